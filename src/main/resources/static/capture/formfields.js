// Moves the fields of a form by dragging, or with the two buttons of each row.
document.addEventListener("DOMContentLoaded", () => {
  for (const list of document.querySelectorAll("[data-formfields]")) {
    new Sortable(list, { handle: ".formfields-grip", animation: 120 });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      const row = button.closest("li");
      if (button.dataset.move === "up") row.previousElementSibling?.before(row);
      else row.nextElementSibling?.after(row);
      button.focus();
    });
  }
});
