
// <script src="https://…/f/demo.js" async></script> becomes the form itself, in the styles of the page it stands in.
(() => {
  const script = document.currentScript;
  const address = new URL(script.src);
  const door = address.origin + address.pathname.replace(/\.js$/, "");
  const box = document.createElement("div");
  box.className = "tandem-form";
  box.setAttribute("aria-live", "polite");
  // In the head nothing can be seen: there, the form becomes the end of the page.
  if (!document.head.contains(script)) script.after(box);
  else document.addEventListener("DOMContentLoaded", () => document.body.append(box));

  const here = new URLSearchParams(location.search);
  if (script.lang && !here.has("lang")) here.set("lang", script.lang);
  // Whoever the tracker knows is not asked again what is known already.
  const visitor = document.cookie.match(/(?:^|; )tandem_id=([^;]+)/)?.[1];
  if (visitor) here.set("_visitor", visitor);
  const shown = performance.now();

  const show = (html) => {
    box.innerHTML = html;
    const form = box.querySelector("form");
    if (!form) return box.querySelector("[tabindex]")?.focus();
    form.dataset.seen = address.origin + form.getAttribute("data-seen");
    // The page's own styles do not know of it, and it must not be seen.
    const trap = form.querySelector("[data-trap]");
    Object.assign(trap.style, { position: "absolute", left: "-10000px", width: "1px", height: "1px", overflow: "hidden" });
    keep(form, "landed_at", location.href);
    keep(form, "came_from", document.referrer);
    tandemForm.start(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
    form.querySelector("[aria-invalid]")?.focus();
  };

  const keep = (form, name, value) => value && tandemForm.put(form, name, value);

  const send = async (form) => {
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    try {
      if (performance.now() - shown < 2500) {
        tandemForm.put(form, "_work", await tandemForm.work(form.elements._showing.value, 12));
      }
      let next = await post(form);
      if (next.bits) {
        tandemForm.put(form, "_showing", next.showing);
        tandemForm.put(form, "_work", await tandemForm.work(next.showing, next.bits));
        next = await post(form);
      }
      // What the tracker saw this browser do belongs to that person from now on.
      if (next.taken) window.tandem?.identify?.({ email: form.elements.email.value });
      if (next.redirect) location.assign(next.redirect);
      else if (next.html) show(next.html);
    } finally {
      delete form.dataset.sending;
    }
  };

  const post = async (form) => {
    const answer = await fetch(door + "/inline", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    return answer.json();
  };

  fetch(`${door}/inline?${here}`)
    .then((answer) => answer.json())
    .then((next) => show(next.html))
    .catch(() => console.warn("Tandem: this form cannot be shown here. Is this website among those that may show it?"));
})();
