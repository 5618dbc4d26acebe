// Takes a toast away after ten seconds, and says so when a request behind the page failed.
(() => {
  const LIFE = 10000;
  const list = () => document.getElementById("toasts");
  const start = (toast) => setTimeout(() => toast.remove(), LIFE);
  const say = (text) => {
    const toast = document.createElement("div");
    toast.className = "toast-line";
    toast.append(Object.assign(document.createElement("span"), { textContent: text }));
    list()?.append(toast);
    start(toast);
  };
  // For the page itself, and for each part of it that comes later.
  document.addEventListener("htmx:load", ({ detail }) => {
    detail.elt.querySelectorAll("[data-toast]").forEach(start);
  });
  document.addEventListener("click", (event) => {
    event.target.closest("[data-toast-close]")?.closest(".toast-line").remove();
  });
  // A server says something with the header HX-Trigger: {"toast": "…"}.
  document.addEventListener("toast", (event) => say(event.detail.value));
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) return;
    say(status === 403 ? "Your role does not allow this." : "That did not work. Load the page again.");
  });
  document.addEventListener("htmx:sendError", () => say("Tandem cannot be reached. Nothing was changed."));
})();
