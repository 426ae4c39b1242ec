// What pages cannot do by themselves: news without a reload, and keys. Everything works without it.
(() => {
  const offline = () => document.getElementById("offline");
  const live = () => document.getElementById("live");

  // A part marked data-live asks for the page again when there is news, and takes over what is its own.
  document.addEventListener("htmx:sseOpen", () => {
    const line = offline();
    if (line) line.hidden = true;
  });
  document.addEventListener("htmx:sseError", () => {
    const line = offline();
    if (line) line.hidden = false;
  });
  document.addEventListener("htmx:sendError", () => {
    const line = offline();
    if (line) line.hidden = false;
  });

  // What somebody is typing stays as it is when the page around it is drawn anew.
  document.addEventListener("htmx:afterSettle", (event) => {
    const log = document.getElementById("log");
    if (log?.dataset.follow !== "no") log?.scrollTo({ top: log.scrollHeight });
    const said = event.target?.querySelector?.("[data-announce]")?.dataset.announce;
    const line = live();
    if (said && line && line.textContent !== said) line.textContent = said;
  });
  document.addEventListener(
    "scroll",
    (event) => {
      const log = event.target;
      if (log?.id === "log")
        log.dataset.follow = log.scrollHeight - log.scrollTop - log.clientHeight < 40 ? "yes" : "no";
    },
    true,
  );

  const typing = (target) => target?.closest?.("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      if ((event.ctrlKey || event.metaKey) && event.key === "Enter") typing(event.target)?.form?.requestSubmit();
      return;
    }
    if (event.key === "Escape" && typing(event.target)) return event.target.blur();
    if (typing(event.target)) return;
    const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (wanted) {
      event.preventDefault();
      if (typing(wanted)) wanted.focus();
      else wanted.click();
      return;
    }
    if (event.key === "j" || event.key === "k") moveInList(event.key === "j" ? 1 : -1);
  });

  function moveInList(step) {
    const rows = [...document.querySelectorAll("[data-row] a[data-open]")];
    const at = rows.indexOf(document.activeElement);
    rows.at(at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step)))?.focus();
  }

  // A canned reply goes into the box, where it can be changed before it is sent.
  document.addEventListener("click", (event) => {
    const from = event.target.closest?.("[data-insert]");
    const into = from && document.getElementById(from.dataset.into);
    if (into) {
      into.value = into.value.trim() ? `${into.value.trimEnd()}\n${from.dataset.insert}` : from.dataset.insert;
      from.closest("details")?.removeAttribute("open");
      into.focus();
    }
    const copied = event.target.closest?.("[data-copy]");
    if (copied) navigator.clipboard?.writeText(copied.dataset.copy);
  });

  // Only what is being typed in counts: a page that is left asks about nothing else.
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest?.("[data-keep]")) unsaved = event.target.value.trim() !== "";
  });
  document.addEventListener("submit", () => {
    unsaved = false;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
})();
