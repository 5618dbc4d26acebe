// Keeps the waiting hand-offs true without moving what one is about to click: what is new goes to the end, what somebody
// else has answered fades where it stands, and an opened form stays as it is.
(() => {
  const isPoll = (event) => event.detail.elt?.matches?.("[data-handoff-poll]") && event.detail.successful;

  const append = (fresh) => {
    const key = fresh.closest("[data-group]").dataset.group;
    const group = document.querySelector(`#waiting [data-group="${CSS.escape(key)}"] .handoff-cards`);
    const added = group ? group.appendChild(fresh) : document.querySelector("#waiting").appendChild(fresh.closest("[data-group]"));
    htmx.process(added);
  };

  const gone = (card) => {
    card.dataset.handoff = "gone";
    for (const control of card.querySelectorAll("button, select, textarea")) control.disabled = true;
    card.querySelector(".handoff-due").textContent = "Answered by somebody else meanwhile";
  };

  document.addEventListener("htmx:afterRequest", (event) => {
    if (!isPoll(event)) return;
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const waiting = page.querySelector("#waiting");
    if (!waiting) return;
    document.querySelector(".head-line").textContent = page.querySelector(".head-line").textContent;
    const open = new Set();
    for (const fresh of [...waiting.querySelectorAll('[data-handoff="waiting"]')]) {
      open.add(fresh.id);
      const card = document.getElementById(fresh.id);
      if (card) card.querySelector(".handoff-due")?.replaceWith(fresh.querySelector(".handoff-due"));
      else {
        document.querySelector("#waiting .nothing")?.remove();
        append(fresh);
      }
    }
    for (const card of document.querySelectorAll('#waiting [data-handoff="waiting"]')) {
      if (!open.has(card.id)) gone(card);
    }
  });
})();
