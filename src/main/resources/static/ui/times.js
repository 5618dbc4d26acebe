// Shows exact times in the reader's own zone on hover.
(() => {
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
  const localise = (root) => {
    for (const time of root.querySelectorAll("time[data-time]")) {
      time.title = exact.format(new Date(time.dateTime));
      delete time.dataset.time;
    }
  };
  localise(document);
  document.addEventListener("htmx:load", (event) => localise(event.target.parentNode ?? document));
})();
