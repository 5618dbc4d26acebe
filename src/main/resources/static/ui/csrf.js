// Sends the token that proves a change came from our page along with every htmx request.
document.addEventListener("htmx:configRequest", (event) => {
  const meta = document.querySelector("meta[name=csrf]");
  if (meta && event.detail.verb !== "get") {
    event.detail.headers[meta.dataset.header] = meta.content;
  }
});
