// What the scripts of the desk share. Everything works without them.
(() => {
  document.documentElement.classList.add("js");
  const byId = (id) => document.getElementById(id);
  const show = (id, on) => {
    const line = byId(id);
    if (line) line.hidden = !on;
  };

  // A part marked data-keep, under a name of its own, is never drawn over while somebody uses it.
  const fieldsOf = (part) => [...part.querySelectorAll("input:not([type=hidden]), textarea, select")];
  const isTyped = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, chosen);
  };
  const isUsed = (part) => part.contains(document.activeElement) || fieldsOf(part).some(isTyped);
  const typing = (target) => target?.closest?.("input, textarea, select, [contenteditable]");
  const isSignIn = (address) => new URL(address, location.href).pathname === "/desk/sign-in";

  // What was done is said once: not again when the page is loaded anew, or found in the history.
  const forgetTold = () => {
    const address = new URL(location.href);
    if (!["done", "problem"].some((told) => address.searchParams.has(told))) return;
    for (const told of ["done", "problem"]) address.searchParams.delete(told);
    history.replaceState(history.state, "", address);
  };
  document.addEventListener("htmx:afterSettle", forgetTold);
  forgetTold();

  globalThis.desk = { byId, show, fieldsOf, isTyped, isUsed, typing, isSignIn };
})();
