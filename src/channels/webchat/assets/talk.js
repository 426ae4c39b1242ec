// A talk over Direct Line as Web Chat wants one, but one that outlives its token, its server and a reload of the page.

/** A message is tried for this long, a little less than Web Chat waits for it; milliseconds. */
const tryForMs = 280000;
const tryAgainMs = 2000;
/** What is wrong with a message stays wrong; everything else passes, a proxy that knows no such path just now, too. */
const neverTaken = [400, 413, 415];
/** A message that was taken comes back in the talk; when it does not, as after an erasure, it was taken all the same. */
const backWithinMs = 4000;
/** Direct Line's client gives a request 20 s. */
const answerWithinMs = 25000;

/**
 * `askTicket` resolves with a token, or rejects while the server is away. `tell` is told what a person should know: "away",
 * "online", "tooLong". Once it was online it stays so for Web Chat, which would drop what is unsent on any other news.
 */
export function lastingTalk({ createLine, askTicket, tell, storage }) {
  const said = [];
  const ids = new Set();
  /** What was taken and is not back yet. */
  const taken = new Set();
  const listening = new Set();
  const watching = new Set();
  let status = 0;
  let line = null;
  let leave = () => {};
  let ticket = null;
  let opening = null;
  let sending = Promise.resolve();

  function setStatus(next) {
    if (status === 2 || status === next) return;
    status = next;
    for (const watcher of watching) watcher.next?.(status);
  }

  function hear(activity) {
    if (activity.type === "typing") {
      for (const listener of listening) listener.next?.(activity);
      return;
    }
    // Said again from the beginning whenever the line is made anew.
    if (ids.has(activity.id)) return;
    ids.add(activity.id);
    taken.delete(activity.id);
    said.push(activity);
    for (const listener of listening) listener.next?.(activity);
  }

  /** Makes a new line, once at a time, and again until there is one. */
  function open() {
    opening ??= openNow().finally(() => {
      opening = null;
    });
    return opening;
  }

  async function openNow() {
    setStatus(1);
    leave();
    for (ticket = null; ticket === null; ) {
      try {
        ticket = await askTicket();
      } catch {
        tell("away");
        await pause(tryAgainMs);
      }
    }
    line = createLine(ticket.token);
    // Direct Line's client cannot go on by itself once its token has run out, or when it gave up.
    const lost = () => void pause(tryAgainMs).then(open);
    const heard = line.activity$.subscribe(hear, lost);
    const seen = line.connectionStatus$.subscribe((now) => {
      if (now === 2) {
        setStatus(2);
        tell("online");
      }
      if (now === 3 || now === 4) {
        tell("away");
        lost();
      }
    });
    const old = line;
    leave = () => {
      leave = () => {};
      seen.unsubscribe();
      heard.unsubscribe();
      old.end();
    };
  }

  /** Sends one message until it was taken. The same message again has no second effect, so that it may be sent again. */
  async function send(activity) {
    const until = Date.now() + tryForMs;
    for (;;) {
      await opening;
      const answer = await once(line.postActivity({ ...activity }));
      if (answer.kind === "taken") return answer.id;
      if (answer.kind === "refused" && answer.status === 413) tell("tooLong");
      if (answer.kind === "refused" && neverTaken.includes(answer.status))
        throw new Error(`refused with ${answer.status}`);
      if (Date.now() > until) throw new Error("the server was away for too long");
      tell("away");
      await pause(answer.status === 429 ? 5 * tryAgainMs : tryAgainMs);
    }
  }

  /** One after the other, so that a later message never overtakes one that is tried again. */
  function queue(activity) {
    keepUnsent([...unsent(), activity]);
    const sent = sending.then(() => send(activity));
    sending = sent
      .catch(() => undefined)
      .then(() => keepUnsent(unsent().filter((one) => nameOf(one) !== nameOf(activity))));
    void sent.then((id) => expectBack(id, activity)).catch(() => undefined);
    return sent;
  }

  async function expectBack(id, activity) {
    if (ids.has(id)) return;
    taken.add(id);
    await pause(backWithinMs);
    if (!taken.delete(id)) return;
    // Its true form may still come, and takes the place of this one.
    for (const listener of listening) listener.next?.({ ...activity, id, timestamp: activity.localTimestamp });
  }

  /** What was on its way when the page was closed or loaded anew. */
  function unsent() {
    try {
      return JSON.parse(storage.getItem("ieum-webchat-unsent") ?? "[]");
    } catch {
      return [];
    }
  }
  function keepUnsent(activities) {
    try {
      if (activities.length > 0) storage.setItem("ieum-webchat-unsent", JSON.stringify(activities));
      else storage.removeItem("ieum-webchat-unsent");
    } catch {
      // A browser that keeps nothing: what is unsent is lost with the page.
    }
  }

  function observable(observers, before, begin) {
    return {
      subscribe(observer, ...more) {
        const told = typeof observer === "function" ? { next: observer, error: more[0] } : observer;
        for (const one of before()) told.next?.(one);
        observers.add(told);
        begin();
        return { unsubscribe: () => observers.delete(told) };
      },
    };
  }

  let begun = false;
  function begin() {
    if (begun) return;
    begun = true;
    const left = unsent();
    keepUnsent([]);
    void open();
    for (const activity of left) queue(activity).catch(() => undefined);
  }

  return {
    // What was said before somebody listened is said to them, too.
    activity$: observable(listening, () => said, begin),
    connectionStatus$: observable(
      watching,
      () => [status],
      () => {},
    ),
    postActivity(activity) {
      return {
        subscribe(observer) {
          // Typing and events mean nothing here.
          const sent = activity.type === "message" ? queue(activity) : Promise.resolve("none");
          sent.then(
            (id) => observer.next?.(id),
            (error) => observer.error?.(error),
          );
          return { unsubscribe() {} };
        },
      };
    },
    get token() {
      return ticket?.token;
    },
    end() {
      leave();
    },
  };
}

/** What came of a post: Direct Line's client says "retry" where nobody knows. */
function once(posted) {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve({ kind: "unknown" }), answerWithinMs);
    const settle = (answer) => {
      clearTimeout(late);
      resolve(answer);
    };
    posted.subscribe(
      (id) => settle(id === "retry" ? { kind: "unknown" } : { kind: "taken", id }),
      ({ status }) => settle(status >= 400 && status < 500 ? { kind: "refused", status } : { kind: "unknown" }),
    );
  });
}

function nameOf(activity) {
  return activity.channelData?.clientActivityID;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
