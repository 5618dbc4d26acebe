// Says which file was chosen, refuses one that is too large before it is sent, and shows how far the sending is.
(() => {
  const part = (form, name) => form.querySelector(`[data-upload-${name}]`);

  const tooLarge = (form) => {
    const input = form.querySelector("input[type=file]");
    const file = input.files[0];
    const error = part(form, "error");
    const large = Boolean(file) && file.size > Number(input.dataset.maxBytes);
    if (file) part(form, "name").textContent = file.name;
    error.textContent = large ? error.dataset.tooLarge : "";
    error.hidden = !large;
    return large;
  };

  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-upload]");
    if (form && event.target.type === "file") tooLarge(form);
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form) return;
    if (tooLarge(form)) event.preventDefault();
    else part(form, "progress").hidden = false;
  });

  document.addEventListener("htmx:xhr:progress", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form || !event.detail.lengthComputable) return;
    const percent = Math.round((100 * event.detail.loaded) / event.detail.total);
    const bar = form.querySelector("progress");
    if (percent < 100) bar.value = percent;
    else bar.removeAttribute("value");
    part(form, "words").textContent = percent < 100 ? `${percent}% sent` : "Reading the file…";
  });
})();
