// What pages cannot do by themselves: news without a reload, drafts, and keys. Everything works without it.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const byId = (id) => document.getElementById(id);
  const show = (id, on) => {
    const line = byId(id);
    if (line) line.hidden = !on;
  };

  // ── What is typed ────────────────────────────────────────────────────────────────────────────────────────────────
  // A part marked data-keep, under a name of its own, is never drawn over while somebody uses it.
  const fieldsOf = (part) => [...part.querySelectorAll("input:not([type=hidden]), textarea, select")];
  const isTyped = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, chosen);
  };
  const isUsed = (part) => part.contains(document.activeElement) || fieldsOf(part).some(isTyped);
  const isWriting = () =>
    drafts.size > 0 ||
    [...document.querySelectorAll("[data-keep] textarea")].some((one) => isTyped(one) && one.value.trim() !== "");

  // Texts that were left behind on the way to another page of the desk come back with their page.
  const drafts = new Map();
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
    return field.value.startsWith(before) ? field.value.slice(before.length).trimStart() : "";
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

  const isSignIn = (address) => new URL(address, location.href).pathname === "/desk/sign-in";
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
    begin();
    if (location.pathname === shown) return;
    shown = location.pathname;
    scrollTo(0, 0);
    if (!document.querySelector("[autofocus]")) byId("main")?.focus({ preventScroll: true });
  });
  addEventListener("beforeunload", (event) => {
    if (isWriting()) event.preventDefault();
  });

  // ── News ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  // News that come closer together than this are asked about once; milliseconds.
  const calm = 500;
  let asking = false;
  let again = false;
  async function refresh() {
    const part = document.querySelector("[data-live]");
    if (!part) return;
    again = asking;
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(part.dataset.live, { headers: { accept: "text/html", ...attendance() } });
      const page = await answer.text();
      // Somebody may have gone to another page meanwhile.
      if (isSignIn(answer.url)) signedOut();
      else if (answer.ok && part.isConnected) takeOver(new DOMParser().parseFromString(page, "text/html"));
      if (answer.ok) show("offline", false);
    } catch {
      show("offline", true);
    } finally {
      asking = false;
    }
    if (again) setTimeout(refresh, calm);
  }

  function signedOut() {
    if (isWriting()) show("signed-out", true);
    else location.reload();
  }

  function takeOver(fresh) {
    show("signed-out", false);
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.getElementById(part.id);
      if (!next) continue;
      Idiomorph.morph(part, next, { morphStyle: "outerHTML", callbacks: keeping });
      htmx.process(byId(part.id));
    }
    document.title = fresh.title;
    begin();
    announce();
  }

  const isKept = (node) => node.dataset?.keep !== undefined && isUsed(node);
  const keeping = {
    beforeNodeMorphed(old, next) {
      if (!isKept(old)) return true;
      const [token, newToken] = [old, next].map((one) => one.querySelector?.("input[name=csrf]"));
      if (token && newToken) token.value = newToken.value;
      return false;
    },
    beforeNodeRemoved: (old) => !(old.nodeType === Node.ELEMENT_NODE && (isKept(old) || hasKept(old))),
    // Whether something is folded out is for whoever looks at it to say.
    beforeAttributeUpdated: (name, node) => !(name === "open" && node.tagName === "DETAILS"),
  };
  const hasKept = (node) => [...node.querySelectorAll("[data-keep]")].some(isKept);

  let announced = "";
  function announce() {
    const from = document.querySelector("[data-announce]");
    const line = byId("live");
    if (!from || !line || from.dataset.announceKey === announced) return;
    announced = from.dataset.announceKey;
    line.textContent = from.dataset.announce;
  }
  const begin = () => {
    announced = document.querySelector("[data-announce]")?.dataset.announceKey ?? announced;
    listen();
  };

  // Whoever has gone home neither keeps their session awake nor their hand-offs to themselves; milliseconds.
  const idleAfter = 20 * 60_000;
  const every = 60_000;
  const retryAfter = 5_000;
  let active = Date.now();
  const isIdle = () => Date.now() - active > idleAfter;
  // What a page asks by itself does not count as somebody being there.
  const attendance = () => (Date.now() - active < every ? {} : { "x-desk-unattended": "1" });
  let stream = null;
  let heard = 0;

  function listen() {
    // A browser opens few lines to one host: tabs that nobody sees give theirs back, but for a list that tells who waits.
    const wanted = document.querySelector(document.hidden ? "[data-live] [data-tick]" : "[data-live]");
    // A line can die without a word: on a train, or when a phone wakes up.
    const isDead = stream?.readyState === EventSource.OPEN && Date.now() - heard > every;
    if (!wanted || isDead) {
      stream?.close();
      stream = null;
    }
    if (wanted && (!stream || stream.readyState === EventSource.CLOSED)) stream = openStream();
  }

  function openStream() {
    const opened = new EventSource("/desk/events");
    const hear = () => {
      heard = Date.now();
    };
    hear();
    opened.addEventListener("beat", hear);
    opened.addEventListener("news", () => {
      hear();
      refresh();
    });
    // What happened while nobody listened is caught up with.
    opened.onopen = () => {
      hear();
      show("offline", false);
      refresh();
    };
    opened.onerror = () => {
      if (opened !== stream) return;
      show("offline", true);
      if (opened.readyState !== EventSource.CLOSED) return;
      // Refused, and not only cut off: the page tells why.
      refresh();
      setTimeout(listen, retryAfter);
    };
    return opened;
  }

  function wake() {
    active = Date.now();
    if (!stream && !document.hidden) listen();
  }
  for (const sign of ["keydown", "pointerdown", "wheel", "touchstart"])
    addEventListener(sign, wake, { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => (document.hidden ? listen() : wake()));
  addEventListener("online", refresh);

  setInterval(() => {
    listen();
    if (isIdle()) return;
    if (!document.hidden && document.querySelector("[data-tick]")) refresh();
    const place = document.querySelector("[data-stay]")?.dataset.stay;
    const csrf = document.querySelector("input[name=csrf]")?.value;
    if (!place || !csrf) return;
    const stay = { method: "POST", headers: attendance(), body: new URLSearchParams({ csrf }) };
    fetch(place, stay).catch(() => undefined);
  }, every);

  // ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  const typing = (target) => target?.closest?.("input, textarea, select, [contenteditable]");
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

  // ── Presses ──────────────────────────────────────────────────────────────────────────────────────────────────────
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
    const keys = event.target.closest?.("[data-keys-off]");
    if (keys) {
      localStorage.setItem("desk-keys", areKeysOff() ? "on" : "off");
      nameKeys();
    }
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
  }

  function nameKeys() {
    for (const one of document.querySelectorAll("[data-keys-off]"))
      one.textContent = areKeysOff() ? one.dataset.keysOn : one.dataset.keysOff;
  }
  document.addEventListener("toggle", nameKeys, true);

  document.addEventListener("input", ({ target }) => {
    const list = target.dataset?.filter && byId(target.dataset.filter);
    if (!list) return;
    const wanted = target.value.trim().toLowerCase();
    for (const one of list.children) one.hidden = !one.textContent.toLowerCase().includes(wanted);
  });

  begin();
})();
