// Enter in a field of the builder keeps the segment, rather than pressing its first button.
document.addEventListener("keydown", (event) => {
  const builder = event.target.closest("[data-segment-builder]");
  if (builder && event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) {
    event.preventDefault();
    builder.querySelector("[data-save]").click();
  }
});

// While the server draws the conditions anew, somebody types on: what stood in the fields when it was asked, what was typed
// since, and which conditions there were.
(() => {
  let asked = new Map();
  let known = new Set();
  let typed = new Map();
  const tree = () => document.getElementById("tree");
  const fields = () => [...tree().querySelectorAll("input[id], textarea[id], select[id]")];
  const redraws = (event) => event.detail.target?.id === "tree";

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (!redraws(event)) return;
    asked = new Map(fields().map((field) => [field.id, field.value]));
    known = new Set([...tree().querySelectorAll("[name=node]")].map((node) => node.value));
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!redraws(event)) return;
    const since = fields().filter((field) => field.value !== asked.get(field.id));
    typed = new Map(since.map((field) => [field.id, field.value]));
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (!redraws(event)) return;
    for (const field of fields()) {
      if (typed.has(field.id)) field.value = typed.get(field.id);
    }
    if (typed.size > 0) tree().dispatchEvent(new Event("input", { bubbles: true }));
    typed.clear();
    // What was just added is what one wants to fill in.
    if (event.detail.requestConfig?.elt.matches("[value^='add:']")) {
      const rows = [...tree().querySelectorAll(".segment-row, .segment-group")];
      const added = rows.find((row) => !known.has(row.querySelector("[name=node]").value));
      added?.querySelector("select, input:not([type=hidden]), textarea")?.focus();
    }
  });

  // A choice made before its control was ready, or while it was drawn anew, may ask for other fields.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (!redraws(event)) return;
    for (const choice of tree().querySelectorAll("select[hx-post]")) {
      const drawn = [...choice.options].find((option) => option.defaultSelected) ?? choice.options[0];
      if (choice.value !== drawn.value) return choice.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
})();
