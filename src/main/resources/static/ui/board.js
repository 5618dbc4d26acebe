// The pipeline's board: a deal goes to another stage by drag and drop or by the arrow keys. Both send the same form, and
// the server answers with the board as it stands then.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const form = () => document.getElementById("board-move");
  const say = (text) => (document.getElementById("board-says").textContent = text);
  let moving = null;
  // Keys that were pressed while a move was still under way.
  const waiting = [];

  const move = (card, from, to) => {
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
        filter: ".deal-card-fixed",
        preventOnFilter: false,
        sort: false,
        animation: 120,
        delay: 180,
        delayOnTouchOnly: true,
        ghostClass: "deal-card-ghost",
        onEnd: ({ item, from, to }) => {
          if (from !== to && !moving) move(item, from, to);
        },
      });
    }
  };

  const step = ({ id, by }) => {
    const card = document.getElementById(id);
    const lists = all("#board [data-stage]");
    const from = card?.closest("[data-stage]");
    const to = lists[lists.indexOf(from) + by];
    if (!card) return;
    if (card.matches(".deal-card-fixed")) say("This deal belongs to somebody else.");
    else if (!to) say(by > 0 ? "This is the last stage." : "This is the first stage.");
    else move(card, from, to);
  };

  document.addEventListener("keydown", (event) => {
    const card = event.target.closest(".deal-card");
    if (!card || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = { ArrowUp: card.previousElementSibling, ArrowDown: card.nextElementSibling }[event.key];
    if (sideways || next !== undefined) event.preventDefault();
    const wish = { id: card.id, by: sideways };
    if (sideways && moving) waiting.push(wish);
    else if (sideways) step(wish);
    else if (next) focus(next);
  });

  // A conflict is an answer too: the board as it stands, with the reason above it.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt !== form() || detail.xhr.status !== 409) return;
    detail.shouldSwap = true;
    detail.isError = false;
    if (moving) moving.said = "";
    waiting.length = 0;
  });

  document.addEventListener("htmx:afterSettle", ({ target }) => {
    if (target.id !== "board") return;
    dragAndDrop();
    if (!moving) return;
    const card = document.getElementById(moving.id);
    if (card) focus(card);
    say(moving.said);
    moving = null;
    if (waiting.length) step(waiting.shift());
  });

  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, ({ detail }) => {
      if (detail.requestConfig.elt !== form()) return;
      moving = null;
      waiting.length = 0;
      readAgain();
    });
  }

  dragAndDrop();
})();
