import { expect } from "vitest";
import type { Assistant } from "../../../src/assistant/assistant.js";
import { createDeliverer } from "../../../src/assistant/deliver.js";
import type { Parts } from "../../../src/assistant/parts.js";
import { talkOf } from "../../../src/channels/slack/talk/talk-id.js";
import { startFakeSlackApi } from "../fake-slack-api.js";
import { actionBody, bodyOf, deliver, directMessage, directOf, team } from "../fake-slack-requests.js";
import type { Way } from "../play-through.js";
import { startSlackSite } from "../slack-site.js";
import { pressables, wordsMeant, wordsShown } from "../slack-words.js";

/** Every word a signed event, every press of a button that really stands there, every answer read off the platform. */
export async function slack(assistant: Assistant, parts: Parts): Promise<Way> {
  const api = await startFakeSlackApi();
  const site = await startSlackSite(assistant, api.url, { url: "http://127.0.0.1:1" });
  const deliverer = createDeliverer(parts, site.channel.sender);
  const users = new Map<string, string>();
  const userOf = (who: string) => {
    const user = users.get(who) ?? `U${users.size + 1}`;
    users.set(who, user);
    return user;
  };
  const seen = new Map<string, number>();
  const standing = (who: string) => api.messages.filter(({ channel }) => channel === directOf(userOf(who)));
  const push = async () => {
    deliverer.wake();
    await deliverer.idle();
  };
  /** What was said beside the talk since it was last looked: it carries no mark of ours. */
  const beside = (who: string) =>
    standing(who)
      .slice(seen.get(who) ?? 0)
      .filter(({ metadata }) => metadata === undefined);
  return {
    conversationOf: async (who) => talkOf({ team, user: userOf(who) }),
    async do(who, does) {
      const user = userOf(who);
      const send = async (body: Parameters<typeof deliver>[1]) => {
        expect((await deliver(site.url, body, { at: new Date() })).status).toBe(200);
      };
      switch (does.kind) {
        case "waits":
          return [];
        case "says":
          await send(bodyOf.event(directMessage(user, does.text)));
          break;
        case "presses": {
          // What they press stands there.
          await push();
          const button = pressables(standing(who)).findLast(({ label }) => label === does.label);
          if (!button) throw new Error(`nothing to press is called ${does.label}`);
          await send(bodyOf.action(actionBody(user, button.action)));
        }
      }
      return beside(who).map(({ text }) => ({ from: "assistant", text }) as const);
    },
    async shown(who) {
      await push();
      const posted = standing(who).slice(seen.get(who) ?? 0);
      seen.set(who, standing(who).length);
      return wordsShown(posted);
    },
    meant: wordsMeant,
    async stop() {
      await deliverer.stop();
      await site.stop();
      await api.stop();
    },
  };
}
