import fc from "fast-check";
import { expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { anotherProcess, houseOver, talkOf } from "./two-houses.js";

const channel = "web";

describeOnBothStores("one conversation", (fresh) => {
  it("of 200 messages at once, to two processes, is 200 turns in order with one answer each", async () => {
    const place = await fresh();
    const parts = await houseOver(await place.open());
    const left = createAssistant(parts);
    const right = createAssistant(anotherProcess(parts, await place.open()));
    await left.greet(channel, "c1");
    const texts = Array.from({ length: 200 }, (_, n) => `고맙습니다 #${n}`);
    const receipts = await Promise.all(
      texts.map(async (text, n) => {
        const receipt = await (n % 2 ? left : right).receive({ channel, conversation: "c1", eventId: text, text });
        return [receipt.kind === "refused" ? "refused" : receipt.inbox, text] as const;
      }),
    );
    await Promise.all([left.settled("c1"), right.settled("c1")]);

    const [_hello, ...said] = await talkOf(parts.store, "c1");
    expect(said).toHaveLength(400);
    const heard = said.filter((_, n) => n % 2 === 0).map((line) => line.replace("person: ", ""));
    const [_opened, ...arrived] = await inOrderOfArrival(parts.store);
    const textOf = new Map(receipts);
    expect(heard).toEqual(arrived.map((inbox) => textOf.get(inbox)));
    expect([...heard].sort()).toEqual([...texts].sort());
    expect(said.filter((_, n) => n % 2 === 1).every((line) => line.startsWith("assistant: "))).toBe(true);
    await Promise.all([left.stop(), right.stop()]);
  }, 180_000);

  it("takes an event that is delivered up to four times, in any order, once", async () => {
    const place = await fresh();
    const parts = await houseOver(await place.open());
    const assistants = [createAssistant(parts), createAssistant(anotherProcess(parts, await place.open()))] as const;
    const deliveries = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 })
      .chain((times) => shuffled(times.flatMap((count, event) => Array.from({ length: count }, () => event))));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(deliveries, async (events) => {
        const conversation = `c${++run}`;
        await assistants[0].greet(channel, conversation);
        const receipts = await Promise.all(
          events.map((event, n) =>
            assistants[n % 2 ? 1 : 0].receive({
              channel,
              conversation,
              eventId: `e${event}`,
              text: `고맙습니다 #${event}`,
            }),
          ),
        );
        for (const assistant of assistants) await assistant.settled(conversation);
        const distinct = new Set(events).size;
        expect(receipts.filter(({ kind }) => kind === "accepted")).toHaveLength(distinct);
        const said = await talkOf(parts.store, conversation);
        expect(said).toHaveLength(1 + 2 * distinct);
        expect(new Set(said.filter((line) => line.startsWith("person: "))).size).toBe(distinct);
      }),
      { numRuns: 12 },
    );
    for (const assistant of assistants) await assistant.stop();
  }, 180_000);
});

function shuffled(events: readonly number[]): fc.Arbitrary<readonly number[]> {
  return fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });
}

async function inOrderOfArrival(store: Store): Promise<readonly string[]> {
  const rows = await reading(store, ({ db }) =>
    db.selectFrom("inbox").select("id").where("channel", "=", channel).orderBy("seq").execute(),
  );
  return rows.map((row) => row.id);
}
