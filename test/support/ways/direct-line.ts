import { expect } from "vitest";
import type { Assistant } from "../../../src/assistant/assistant.js";
import { activityWords } from "../activity-words.js";
import { type DirectLineTalk, talkOver, tokenAt, untilOnline } from "../direct-line-client.js";
import { startDirectLine } from "../direct-line-site.js";
import type { Way } from "../play-through.js";
import { words } from "../world.js";

interface Somebody {
  readonly conversation: string;
  readonly talk: DirectLineTalk;
  seen: number;
}

/** Each with Microsoft's own client, on a stream. */
export async function directLine(assistant: Assistant): Promise<Way> {
  const site = await startDirectLine(assistant);
  const people = new Map<string, Promise<Somebody>>();
  const somebody = (who: string) => {
    const there = people.get(who) ?? enter(site.domain);
    people.set(who, there);
    return there;
  };
  const fromHouse = ({ talk }: Somebody) => talk.heard.filter(({ from }) => from.role === "bot");
  return {
    pages: "leftOut",
    conversationOf: async (who) => (await somebody(who)).conversation,
    async do(who, does) {
      const { talk, conversation } = await somebody(who);
      switch (does.kind) {
        case "waits":
          return [];
        case "says":
          return talk.say(does.text).then(() => [], tooLong);
        case "presses": {
          const said = (await assistant.messagesAfter(conversation, 0)).at(-1);
          await expect
            .poll(() => talk.heard.some(({ id }) => id.includes(`|${String(said?.seq).padStart(7, "0")}-`)), {
              timeout: 60_000,
            })
            .toBe(true);
          await talk.press(does.label);
          return [];
        }
      }
    },
    async shown(who, said) {
      const one = await somebody(who);
      await expect.poll(() => fromHouse(one).length - one.seen, { timeout: 60_000 }).toBe(said.length);
      const heard = fromHouse(one).slice(one.seen);
      one.seen += heard.length;
      return activityWords(heard);
    },
    async stop() {
      for (const { talk } of await Promise.all(people.values())) talk.end();
      await site.stop();
    },
  };
}

/** With a talk in hand, as a page that comes back: nobody is greeted, so that the script has the first word. */
async function enter(domain: string): Promise<Somebody> {
  const { token, conversationId } = await tokenAt(domain);
  const talk = await talkOver(domain, { token, conversationId });
  await untilOnline(talk);
  return { conversation: conversationId, talk, seen: 0 };
}

/** A client is told by the status; the words for it are the page's. */
function tooLong(error: { readonly status: number }) {
  expect(error.status).toBe(413);
  return [{ from: "assistant", text: words.word({ say: "common.tooLong", with: { longest: 10_000 } }) } as const];
}
