// Texts that are being written outlive answers on their way, other pages, and the end of a session.
(() => {
  const { byId, show, fieldsOf, isTyped, isSignIn } = desk;

  // Texts that were left behind on the way to another page of the desk come back with their page.
  const drafts = new Map();
  const isWriting = () =>
    drafts.size > 0 ||
    [...document.querySelectorAll("[data-keep] textarea")].some((one) => isTyped(one) && one.value.trim() !== "");
  const eachText = (see) => {
    for (const part of document.querySelectorAll("[data-keep]"))
      for (const field of part.querySelectorAll("textarea")) see(field, `${part.dataset.keep} ${field.name}`, part);
  };
  const keepDrafts = () =>
    eachText((field, key, part) => {
      const text = part === sent?.part ? sinceSent(field) : isTyped(field) ? field.value : "";
      if (text.trim() === "") drafts.delete(key);
      else drafts.set(key, text);
    });
  // What is written on while an answer is on its way is the beginning of the next.
  const sinceSent = (field) => {
    const before = sent.texts.get(field.name) ?? "";
    return field.value.startsWith(before) ? field.value.slice(before.length).trimStart() : field.value;
  };
  const bringDrafts = () => {
    // Whoever signs in next must not find what somebody else typed.
    if (!document.querySelector(".head")) return drafts.clear();
    eachText((field, key) => {
      const text = drafts.get(key);
      drafts.delete(key);
      if (text === undefined || isTyped(field)) return;
      field.value = text;
      const box = field.closest("details");
      if (box) box.open = true;
    });
  };

  let sent = null;
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const part = detail.elt.closest?.("[data-keep]");
    const texts = part ? fieldsOf(part).map((field) => [field.name, field.value]) : [];
    sent = part ? { part, texts: new Map(texts) } : null;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    // The session ended while somebody was writing: what they wrote is worth more than the page that says so.
    if (requestConfig.verb === "post" && isSignIn(xhr.responseURL) && isWriting()) {
      event.detail.shouldSwap = false;
      show("signed-out", true);
      return;
    }
    keepDrafts();
  });
  document.addEventListener("htmx:sendError", () => show("offline", true));
  let shown = location.pathname;
  document.addEventListener("htmx:afterSettle", () => {
    bringDrafts();
    if (location.pathname === shown) return;
    shown = location.pathname;
    scrollTo(0, 0);
    if (!document.querySelector("[autofocus]")) byId("main")?.focus({ preventScroll: true });
  });
  addEventListener("beforeunload", (event) => {
    if (isWriting()) event.preventDefault();
  });
  desk.isWriting = isWriting;
})();
