// What a landing page does in a stranger's browser: counts the view, asks for consent where the page says so, and tells
// the tracker who filled in the form. Without it the page works all the same.
(() => {
  const { seen } = document.currentScript.dataset;
  const body = new URLSearchParams(navigator.webdriver ? { automated: "yes" } : {});
  navigator.sendBeacon?.(seen, body);

  const ask = document.querySelector("[data-ask]");
  const STORE = "tandem_answer";
  const answered = () => {
    try {
      return localStorage.getItem(STORE);
    } catch {
      return null;
    }
  };
  // The tracker may come later than this script: until then its calls wait in a queue.
  const tell = (...call) => {
    const { tandem } = window;
    if (tandem?.consent) tandem[call[0]](...call.slice(1));
    else ((window.tandem ??= { q: [] }).q ??= []).push(call);
  };

  if (ask && !answered()) {
    ask.hidden = false;
    ask.addEventListener("click", (event) => {
      const { answer } = event.target.dataset;
      if (!answer) return;
      tell("consent", answer === "yes");
      ask.hidden = true;
      try {
        localStorage.setItem(STORE, answer);
      } catch {}
    });
  } else if (ask && answered() === "yes") {
    tell("consent", true);
  }

  document.addEventListener("submit", (event) => {
    // Where an address is confirmed by mail, nobody is known by it before.
    if (event.target.dataset.confirmed) return;
    const { email } = event.target.elements;
    if (email?.value && email.validity.valid) tell("identify", { email: email.value.trim() });
  });
})();
