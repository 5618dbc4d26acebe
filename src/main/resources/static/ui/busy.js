// Shows a line at the top of the page when an answer takes longer than 300 ms.
(() => {
  const PATIENCE = 300;
  let waiting = 0;
  let timer;
  const root = document.documentElement;
  const begin = () => {
    waiting += 1;
    timer ??= setTimeout(() => root.classList.add("busy"), PATIENCE);
  };
  const end = () => {
    waiting = Math.max(0, waiting - 1);
    if (waiting > 0) return;
    clearTimeout(timer);
    timer = undefined;
    root.classList.remove("busy");
  };
  // What a page asks by itself, every few seconds, is nobody's wait.
  const asked = (event) => event.detail.requestConfig?.triggeringEvent !== undefined;
  document.addEventListener("htmx:beforeRequest", (event) => asked(event) && begin());
  document.addEventListener("htmx:afterRequest", (event) => asked(event) && end());
  document.addEventListener("submit", (event) => setTimeout(() => event.defaultPrevented || begin()));
  // A page that comes back from the browser's memory waits for nothing.
  addEventListener("pageshow", end);
})();
