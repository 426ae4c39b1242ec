// What others change appears without a reload; what somebody is typing, reading or has folded out stays as it is.
(() => {
  const { byId, show, isUsed, isSignIn } = desk;

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
      else if (isGone(answer) && part.isConnected) takeAway(new DOMParser().parseFromString(page, "text/html"));
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
    if (desk.isWriting()) show("signed-out", true);
    else location.reload();
  }

  const isGone = ({ status }) => status === 403 || status === 404;

  // What is not theirs to see any more goes at once, whoever it was about; what was written to them stays, to be copied.
  function takeAway(fresh) {
    const written = [...document.querySelectorAll("[data-live] textarea, [data-live] input:not([type])")]
      .filter(({ value }) => value.trim() !== "")
      .map(unsent);
    const main = byId("main");
    const next = fresh.getElementById("main");
    main.className = next.className;
    main.replaceChildren(...next.childNodes, ...written);
    document.title = fresh.title;
    htmx.process(main);
    main.focus({ preventScroll: true });
    listen();
  }

  function unsent(field) {
    const box = document.createElement("div");
    const label = document.createElement("label");
    const text = document.createElement("textarea");
    box.className = "unsent";
    label.textContent = field.labels[0]?.textContent ?? "";
    text.readOnly = true;
    text.rows = 3;
    text.value = field.value;
    label.append(text);
    box.append(label);
    return box;
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
    announce();
    listen();
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

  document.addEventListener("htmx:afterSettle", begin);
  begin();
})();
