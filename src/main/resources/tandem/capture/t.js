// Tandem's tracker: page views, time on page, marked clicks and forms. docs/guide/tracker.md tells how to use it.
(() => {
  const script = document.currentScript;
  const { key, consent: rule } = script.dataset;
  const door = new URL("/v1/batch", script.src).href;
  const COOKIE = "tandem_id";
  const STORE = "tandem_queue";
  const MOST = 200;
  const asks = rule === "required" || navigator.globalPrivacyControl;

  const cookie = () => document.cookie.match(/(?:^|; )tandem_id=([^;]+)/)?.[1];
  const random = () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  const write = (value, age) => {
    document.cookie = `${COOKIE}=${value}; path=/; max-age=${age}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  };

  let id = cookie() ?? random();
  let allowed = !asks || Boolean(cookie());
  let user;
  let queue = [];
  let timer;
  let wait = 1000;
  let sending = false;

  const remember = () => allowed && write(id, 34128000); // 395 days
  const keep = () => {
    if (!allowed) return;
    try {
      queue.length ? localStorage.setItem(STORE, JSON.stringify(queue)) : localStorage.removeItem(STORE);
    } catch {}
  };
  const later = () => (timer ??= setTimeout(() => flush(), wait));
  const body = (batch) => JSON.stringify({ writeKey: key, sentAt: new Date().toISOString(), batch });

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (!allowed || sending || !queue.length) return;
    if (navigator.onLine === false) return;
    const batch = queue.slice(0, 50);
    sending = true;
    let done = false;
    try {
      const answer = await fetch(door, { method: "POST", body: body(batch), headers: { "Content-Type": "text/plain" }, keepalive: true, credentials: "omit" });
      done = answer.status < 500 && answer.status !== 429; // what is refused for good is not tried again
    } catch {}
    sending = false;
    if (done) queue = queue.filter((event) => !batch.includes(event));
    wait = done ? 1000 : Math.min(wait * 2, 60000);
    keep();
    if (queue.length) later();
  };

  const farewell = () => {
    if (!allowed || !queue.length) return;
    // Whatever the other side may have got already carries its messageId and is counted once.
    if (navigator.sendBeacon(door, body(queue.slice(0, 50)))) queue = queue.slice(50);
    keep();
  };

  const put = (type, more) => {
    const page = { url: location.href, title: document.title, referrer, path: location.pathname };
    const context = { page, locale: navigator.language, library: { name: "tandem" }, automated: navigator.webdriver === true };
    queue.push({ type, messageId: random(), anonymousId: id, userId: user, timestamp: new Date().toISOString(), context, ...more });
    queue = queue.slice(-MOST);
    keep();
    later();
  };
  const track = (event, properties = {}) => put("track", { event, properties: { url: location.href, title: document.title, ...properties } });
  const identify = (userId, traits) => {
    if (typeof userId === "object") [userId, traits] = [undefined, userId];
    user = userId ?? user;
    put("identify", { traits: traits ?? {} });
  };

  // Pages, and how long somebody looked at each.
  let referrer = document.referrer;
  let here;
  let spent = 0;
  let since;
  const look = () => (since ??= document.visibilityState === "visible" ? performance.now() : undefined);
  const away = () => {
    if (since !== undefined) spent += performance.now() - since;
    since = undefined;
  };
  const leave = () => {
    away();
    if (here && spent >= 1000) track("Time on Page", { url: here, seconds: Math.round(spent / 1000) });
    spent = 0;
  };
  const page = () => {
    if (here === location.href) return;
    if (here) {
      leave();
      referrer = here;
    }
    here = location.href;
    put("page", { properties: { url: here, title: document.title, referrer } });
    look();
  };
  for (const change of ["pushState", "replaceState"]) {
    const original = history[change];
    history[change] = function (...given) {
      original.apply(this, given);
      setTimeout(page); // by then the page has set its new title
    };
  }
  addEventListener("popstate", () => setTimeout(page));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return look();
    leave();
    farewell();
  });
  addEventListener("pagehide", () => {
    leave();
    farewell();
  });
  addEventListener("online", () => flush());

  // Clicks and forms that the page marks.
  document.addEventListener("click", (event) => {
    const marked = event.target.closest?.("[data-tandem-click]");
    if (marked) track(marked.dataset.tandemClick || "Clicked", { label: marked.textContent.trim().slice(0, 100), href: marked.href });
  }, true);
  const TRAITS = { email: "email", mail: "email", firstname: "firstName", givenname: "firstName", lastname: "lastName", familyname: "lastName", surname: "lastName", name: "name", fullname: "name", phone: "phone", tel: "phone", company: "company", organization: "company", jobtitle: "jobTitle", title: "jobTitle", country: "country" };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.("form[data-tandem-form]")) return;
    const traits = {};
    const fields = {};
    for (const field of form.elements) {
      const { name, type, value, autocomplete } = field;
      if (!name || !value || /^(password|file|hidden|submit|button)$/.test(type) || /^(cc-|one-time|.*password)/.test(autocomplete)) continue;
      if (/^(checkbox|radio)$/.test(type) && !field.checked) continue;
      const trait = TRAITS[name.toLowerCase().replace(/[^a-z]/g, "")];
      (trait ? traits : fields)[trait ?? name] = value.slice(0, 1000);
    }
    if (traits.email) identify(undefined, traits);
    track(form.dataset.tandemEvent || "Form Submitted", { form: form.dataset.tandemForm || form.name || form.id, ...fields });
    farewell();
  }, true);

  const consent = (yes) => {
    if (yes === allowed) return;
    allowed = yes;
    if (yes) {
      remember();
      keep();
      flush();
    } else {
      write("", 0);
      queue = [];
      id = random();
      user = undefined;
      try {
        localStorage.removeItem(STORE);
      } catch {}
    }
  };
  const reset = () => {
    id = random();
    user = undefined;
    remember();
  };
  const api = { track, identify, page, consent, reset, id: () => (allowed ? id : undefined) };

  const asked = window.tandem?.q ?? [];
  window.tandem = api;
  if (allowed) {
    remember();
    try {
      queue = JSON.parse(localStorage.getItem(STORE) ?? "[]");
    } catch {}
  }
  page();
  for (const [name, ...given] of asked) api[name]?.(...given);
})();
