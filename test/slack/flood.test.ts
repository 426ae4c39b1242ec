import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { reading } from "../../src/store/transaction.js";
import { type FakeSlackApi, startFakeSlackApi } from "../support/fake-slack-api.js";
import { bodyOf, deliver, directMessage, team } from "../support/fake-slack-requests.js";
import { startSlackSite } from "../support/slack-site.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

/** `IEUM_SLACK_EVENTS=10000` for the whole of what is promised. */
const events = Number(process.env.IEUM_SLACK_EVENTS ?? 60);
const people = 20;
const atOnce = 32;

let api: FakeSlackApi;
beforeAll(async () => {
  api = await startFakeSlackApi();
});
afterAll(() => api.stop());

describeOnBothStores("what Slack sends one to four times, in any order", (fresh) => {
  it("is said once in the talk, each time", { timeout: 3_600_000 }, async () => {
    const store = await (await fresh()).open();
    const parts = await partsOver(store, { now: () => new Date() });
    const assistant = createAssistant(parts);
    const site = await startSlackSite(assistant, api.url, { answerWithinMs: 60_000 });
    const sent = Array.from({ length: events }, (_, n) => ({ user: `U${n % people}`, text: `말 ${n}번` }));
    const bodies = sent.map(({ user, text }) => bodyOf.event(directMessage(user, text)));
    const [times = []] = fc.sample(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: events, maxLength: events }),
      1,
    );
    const all = bodies.flatMap((body, n) => Array.from({ length: times[n] ?? 1 }, (_, retry) => ({ body, retry })));
    const [shuffled = []] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), 1);
    const statuses = new Map<number, number>();
    const acks: number[] = [];
    const waiting = shuffled.values();
    const lane = async () => {
      for (const { body, retry } of waiting) {
        const begun = performance.now();
        const { status } = await deliver(site.url, body, { at: new Date(), retry });
        acks.push(performance.now() - begun);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    expect([...statuses]).toEqual([[200, all.length]]);

    const heard: string[] = [];
    for (let n = 0; n < people; n++) {
      const conversation = talkOf({ team, user: `U${n}` });
      await assistant.settled(conversation);
      const talk = await assistant.messagesAfter(conversation, 0);
      heard.push(...talk.flatMap(({ from, text }) => (from === "person" ? [text] : [])));
    }
    expect(heard.sort()).toEqual(sent.map(({ text }) => text).sort());
    const inbox = await reading(store, (tx) => tx.db.selectFrom("inbox").select("id").execute());
    expect(inbox).toHaveLength(events);
    if (events > 1_000) process.stderr.write(`${all.length} requests, ${percentiles(acks)}\n`);
    await site.stop();
    await assistant.stop();
  });
});

function percentiles(values: number[]): string {
  const sorted = values.sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms`;
}
