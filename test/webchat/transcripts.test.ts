import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Assistant } from "../../src/assistant/assistant.js";
import { launchBrowser } from "../support/browser.js";
import { playThrough, type Way } from "../support/play-through.js";
import { describeOnBothStores } from "../support/stores.js";
import { scriptFolder } from "../support/talk-scripts.js";
import { openWebChat, type WebChatPage } from "../support/webchat-page.js";
import { startWebChat } from "../support/webchat-site.js";
import { words } from "../support/world.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page takes its time: the talks in which the most different things are shown and pressed. */
const scripts = {
  SQLite: ["social-marketer.txt", "survey.txt"],
  PostgreSQL: ["handoff.txt"],
};

describeOnBothStores(
  "typed and clicked in Web Chat a talk goes as it goes anywhere, in the same words",
  (fresh, kind) => {
    it.each(scripts[kind])(
      "%s",
      async (name) => {
        const script = readFileSync(join(scriptFolder, name), "utf8");
        const { script: played } = await playThrough(script, await (await fresh()).open(), webChat);
        expect(played).toBe(script);
      },
      240_000,
    );
  },
);

interface Somebody {
  readonly conversation: string;
  readonly chat: WebChatPage;
  seen: number;
}

/** Each with a browser of their own. Nobody is greeted, so that the script has the first word. */
async function webChat(assistant: Assistant): Promise<Way> {
  const site = await startWebChat({ ...assistant, greet: async () => {} });
  const people = new Map<string, Promise<Somebody>>();
  const somebody = (who: string) => {
    const there = people.get(who) ?? enter(site.url, who);
    people.set(who, there);
    return there;
  };
  return {
    pages: "leftOut",
    conversationOf: async (who) => (await somebody(who)).conversation,
    async do(who, does) {
      const { chat, conversation } = await somebody(who);
      switch (does.kind) {
        case "waits":
          return [];
        case "says": {
          const before = (await assistant.messagesAfter(conversation, 0)).length;
          await chat.write(does.text);
          if (does.text.length > 10_000) {
            const text = words.word({ say: "common.tooLong", with: { longest: 10_000 } });
            return [{ from: "assistant", text }];
          }
          await expect
            .poll(async () => (await assistant.messagesAfter(conversation, 0)).length, { timeout: 45_000 })
            .not.toBe(before);
          return [];
        }
        case "presses": {
          const before = (await assistant.messagesAfter(conversation, 0)).length;
          await chat.press(does.label);
          await expect
            .poll(async () => (await assistant.messagesAfter(conversation, 0)).length, { timeout: 45_000 })
            .not.toBe(before);
          return [];
        }
      }
    },
    async shown(who, said) {
      const one = await somebody(who);
      const news = async () => (await one.chat.answers()).slice(one.seen);
      await expect.poll(async () => (await news()).length, { timeout: 45_000 }).toBe(said.length);
      const choices = said.at(-1)?.choices?.map(({ label }) => label) ?? [];
      if (said.length > 0) await expect.poll(one.chat.choices, { timeout: 45_000 }).toEqual(choices);
      const shown = await news();
      one.seen += shown.length;
      return [...shown, ...choices].join("").replace(/\s/g, "");
    },
    async stop() {
      for (const { chat } of await Promise.all(people.values())) {
        expect(chat.complaints).toEqual([]);
        await chat.close();
      }
      await site.stop();
    },
  };
}

async function enter(url: string, who: string): Promise<Somebody> {
  const value = Buffer.from(who.padEnd(32, "_")).subarray(0, 32).toString("base64url").padEnd(43, "A");
  const chat = await openWebChat(browser, url, { cookie: { name: "ieum-webchat", value } });
  const asked = await chat.page.evaluate("fetch('/webchat/talk', { method: 'POST' }).then((answer) => answer.json())");
  await chat.page.getByLabel("하고 싶은 말").waitFor();
  return { conversation: (asked as { conversationId: string }).conversationId, chat, seen: 0 };
}
