import fc from "fast-check";
import { expect, it } from "vitest";
import { applyFor, expireOffers, joinQueue } from "../../src/assistant/seats.js";
import { acceptOffer, declineOffer, withdraw } from "../../src/assistant/seats-change.js";
import type { MadeOffer } from "../../src/assistant/seats-pass-on.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { application, hours, meet, offering, stock } from "./fixture.js";
import { answer, ask, held, leave, type Model, sweep, waiting } from "./model.js";

const people = Array.from({ length: 7 }, (_, n) => `p${n}`);

const person = fc.constantFrom(...people);
const pick = fc.nat(999);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("apply" as const), person }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("queue" as const), person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("leave" as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("accept" as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("decline" as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("sweep" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("resize" as const), capacity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describeOnBothStores("seats, whatever happens in whatever order", (fresh, kind) => {
  it("agree with the plain list: never one too many, never idle while somebody waits, in queue order", async () => {
    const store = await (await fresh()).open();
    await inTransaction(store, async (tx) => {
      for (const each of people) await meet(tx, each);
    });
    let run = 0;
    const steps = fc.array(step, { minLength: 10, maxLength: 60, size: "max" });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), steps, async (capacity, todo) => {
        run += 1;
        const id = `o${run}`;
        await stock(store, planned(id, capacity));
        const model: Model = { capacity, resized: false, closesAt: 36, overAt: 84, now: 0, entries: [] };
        for (const [index, each] of todo.entries()) {
          const { expected, real } = await both(store, model, id, `${id}-${index}`, each);
          expect(real).toEqual(expected);
          await compare(store, model, id);
        }
      }),
      { numRuns: runs(kind === "SQLite" ? 60 : 20) },
    );
  }, 120_000);
});

/** In Seoul: recruiting through 21 November, over after the 23rd; the first hour is noon of the 20th. */
function planned(id: string, capacity: number) {
  const recruitment = { from: "2026-11-01", to: "2026-11-21" };
  return offering(id, { capacity, recruitment, activity: { from: "2026-11-23", to: "2026-11-23" } });
}

/** One step on the model and on the store. */
async function both(store: Store, model: Model, offeringId: string, id: string, each: Step) {
  const now = hours(model.now);
  const change = { now, by: "person" };
  const entry = "pick" in each ? model.entries[each.pick % model.entries.length] : undefined;
  const nothing = { expected: undefined, real: undefined };
  switch (each.do) {
    case "wait":
      model.now += each.hours;
      return nothing;
    case "resize":
      model.resized = true;
      model.capacity = each.capacity;
      await stock(store, planned(offeringId, each.capacity));
      return nothing;
    case "apply":
      return {
        real: await inTransaction(store, (tx) => applyFor(tx, application(each.person, offeringId, now, id))),
        expected: ask(model, each.person, id, "apply"),
      };
    case "queue":
      return {
        real: await inTransaction(store, (tx) => joinQueue(tx, application(each.person, offeringId, now, id))),
        expected: ask(model, each.person, id, "queue"),
      };
    case "leave":
      if (!entry) return nothing;
      return {
        real: bare(await inTransaction(store, (tx) => withdraw(tx, entry.id, change))),
        expected: leave(model, entry),
      };
    case "accept":
      if (!entry) return nothing;
      return {
        real: bare(await inTransaction(store, (tx) => acceptOffer(tx, entry.id, change))),
        expected: answer(model, entry, "accept"),
      };
    case "decline":
      if (!entry) return nothing;
      return {
        real: bare(await inTransaction(store, (tx) => declineOffer(tx, entry.id, change))),
        expected: answer(model, entry, "decline"),
      };
    case "sweep": {
      const swept = await inTransaction(store, (tx) => expireOffers(tx, now));
      const mine = (registration: string) => registration.startsWith(`${offeringId}-`);
      const expired = swept.expired.map((one) => one.registration).filter(mine);
      const offered = swept.offered.map((one) => one.registration).filter(mine);
      return { real: { expired: expired.sort(), offered }, expected: sweep(model) };
    }
  }
}

function bare<T extends object>(outcome: T | (T & { offered: readonly MadeOffer[] })): unknown {
  return "offered" in outcome ? { ...outcome, offered: outcome.offered.map((offer) => offer.registration) } : outcome;
}

async function compare(store: Store, model: Model, offering: string): Promise<void> {
  const mine = await reading(store, (tx) => listRegistrations(tx, { offering }));
  const real = Object.fromEntries(mine.map(({ id, state, rank }) => [id, { state, rank }]));
  const queue = waiting(model);
  const expected = model.entries.map((entry) => {
    const rank = entry.state === "waiting" ? queue.indexOf(entry) + 1 : undefined;
    return [entry.id, { state: entry.state, rank }];
  });
  expect(real).toEqual(Object.fromEntries(expected));
  expect(mine.filter((registration) => registration.holdsSeat)).toHaveLength(held(model).length);
  if (!model.resized) expect(held(model).length).toBeLessThanOrEqual(model.capacity);
  if (!model.resized && model.now < model.overAt && queue.length > 0) expect(held(model)).toHaveLength(model.capacity);
  for (const registration of mine) expect(registration.events.at(-1)?.state).toBe(registration.state);
}
