// Ctrl-K, on a Mac Command-K, jumps into the search.
(() => {
  const mac = navigator.platform.startsWith("Mac");
  const key = document.querySelector("[data-palette-key]");
  if (key && mac) key.textContent = "⌘K";
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(mac ? event.metaKey : event.ctrlKey)) return;
    const search = document.querySelector("[data-palette]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
})();
