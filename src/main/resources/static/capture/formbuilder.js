// Builds a form without leaving the page: rows are dragged or moved by their buttons, added and removed rows and the
// preview come from the server, which is what a browser without scripts gets, too.
document.addEventListener("DOMContentLoaded", () => {
  const builder = document.querySelector("[data-builder]");
  if (!builder) return;

  const fetchDraft = async (command) => {
    const body = new URLSearchParams(new FormData(builder));
    if (command) body.set("do", command);
    const answer = await fetch("/capture/forms/draft", { method: "POST", body });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  };

  let round = 0;
  const preview = async () => {
    const mine = ++round;
    const page = await fetchDraft();
    if (page && mine === round) document.getElementById("preview").replaceWith(page.getElementById("preview"));
  };

  // Which rows stand open, by the fields' names, so that a redraw closes none.
  const keyOf = (row) => row.querySelector("[name$='.key']").value;
  const redraw = async (command) => {
    const before = new Set([...builder.querySelectorAll(".formrow")].map(keyOf));
    const open = new Set([...builder.querySelectorAll(".formrow:has(details[open])")].map(keyOf));
    const page = await fetchDraft(command);
    if (!page) return;
    for (const part of [".formrows", ".formadds", "#preview"]) {
      builder.querySelector(part).replaceWith(page.querySelector(part));
    }
    for (const row of builder.querySelectorAll(".formrow")) {
      const isNew = !before.has(keyOf(row));
      row.querySelector("details").open ||= isNew || open.has(keyOf(row));
      if (isNew) row.querySelector("summary").focus();
    }
    drag();
  };

  const drag = () =>
    new Sortable(builder.querySelector("[data-rows]"), { handle: ".formrow-grip", animation: 120, onEnd: preview });
  drag();

  builder.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move], [data-redraw]");
    if (!button) return;
    event.preventDefault();
    if (button.matches("[data-redraw]")) return redraw(button.value);
    const row = button.closest("li");
    if (button.dataset.move === "up") row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    button.focus();
    preview();
  });

  // Enter in a field saves, rather than pressing the first button of the page.
  builder.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox], [type=radio])")) {
      event.preventDefault();
      builder.querySelector(".actions .btn-primary").click();
    }
  });

  let waiting;
  builder.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(preview, 400);
  });
  builder.addEventListener("change", (event) => {
    if (event.target.name === "languages") redraw();
  });
});
