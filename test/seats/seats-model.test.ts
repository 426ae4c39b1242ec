import fc from "fast-check";
import { expect, it } from "vitest";
import type { Offering, Program } from "../../src/domain/program.js";
import { usedStates } from "../../src/domain/registration.js";
import { saveOfferings } from "../../src/store/catalog.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { catalogOf, meet, offering, start } from "./fixture.js";
import { held, isLive, passesOn, waiting } from "./model.js";
import type { Model, Plan } from "./model-state.js";
import { playStep } from "./play-step.js";
import { people, step } from "./steps.js";

const rounds = fc.record({
  capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
  offerHours: fc.constantFrom(2, 24),
  perPerson: fc.integer({ min: 1, max: 4 }),
  perYear: fc.integer({ min: 1, max: 3 }),
});

describeOnBothStores("seats, whatever happens in whatever order", (fresh, kind) => {
  it("agree with the plain list: never one too many, never idle while somebody waits who can still be asked, in queue order", async () => {
    const store = await (await fresh()).open();
    await inTransaction(store, async (tx) => {
      for (const each of people) await meet(tx, each);
    });
    let run = 0;
    let played = 0;
    const steps = fc.array(step, { minLength: 20, maxLength: 80, size: "max" });
    await fc.assert(
      fc.asyncProperty(rounds, steps, async (round, todo) => {
        run += 1;
        const model = begun(`r${run}`, round);
        await inTransaction(store, (tx) => saveOfferings(tx, programOf(`r${run}`, model, round.offerHours)));
        try {
          for (const [index, each] of todo.entries()) {
            const before = new Map(model.plans.map((plan) => [plan.id, held(model, plan).length]));
            const id = `r${run}-${String(index).padStart(3, "0")}`;
            const { expected, real } = await playStep(store, model, id, each);
            expect(real).toEqual(expected);
            await compareStates(store, model, before);
            played += 1;
          }
          for (const plan of model.plans) await compareHistories(store, model, plan);
        } finally {
          await forget(store, model);
        }
      }),
      { numRuns: runs(kind === "SQLite" ? 40 : 12) },
    );
    if (process.env.IEUM_TEST_RUNS) console.info(`${kind}: ${run} rounds, ${played} steps`);
  }, 3_600_000);
});

const days = (n: number) => start.getTime() / 60_000 + Math.round(n * 24 * 60);

/** Two that are first come and one that is screened. In Seoul it is noon of the 20th; recruiting through the 21st. */
function begun(
  prefix: string,
  round: {
    readonly capacities: readonly number[];
    readonly offerHours: number;
    readonly perPerson: number;
    readonly perYear: number;
  },
): Model {
  const { offerHours, perPerson, perYear } = round;
  const plans = round.capacities.map(
    (capacity, index): Plan => ({
      id: `${prefix}-o${index}`,
      selection: index === 2 ? "screening" : "firstCome",
      capacity,
      offerHours,
      closesAt: days(1.5),
      // The second begins on the evening of the 23rd, the others at the first minute of it; all are over after that day.
      startsAt: index === 1 ? days(3 + 7 / 24) : days(2.5),
      // Two hours before the evening; seven in the evening before what begins at midnight.
      asksUntil: index === 1 ? days(3 + 5 / 24) : days(2.5 - 5 / 24),
      overAt: days(3.5),
      stopped: false,
      calledOff: false,
      published: false,
    }),
  );
  return { now: days(0), plans, perPerson, perYear, queued: 0, entries: [] };
}

function programOf(id: string, { plans, perPerson, perYear }: Model, offerHours: number): Program {
  const recruitment = { from: "2026-11-01", to: "2026-11-21" };
  const activity = { from: "2026-11-23", to: "2026-11-23" };
  const evening = { sessions: [{ id: "s", on: "2026-11-23", from: "19:00", to: "21:00" }] };
  const offerings = plans.map(
    ({ id: each, selection, capacity }, index): Offering =>
      offering(each, { selection, capacity, recruitment, activity, ...(index === 1 ? evening : {}) }),
  );
  const [program] = catalogOf(offerings).programs;
  if (!program) throw new Error("there is one");
  return { ...program, id, perYear, rounds: program.rounds.map((round) => ({ ...round, perPerson, offerHours })) };
}

/** After each step: the same states and the same order of waiting, and what must hold of both. */
async function compareStates(store: Store, model: Model, heldBefore: ReadonlyMap<string, number>): Promise<void> {
  const ids = model.plans.map(({ id }) => id);
  const rows = await reading(store, (tx) =>
    tx.db
      .selectFrom("registrations")
      .select(["id", "person", "offering", "state", "queue_seq", "offer_until"])
      .where("offering", "in", ids)
      .execute(),
  );
  const real = Object.fromEntries(rows.map((row) => [row.id, [row.state, row.offer_until]]));
  const until = (minutes: number) => new Date(minutes * 60_000).toISOString();
  expect(real).toEqual(
    Object.fromEntries(model.entries.map((e) => [e.id, [e.state, e.state === "offered" ? until(e.until) : null]])),
  );
  for (const plan of model.plans) {
    const mine = rows.filter((row) => row.offering === plan.id);
    const queue = mine
      .filter(({ state }) => state === "waiting")
      .sort((a, b) => Number(a.queue_seq) - Number(b.queue_seq));
    expect(queue.map(({ id }) => id)).toEqual(waiting(model, plan).map(({ id }) => id));
    // A smaller capacity takes a seat from nobody; but nobody is added then.
    const taken = mine.filter(({ state }) => usedStates.has(state)).length;
    expect(taken).toBeLessThanOrEqual(Math.max(plan.capacity, heldBefore.get(plan.id) ?? 0));
    if (passesOn(model, plan) && queue.length > 0) expect(taken).toBeGreaterThanOrEqual(plan.capacity);
    const atNight = mine.flatMap(({ offer_until: end }) => (end !== null && isNight(end) ? [Date.parse(end)] : []));
    for (const end of atNight) expect(end).toBeGreaterThanOrEqual((plan.startsAt - 60) * 60_000);
    const live = model.entries.filter((e) => e.offering === plan.id && isLive(e)).map((e) => e.person);
    expect(new Set(live).size).toBe(live.length);
  }
}

/** In Seoul from eight in the evening until nine, when nobody should lose a seat asleep: but up against the start. */
function isNight(end: string): boolean {
  const clock = new Date(Date.parse(end) + 9 * 3_600_000).toISOString().slice(11, 16);
  return clock < "09:00" || clock > "20:00";
}

/** After all steps: each change has one event, with who, when and why. */
async function compareHistories(store: Store, model: Model, plan: Plan): Promise<void> {
  const mine = await reading(store, (tx) => listRegistrations(tx, { offering: plan.id }));
  const real = Object.fromEntries(mine.map(({ id, events }) => [id, events]));
  const expected = model.entries
    .filter((e) => e.offering === plan.id)
    .map((e) => [e.id, e.events.map((event) => ({ ...event, at: new Date(event.at * 60_000).toISOString() }))]);
  expect(real).toEqual(Object.fromEntries(expected));
}

/** The next round begins on an empty table, however many have gone before. */
async function forget(store: Store, { plans }: Model): Promise<void> {
  const ids = plans.map(({ id }) => id);
  await inTransaction(store, async (tx) => {
    const gone = tx.db.selectFrom("registrations").select("id").where("offering", "in", ids);
    await tx.db.deleteFrom("registration_events").where("registration", "in", gone).execute();
    await tx.db.deleteFrom("registrations").where("offering", "in", ids).execute();
    await tx.db.deleteFrom("offerings").where("id", "in", ids).execute();
  });
}
