// People chosen in a list: the box in the head chooses everybody on the page, and the bar below tells how many there are.
(() => {
  const boxes = () => [...document.querySelectorAll('input[name="person"][form="bulk"]')];

  const tell = () => {
    const count = boxes().filter((box) => box.checked).length;
    const words = document.querySelector("[data-picked]");
    if (words) words.textContent = count + " chosen";
    const all = document.querySelector("[data-pick-all]");
    if (!all) return;
    all.checked = count > 0 && count === boxes().length;
    all.indeterminate = count > 0 && !all.checked;
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) {
      for (const box of boxes()) box.checked = event.target.checked;
    }
    if (event.target.matches('[data-pick-all], input[name="person"]')) tell();
  });
  document.addEventListener("htmx:afterSettle", tell);
  addEventListener("pageshow", tell);
})();
