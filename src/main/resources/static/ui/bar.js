// The left bar, wide or as icons. Runs before the first paint.
(() => {
  const apply = () => {
    document.documentElement.dataset.bar = localStorage.getItem("bar") ?? "wide";
  };
  apply();
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-bar-toggle]")) return;
    const narrow = document.documentElement.dataset.bar === "narrow";
    localStorage.setItem("bar", narrow ? "wide" : "narrow");
    apply();
  });
})();
