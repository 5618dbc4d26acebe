// The pipeline's board: a deal goes to another stage by drag and drop or by the arrow keys. Both send the same form, and
// the server answers with the board as it stands then.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const form = () => document.getElementById("board-move");
  const say = (text) => (document.getElementById("board-says").textContent = text);
  let moving = null;

  const move = (card, from, to) => {
    if (moving) return;
    const name = find(".deal-card-link", card).textContent;
    moving = { id: card.id, said: `${name} is in ${to.dataset.name} now.` };
    const { deal, stage, from: before } = form().elements;
    deal.value = card.dataset.deal;
    stage.value = to.dataset.stage;
    before.value = from.dataset.stage;
    form().requestSubmit();
  };

  const focus = (card) => {
    find(".deal-card-link", card)?.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "center" });
  };

  const readAgain = () => htmx.ajax("GET", location.href, { target: "#board", select: "#board", swap: "outerHTML" });

  const dragAndDrop = () => {
    for (const list of all("#board [data-stage]")) {
      if (Sortable.get(list)) continue;
      Sortable.create(list, {
        group: "deals",
        draggable: ".deal-card",
        filter: ":not(.deal-card-movable)",
        preventOnFilter: false,
        sort: false,
        animation: 120,
        delay: 180,
        delayOnTouchOnly: true,
        ghostClass: "deal-card-ghost",
        onEnd: ({ item, from, to }) => {
          if (from !== to) move(item, from, to);
        },
      });
    }
  };

  const step = (card, by) => {
    const lists = all("#board [data-stage]");
    const from = card.closest("[data-stage]");
    const to = lists[lists.indexOf(from) + by];
    if (card.dataset.movable !== "true") say("This deal belongs to somebody else.");
    else if (!to) say(by > 0 ? "This is the last stage." : "This is the first stage.");
    else move(card, from, to);
  };

  document.addEventListener("keydown", (event) => {
    const card = event.target.closest(".deal-card");
    if (!card || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = { ArrowUp: card.previousElementSibling, ArrowDown: card.nextElementSibling }[event.key];
    if (sideways || next !== undefined) event.preventDefault();
    if (sideways) step(card, sideways);
    else if (next) focus(next);
  });

  // A conflict is an answer too: the board as it stands, with the reason above it.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt !== form() || detail.xhr.status !== 409) return;
    detail.shouldSwap = true;
    detail.isError = false;
    if (moving) moving.said = "";
  });

  document.addEventListener("htmx:afterSettle", () => {
    dragAndDrop();
    if (!moving) return;
    const card = document.getElementById(moving.id);
    if (card) focus(card);
    say(moving.said);
    moving = null;
  });

  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, ({ detail }) => {
      if (detail.requestConfig.elt !== form()) return;
      moving = null;
      readAgain();
    });
  }

  dragAndDrop();
})();
