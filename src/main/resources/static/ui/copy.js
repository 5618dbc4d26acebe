// <button data-copy="#id"> puts the text of that element on the clipboard.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = document.querySelector(button.dataset.copy).textContent.trim();
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
    button.textContent = "Press Ctrl C";
  }
  setTimeout(() => (button.textContent = before), 2000);
});
