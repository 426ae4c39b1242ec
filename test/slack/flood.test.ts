import fc from "fast-check";
import { expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { reading } from "../../src/store/transaction.js";
import { bodyOf, deliver, directMessage, type Signing, team } from "../support/fake-slack-requests.js";
import { runs } from "../support/runs.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { startSlackSite } from "../support/slack-site.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

/** `IEUM_TEST_RUNS=250` for the ten thousand of the promise. How soon they are answered is measured in `bench/slack-door`. */
const events = runs(40);
const people = 20;
const atOnce = 32;

const api = await slackOfFile();

describeOnBothStores("what Slack sends one to four times, in any order", (fresh) => {
  it("is said once in the talk; forged, old, future-dated and replayed among it has no effect", {
    timeout: 3_600_000,
  }, async () => {
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
    const statuses = new Map<string, number>();
    const count = (kind: string, status: number) =>
      statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1);
    const waiting = shuffled.entries();
    const lane = async () => {
      for (const [n, { body, retry }] of waiting) {
        const at = new Date();
        count("sent", (await deliver(site.url, body, { at, retry })).status);
        const [kind, signing] = attacks[n % attacks.length] ?? attacks[0];
        count(kind, (await deliver(site.url, forgeable(n), signing())).status);
        // The very same bytes, from somebody who does not say that they are a repeat.
        if (n % 5 === 0) count("replayed", (await deliver(site.url, body, { at })).status);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    const refused = ["forged", "future-dated", "old", "replayed"].map((kind) => `${kind} 401`);
    expect([...statuses.keys()].sort()).toEqual([...refused, "sent 200"]);
    expect(statuses.get("sent 200")).toBe(all.length);

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
    await site.stop();
    await assistant.stop();
  });
});

const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

/** What somebody may try who is not Slack, or who has kept what Slack once sent. */
const attacks: readonly [Attack, ...Attack[]] = [
  ["forged", () => ({ at: new Date(), secret: "0".repeat(32) })],
  ["old", () => ({ at: ago(600), retry: 1 })],
  ["future-dated", () => ({ at: ago(-600), retry: 1 })],
];
type Attack = readonly [string, () => Signing];

const forgeable = (n: number) => bodyOf.event(directMessage(`U${n % people}`, `가짜 말 ${n}번`));
