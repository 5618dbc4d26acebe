// Shapes a landing page: blocks are dragged or moved by their buttons and by Alt with the arrows; added and removed ones
// come from the server, and so does the preview, drawn anew a moment after each change.
document.addEventListener("DOMContentLoaded", () => {
  const editor = document.querySelector("[data-editor]");
  if (!editor) return;
  const href = editor.dataset.editor;
  const frame = document.querySelector("[data-preview]");

  const post = (path, command) => {
    const body = new URLSearchParams(new FormData(editor));
    if (command) body.set("do", command);
    return fetch(href + path, { method: "POST", body });
  };

  let round = 0;
  const preview = async () => {
    const mine = ++round;
    const answer = await post("/preview");
    if (!answer.ok || mine !== round) return;
    const page = await answer.text();
    if (mine !== round) return;
    const top = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
    frame.srcdoc = page;
  };
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(preview, 400);
  };

  const list = () => editor.querySelector("[data-blocks]");
  const drag = () => new Sortable(list(), { handle: ".blockrow-grip", animation: 120, onEnd: soon });

  // The places of the blocks are in their buttons' commands, so the order of the page is sent along and read first.
  const redraw = async (button) => {
    const rows = [...list().children];
    const place = rows.indexOf(button.closest("[data-block]"));
    const open = rows.map((row) => row.querySelector("details").open);
    const [verb, , item] = button.value.split(":");
    const command = place < 0 ? button.value : [verb, place, ...(item === undefined ? [] : [item])].join(":");
    const answer = await post("/draft", command);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (verb === "remove") open.splice(place, 1);
    list().replaceWith(page.getElementById("blocks"));
    const now = [...list().children];
    if (verb === "add" && now.length > open.length) {
      const foot = now.at(-1).querySelector("[name$='.type']").value === "footer" && now.length > 1;
      const added = button.value === "add:footer" && !foot ? now.length - 1 : foot && button.value !== "add:footer" ? now.length - 2 : now.length - 1;
      open.splice(added, 0, true);
      now[added].querySelector("summary").focus();
    }
    now.forEach((row, i) => (row.querySelector("details").open ||= open[i]));
    drag();
    soon();
  };

  const move = (row, up) => {
    const focus = document.activeElement;
    if (up) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    focus?.focus();
    soon();
  };

  editor.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move], [data-redraw]");
    if (!button) return;
    event.preventDefault();
    if (button.matches("[data-redraw]")) return redraw(button);
    move(button.closest("[data-block]"), button.dataset.move === "up");
  });

  editor.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-block]");
    if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      return move(row, event.key === "ArrowUp");
    }
    // Enter in a field saves, rather than pressing the first button of the page.
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) {
      event.preventDefault();
      editor.requestSubmit();
    }
  });
  editor.addEventListener("input", soon);

  const pictures = document.querySelector("[data-pictures]");
  pictures.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = pictures.querySelector("[data-pictures-words]");
    words.textContent = "Sending…";
    const answer = await fetch(pictures.action, { method: "POST", body: new FormData(pictures) });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      words.textContent = told.detail ?? "That did not work. Choose another file.";
      return;
    }
    for (const select of editor.querySelectorAll("select[data-picture]")) {
      select.options[0].after(new Option(told.label, told.value));
    }
    pictures.reset();
    words.textContent = told.label + " can be chosen now.";
  });

  drag();
  preview();
});
