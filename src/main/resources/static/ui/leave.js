// Escape leaves a form by the link that says so: <a data-leave>.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const link = event.target.closest("form")?.querySelector("a[data-leave]");
  if (link && !document.querySelector("[data-menu][open], dialog[open]")) link.click();
});
