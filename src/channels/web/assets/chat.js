// Makes the page live. Everything works without this file; it only spares the reload.
const log = document.getElementById("log");
const form = document.getElementById("compose");
const field = document.getElementById("text");
const busy = document.getElementById("busy");
const trouble = document.getElementById("trouble");

if (log && form && "EventSource" in window) begin();

function begin() {
  let last = Number(log.lastElementChild?.dataset.seq ?? 0);
  let stream = null;
  let heard = Date.now();
  let wait = 1000;
  let settled = 0;
  let patience = 0;
  let sending = Promise.resolve();

  const live = () => stream?.readyState === EventSource.OPEN;
  // What was sent but has not come back with a number of its own.
  const firstPending = () => log.querySelector(".pending");
  // The end of the talk; but an answer taller than the screen is read from where the person last spoke.
  const showEnd = () => {
    const asked = [...log.querySelectorAll(".person")].pop();
    const end = document.documentElement.scrollHeight - innerHeight;
    const top = asked ? asked.getBoundingClientRect().top + scrollY - 80 : end;
    scrollTo({ top: Math.min(top, end) });
  };
  const setBusy = (on) => {
    const words = on ? busy.dataset.busy : "";
    if (busy.textContent !== words) busy.textContent = words;
    if (on) showEnd();
    // Another process may have answered with silence, and nothing says so here.
    clearTimeout(patience);
    if (on) patience = setTimeout(setBusy, 20000, false);
  };
  const tell = (words) => {
    trouble.textContent = words;
  };

  function add(html) {
    // Rendered and escaped by the server; a parsed document never runs a script.
    const message = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
    const seq = Number(message?.dataset.seq ?? 0);
    if (seq <= last) return;
    last = seq;
    const fromMe = message.classList.contains("person");
    if (fromMe) firstPending()?.remove();
    log.insertBefore(document.adoptNode(message), firstPending());
    if (!fromMe && !firstPending()) setBusy(false);
    showEnd();
  }

  // Put right or taken back where it stands; coming again it changes nothing more.
  function change({ data, lastEventId }) {
    const message = new DOMParser().parseFromString(data, "text/html").body.firstElementChild;
    log.querySelector(`#m${message?.dataset.seq}`)?.replaceWith(document.adoptNode(message));
    last = Math.max(last, Number(lastEventId));
  }

  function connect() {
    stream?.close();
    heard = Date.now();
    stream = new EventSource(`/chat/events?after=${last}`);
    stream.onopen = () => {
      heard = Date.now();
      wait = 1000;
      if (!firstPending()) setBusy(false);
    };
    stream.addEventListener("beat", () => {
      heard = Date.now();
    });
    stream.addEventListener("said", (event) => {
      heard = Date.now();
      add(event.data);
    });
    stream.addEventListener("changed", (event) => {
      heard = Date.now();
      change(event);
    });
    stream.addEventListener("files", (event) => showFiles(event.data));
    // The page around the talk is in the language of before; what is being written is not lost for that.
    stream.addEventListener("language", () => {
      if (field.value.trim() === "") location.reload();
    });
    stream.addEventListener("settled", () => {
      settled++;
      for (const one of log.querySelectorAll(".pending.taken")) one.remove();
      if (!firstPending()) setBusy(false);
    });
    stream.onerror = () => {
      // A browser reconnects by itself unless it was refused.
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 30000);
    };
  }

  // A line can die without a word: on a train, or when a phone wakes up.
  setInterval(() => Date.now() - heard > 40000 && connect(), 5000);
  addEventListener("online", connect);
  addEventListener("pageshow", (event) => event.persisted && connect());

  function showPending(words) {
    const message = document.createElement("div");
    message.className = "m person pending";
    const text = document.createElement("p");
    text.className = "b";
    text.textContent = words;
    message.append(text);
    log.append(message);
    setBusy(true);
    showEnd();
    return message;
  }

  async function send(source, data, pending) {
    const isLive = live();
    const before = settled;
    try {
      const answer = await fetch(source.action, {
        method: "POST",
        body: new URLSearchParams(data),
        headers: { accept: "application/json", "x-live": isLive ? "1" : "0" },
      });
      if (answer.ok) {
        if (!isLive) location.reload();
        pending.classList.add("taken");
        // It may have been answered before this came back, without being shown: a resident number is not kept.
        if (settled > before && pending.isConnected) {
          pending.remove();
          setBusy(false);
        }
        return;
      }
      if (answer.status === 410) location.reload();
      giveBack(source, data, pending, (await answer.json()).words ?? form.dataset.offline);
    } catch {
      giveBack(source, data, pending, form.dataset.offline);
    }
  }

  const newEvent = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(/\W/g, "-");
  let returned = null;

  function giveBack(source, data, pending, words) {
    pending.remove();
    // It may have arrived after all: the same event again has no second effect.
    source.elements.event.value = data.get("event");
    setBusy(false);
    tell(words);
    const text = data.get("text");
    if (text === null) return;
    field.value = field.value ? `${text}\n${field.value}` : text;
    returned = { event: data.get("event"), text: field.value };
    field.focus();
  }

  const inOrder = (work) => {
    sending = sending.then(work);
  };
  const { offline } = form.dataset;
  const showFiles = beginFiles({ live, showPending, tell, setBusy, inOrder, newEvent, offline });

  document.addEventListener("submit", (event) => {
    const source = event.target;
    // Without a stream to show what became of it, the page itself sends files and comes back.
    if (source.id === "attach") return;
    const data = new FormData(source);
    // What was written on since is another event: the first may have arrived, and these words would be lost with it.
    if (source === form && returned?.event === data.get("event") && returned.text !== field.value)
      data.set("event", newEvent());
    if (event.submitter?.name) data.append(event.submitter.name, event.submitter.value);
    event.preventDefault();
    tell("");
    if (source === form) {
      field.focus();
      if (!field.value.trim()) return;
      field.value = "";
    } else if (matchMedia("(pointer: fine)").matches) {
      field.focus();
    }
    // The next thing sent from this form is another event.
    source.elements.event.value = newEvent();
    const pending = showPending(event.submitter?.name === "pick" ? event.submitter.textContent : data.get("text"));
    // In order, whatever the network does.
    sending = sending.then(() => send(source, data, pending));
  });

  field.addEventListener("keydown", (event) => {
    // Enter also ends a syllable that is still being composed.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  });

  if (matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
  showEnd();
  connect();
}
