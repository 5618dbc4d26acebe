// Lists by keyboard: up and down walk the rows, Enter opens one; a click anywhere on a row opens it too.
(() => {
  const rows = () => [...document.querySelectorAll("tr[data-href]")];
  const link = (row) => row.querySelector("a");
  const typing = (element) => element.closest("input, textarea, select, [contenteditable], details[open], dialog");

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    const all = rows();
    if (!all.length) return;
    const here = all.indexOf(event.target.closest("tr[data-href]"));
    const next = here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + step));
    event.preventDefault();
    link(all[next])?.focus();
    all[next].scrollIntoView({ block: "nearest" });
  });

  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-href]");
    if (!row || event.target.closest("a, button, input, label, select, summary, form")) return;
    if (getSelection().toString()) return;
    if (event.ctrlKey || event.metaKey) open(row.dataset.href);
    else location.href = row.dataset.href;
  });
})();
