// Presses that stay on the page: texts put into a box, lists narrowed by typing, panels folded away.
(() => {
  const { byId } = desk;

  document.addEventListener("click", (event) => {
    for (const box of document.querySelectorAll("details.drop[open]"))
      if (!box.contains(event.target)) box.open = false;
    const from = event.target.closest?.("[data-insert]");
    const into = from && byId(from.dataset.into);
    if (into) {
      event.preventDefault();
      insert(into, from.dataset.insert, from.dataset.at);
      const box = from.closest("details");
      if (box) box.open = false;
    }
    const copied = event.target.closest?.("[data-copy]");
    if (copied) copy(copied);
  });

  // Over http browsers keep the clipboard closed; there the text is copied from the field that shows it.
  function copy(from) {
    const told = () => {
      from.textContent = from.dataset.copied;
      const line = byId("live");
      if (line) line.textContent = from.dataset.copied;
    };
    if (navigator.clipboard) navigator.clipboard.writeText(from.dataset.copy).then(told);
    else {
      byId(from.dataset.from)?.select();
      if (document.execCommand("copy")) told();
    }
  }

  // A canned reply goes to the end, where it can be changed before it is sent; a field goes where one writes.
  function insert(into, text, at) {
    if (at === "caret") into.setRangeText(text, into.selectionStart, into.selectionEnd, "end");
    else into.value = into.value.trim() ? `${into.value.trimEnd()}\n${text}` : text;
    into.focus();
    const gap = at === "caret" ? undefined : gapsOf(into)[0];
    if (gap) into.setSelectionRange(into.value.indexOf(gap), into.value.indexOf(gap) + gap.length);
    warn(into);
  }

  // Places that a canned reply leaves for staff to fill; to be seen before the person sees them.
  const gapsOf = (field) => JSON.parse(field.dataset.gaps ?? "[]").filter((gap) => field.value.includes(gap));
  function warn(field) {
    const line = byId(field.dataset.gapsInto);
    if (!line) return;
    const gaps = gapsOf(field);
    const says = gaps.length === 0 ? "" : `${gaps.join(" ")} ${line.dataset.says}`;
    line.hidden = says === "";
    if (line.textContent !== says) line.textContent = says;
  }
  const warnAll = () => {
    for (const field of document.querySelectorAll("[data-gaps]")) warn(field);
  };
  document.addEventListener("htmx:afterSettle", warnAll);
  warnAll();

  document.addEventListener("input", ({ target }) => {
    if (target.dataset?.gaps) warn(target);
    const list = target.dataset?.filter && byId(target.dataset.filter);
    if (!list) return;
    const wanted = target.value.trim().toLowerCase();
    for (const one of list.children) one.hidden = !one.textContent.toLowerCase().includes(wanted);
  });
})();
