import { expect } from "vitest";
import { z } from "zod";
import type { Assistant } from "../../../src/assistant/assistant.js";
import { createDeliverer } from "../../../src/assistant/deliver.js";
import type { Parts } from "../../../src/assistant/parts.js";
import { readActivity } from "../../../src/channels/bot-framework/incoming-activity.js";
import { conversationOf } from "../../../src/channels/bot-framework/reference.js";
import { activityWords } from "../activity-words.js";
import { activityFrom, startBotSite } from "../bot-site.js";
import { type SentActivity, startFakeConnector } from "../fake-connector.js";
import type { Way } from "../play-through.js";
import { words } from "../world.js";

/** The connector checks every activity against the platform's limits; what stands there is what was shown. */
export async function teams(assistant: Assistant, parts: Parts): Promise<Way> {
  const connector = await startFakeConnector();
  const site = await startBotSite(assistant, { publicUrl: "https://house.example.kr" });
  // The platform takes a few messages a second: the clock of the sending runs ahead, or a talk would take minutes.
  let aheadMs = 0;
  const machineClock = { now: () => new Date(Date.now() + aheadMs) };
  const deliverer = createDeliverer({ ...parts, machineClock }, site.sender);
  const seen = new Map<string, number>();
  let sent = 0;
  const talkOf = (who: string) => {
    const read = readActivity(activity(who, {}));
    return read ? conversationOf(read) : "";
  };
  const push = async (who: string) => {
    const talk = await assistant.messagesAfter(talkOf(who), 0);
    const last = talk.findLast(({ from }) => from !== "person")?.seq;
    for (let tries = 0; tries < 100; tries++) {
      deliverer.wake();
      await deliverer.idle();
      if (last === undefined || (await assistant.deliveredAs(talkOf(who), last)).length > 0) return;
      aheadMs += 2_000;
    }
    throw new Error("a message was never delivered");
  };
  const activity = (who: string, more: object) => {
    sent++;
    const localTimestamp = new Date(Date.parse("2026-03-02T10:00:00+09:00") + sent * 1000).toISOString();
    const conversation = { id: `a:${who}`, conversationType: "personal" };
    return activityFrom(connector.origin, {
      id: `${sent}`,
      localTimestamp,
      from: { id: `29:${who}` },
      conversation,
      ...more,
    });
  };
  const shownTo = (who: string) => connector.taken.filter(({ conversation }) => conversation.id === `a:${who}`);
  const post = async (who: string, more: object) => {
    expect((await site.post(activity(who, more))).status).toBe(200);
  };
  const tooLong = words.word({ say: "common.tooLong", with: { longest: 10_000 } });
  return {
    conversationOf: async (who) => talkOf(who),
    async do(who, does) {
      switch (does.kind) {
        case "waits":
          return [];
        case "says": {
          await post(who, { text: does.text });
          if (does.text.length <= 10_000) return [];
          await expect.poll(() => shownTo(who).at(-1)?.text, { timeout: 60_000 }).toBe(tooLong);
          seen.set(who, shownTo(who).length);
          return [{ from: "assistant", text: tooLong }];
        }
        case "presses": {
          // What they press stands there.
          await push(who);
          const data = shownTo(who)
            .flatMap(buttonsIn)
            .findLast(({ title }) => title === does.label)?.data;
          if (data === undefined) throw new Error(`nothing to press is called ${does.label}`);
          const value = { action: { type: "Action.Execute", verb: "press", data }, trigger: "manual" };
          await post(who, { type: "invoke", name: "adaptiveCard/action", value });
          return [];
        }
      }
    },
    async shown(who) {
      await push(who);
      const taken = shownTo(who).slice(seen.get(who) ?? 0);
      seen.set(who, shownTo(who).length);
      return activityWords(taken);
    },
    async stop() {
      await deliverer.stop();
      await site.stop();
    },
  };
}

const button = z.object({ title: z.string(), data: z.unknown().optional() });

function buttonsIn({ attachments = [] }: SentActivity): readonly z.infer<typeof button>[] {
  const elements = attachments.flatMap(({ content }) => content.body);
  return elements.flatMap((element) =>
    element.type === "ActionSet" ? element.actions.map((one) => button.parse(one)) : [],
  );
}
