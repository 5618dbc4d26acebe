// What a form does in the browser of a stranger: asks only what matters, tells how far they came, and computes what a
// program would not bother to. Nothing is stored there and nobody else is asked.
window.tandemForm = (() => {
  const text = (value) => (value ?? "").trim().toLowerCase();

  const answer = (form, name) => {
    const input = form.elements[name];
    if (!input || input.closest?.("[hidden]")) return "";
    return input.type === "checkbox" ? (input.checked ? "yes" : "") : input.value;
  };

  const holds = (block, said) => {
    const wanted = text(block.dataset.whenValue);
    if (block.dataset.whenTest === "IS") return text(said) === wanted;
    if (block.dataset.whenTest === "IS_NOT") return text(said) !== wanted;
    return text(said).includes(wanted);
  };

  // In the order of the page, so that what hangs on a hidden field is hidden, too.
  const showWhatMatters = (form) => {
    for (const block of form.querySelectorAll("[data-when]")) {
      const other = form.elements[block.dataset.when];
      block.hidden = !other || !!other.closest?.("[hidden]") || !holds(block, answer(form, block.dataset.when));
    }
  };

  const tell = (form, field) => {
    const showing = form.elements._showing?.value;
    if (!showing || !form.dataset.seen || !navigator.sendBeacon) return;
    const body = new URLSearchParams({ _showing: showing });
    if (field) body.set("field", field);
    navigator.sendBeacon(form.dataset.seen, body);
  };

  const watch = (form) => {
    let last = null;
    let told = null;
    const flush = () => {
      if (last && last !== told) tell(form, (told = last));
    };
    form.addEventListener("input", (event) => {
      const name = event.target.name;
      if (!name || name.startsWith("_")) return;
      const first = last === null;
      last = name;
      if (first) flush();
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
    addEventListener("pagehide", flush);
    tell(form);
  };

  const zeroBits = (hash) => {
    let bits = 0;
    for (const octet of hash) {
      if (octet) return bits + Math.clz32(octet) - 24;
      bits += 8;
    }
    return bits;
  };

  // Looks for a number that makes the hash begin with so many zero bits; "" where the browser cannot.
  const work = async (showing, bits) => {
    if (!globalThis.crypto?.subtle) return "";
    const encoder = new TextEncoder();
    for (let start = 0; ; start += 256) {
      const tries = Array.from({ length: 256 }, (_, i) =>
        crypto.subtle.digest("SHA-256", encoder.encode(showing + ":" + (start + i))));
      const hashes = await Promise.all(tries);
      const found = hashes.findIndex((hash) => zeroBits(new Uint8Array(hash)) >= bits);
      if (found >= 0) return String(start + found);
    }
  };

  const put = (form, name, value) => {
    let input = form.elements[name];
    if (!input) {
      input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      form.append(input);
    }
    input.value = value;
  };

  const start = (form) => {
    form.addEventListener("input", () => showWhatMatters(form));
    showWhatMatters(form);
    watch(form);
  };

  return { start, work, put };
})();

(() => {
  const QUICK = 2500;
  const SMALL_WORK = 12;
  const shown = performance.now();

  // Whoever is as quick as a program does a moment of work before the form leaves.
  const hurry = (form) => {
    let leaving = false;
    form.addEventListener("submit", async (event) => {
      if (leaving) return event.preventDefault();
      if (performance.now() - shown > QUICK || !globalThis.crypto?.subtle) return;
      event.preventDefault();
      leaving = true;
      tandemForm.put(form, "_work", await tandemForm.work(form.elements._showing.value, SMALL_WORK));
      form.submit();
    });
    addEventListener("pageshow", () => (leaving = false));
  };

  // In a foreign frame: says how high it is, so that the page around can make room.
  const measure = () => {
    if (!document.body.classList.contains("framed") || parent === window) return;
    const main = document.getElementById("main");
    const say = () => parent.postMessage({ tandemForm: "height", height: Math.ceil(main.offsetHeight) + 4 }, "*");
    new ResizeObserver(say).observe(main);
    addEventListener("message", (event) => event.data?.tandemForm === "measure" && say());
  };

  document.addEventListener("DOMContentLoaded", () => {
    measure();
    for (const form of document.querySelectorAll("form[data-fill]")) {
      tandemForm.start(form);
      hurry(form);
    }
    for (const form of document.querySelectorAll("form[data-work]")) {
      tandemForm.work(form.elements._showing.value, Number(form.dataset.work)).then((found) => {
        if (!found) return;
        tandemForm.put(form, "_work", found);
        form.submit();
      });
    }
  });
})();
