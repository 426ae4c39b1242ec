import { type Activity, DirectLine } from "botframework-directlinejs";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import XMLHttpRequest from "xhr2";
import { z } from "zod";
import { lastingTalk } from "../../src/channels/webchat/assets/talk.js";

// Microsoft's client is written for browsers.
Object.assign(globalThis, { WebSocket, XMLHttpRequest });

/** Somebody at the page `/webchat`, as far as the page's own script and Microsoft's client go: without the drawing. */
export interface WebChatPerson {
  /** Everything that stands there, in the order in which it first came, what the person said marked with "> ". */
  heard(): readonly string[];
  /** Sends words; it is tried until the server has taken them. */
  say(text: string): void;
  /** How many of the messages are not taken yet. */
  unsent(): number;
  /** The same browser in another tab: everything from the beginning. */
  anotherTab(): WebChatPerson;
}

const ticket = z.object({ token: z.string() });
const heardActivity = z.object({
  type: z.string(),
  id: z.string(),
  text: z.string().default(""),
  from: z.object({ role: z.string() }),
});

let said = 0;

export function webChatPerson(url: string): WebChatPerson {
  let cookie: string | undefined;
  const askTicket = async () => {
    const answer = await fetch(`${url}/webchat/talk`, { method: "POST", headers: cookie ? { cookie } : {} });
    cookie = answer.headers.get("set-cookie")?.split(";", 1)[0] ?? cookie;
    return ticket.parse(await answer.json());
  };
  return tab();

  function tab(): WebChatPerson {
    const kept = new Map<string, string>();
    const activities = new Map<string, string>();
    let unsent = 0;
    const talk = lastingTalk<Activity>({
      // Direct Line's client waits from 3 to 15 seconds before it comes back: always the shortest here.
      createLine: (token) => new DirectLine({ domain: `${url}/v3/directline`, token, random: () => 0 }),
      askTicket,
      tell: () => undefined,
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      },
    });
    const listening = talk.activity$.subscribe({
      next(activity) {
        if (activity.type === "typing") return;
        const { id, text, from } = heardActivity.parse(activity);
        activities.set(id, from.role === "user" ? `> ${text}` : text);
      },
    });
    onTestFinished(() => {
      listening.unsubscribe();
      talk.end();
    });
    return {
      heard: () => [...activities.values()],
      say(text) {
        said++;
        const localTimestamp = new Date().toISOString();
        const from = { id: "somebody", role: "user" };
        const channelData = { clientActivityID: `person-${said}` };
        unsent++;
        talk
          .postActivity({ type: "message", text, from, channelData, localTimestamp })
          .subscribe({ next: () => unsent-- });
      },
      unsent: () => unsent,
      anotherTab: tab,
    };
  }
}
