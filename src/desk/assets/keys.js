// The desk without a mouse.
(() => {
  const { byId, fieldsOf, typing } = desk;

  // With a Korean keyboard on, `r` comes as the letter that shares its key.
  const pressed = ({ code, key }) => (/^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key);
  const areKeysOff = () => localStorage.getItem("desk-keys") === "off";

  document.addEventListener("keydown", (event) => {
    const isEnter = event.key === "Enter" || event.code === "Enter";
    if ((event.ctrlKey || event.metaKey) && isEnter) return send(event);
    if (event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") return leave(event.target);
    if (event.key === "Enter" && event.target.dataset?.filter) {
      event.preventDefault();
      byId(event.target.dataset.filter)?.querySelector("li:not([hidden]) button")?.focus();
      return;
    }
    if (typing(event.target) || areKeysOff()) return;
    const key = pressed(event);
    if (key === "j" || key === "k") return moveInList(key === "j" ? 1 : -1);
    const wanted = forKey(key);
    if (!wanted) return;
    event.preventDefault();
    if (typing(wanted)) wanted.focus();
    else if (wanted.tagName === "SUMMARY") unfold(wanted.parentElement);
    else wanted.click();
  });

  function send({ target, isComposing }) {
    const form = typing(target)?.form;
    if (form?.method !== "post") return;
    // The syllable that is still being put together belongs to what is sent.
    if (isComposing) {
      target.blur();
      target.focus();
    }
    form.requestSubmit();
  }

  // In a list a key is about the row one stands on.
  function forKey(key) {
    const which = `[data-key="${CSS.escape(key)}"]`;
    const here = document.activeElement?.closest?.("[data-row]")?.querySelector(which);
    return here ?? [...document.querySelectorAll(which)].find((one) => !one.closest("[data-row]") && one.offsetParent);
  }

  function unfold(box) {
    box.open = true;
    (fieldsOf(box)[0] ?? box.querySelector("button, a"))?.focus();
  }

  function leave(target) {
    const box = target.closest?.("details.drop[open]");
    if (box) {
      box.open = false;
      box.querySelector("summary").focus();
    } else if (typing(target)) target.blur();
  }

  function moveInList(step) {
    const rows = [...document.querySelectorAll("[data-row] a[data-open]")].filter((one) => one.offsetParent);
    const at = rows.indexOf(document.activeElement?.closest?.("[data-row]")?.querySelector("a[data-open]"));
    rows.at(at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step)))?.focus();
  }

  // They can be switched off, for those whose voice or hands press keys unmeant.
  function nameKeys() {
    for (const one of document.querySelectorAll("[data-keys-off]"))
      one.textContent = areKeysOff() ? one.dataset.keysOn : one.dataset.keysOff;
  }
  document.addEventListener("toggle", nameKeys, true);
  document.addEventListener("click", ({ target }) => {
    if (!target.closest?.("[data-keys-off]")) return;
    localStorage.setItem("desk-keys", areKeysOff() ? "on" : "off");
    nameKeys();
  });
})();
