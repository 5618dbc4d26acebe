// Closes an open menu when one clicks elsewhere or presses Escape.
(() => {
  const close = (except) => {
    for (const menu of document.querySelectorAll("[data-menu][open]")) {
      if (menu !== except) menu.open = false;
    }
  };
  document.addEventListener("click", (event) => close(event.target.closest("[data-menu]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("[data-menu][open]");
    if (!open) return;
    close();
    open.querySelector("summary").focus();
  });
})();
