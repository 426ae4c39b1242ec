import { expect, it } from "vitest";
import { expireOffers } from "../../src/assistant/seats.js";
import { liveStates, type RegistrationState, usedStates } from "../../src/domain/registration.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { startProcess } from "../support/stores-process.js";
import { catalogOf, hours, meet, offering, start } from "./fixture.js";

const script = new URL("./rush-process.ts", import.meta.url);
const offerings = ["o1", "o2", "o3"];
const people = Array.from({ length: 12 }, (_, n) => `p${n}`);
const perPerson = 2;

describeOnBothStores("two processes that do this and that with the same seats", (fresh, kind) => {
  it("never leave a picture in which one is too many, or a seat idle, or a limit passed", async () => {
    const place = await fresh();
    const store = await place.open();
    await inTransaction(store, async (tx) => {
      await saveCatalog(tx, ofOneRound(), { by: "import", now: start, replace: "nothing-edited" });
      for (const person of people) await meet(tx, person);
    });
    const steps = String(runs(kind === "SQLite" ? 80 : 60));
    const processes = ["left", "right"].map((prefix, seed) =>
      startProcess(script, [place.url, prefix, String(seed + 7), steps, offerings.join(), people.join()]),
    );
    for (const each of processes) expect(await each.line()).toBe("ready");
    let running = true;
    for (const each of processes) each.tell("go");
    const ends = Promise.all(processes.map((each) => each.line())).finally(() => {
      running = false;
    });
    let looked = 0;
    while (running) {
      await look(store);
      looked += 1;
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(await ends).toEqual([steps, steps]);
    expect(looked).toBeGreaterThan(0);
    for (const each of processes) await each.ended();
    await inTransaction(store, (tx) => expireOffers(tx, hours(100)));
    await look(store);
    await lookBack(store);
  }, 3_600_000);
});

function ofOneRound() {
  const catalog = catalogOf(offerings.map((id) => offering(id, { capacity: 3 })));
  const programs = catalog.programs.map((program) => ({
    ...program,
    rounds: program.rounds.map((round) => ({ ...round, perPerson })),
  }));
  return { ...catalog, programs };
}

/** One consistent picture, in the middle of it all. */
async function look(store: Store): Promise<void> {
  const { rows, seats } = await reading(store, async (tx) => ({
    rows: await tx.db.selectFrom("registrations").select(["person", "offering", "state"]).execute(),
    seats: await tx.db.selectFrom("offerings").select(["id", "capacity"]).execute(),
  }));
  for (const { id, capacity } of seats) {
    const mine = rows.filter(({ offering }) => offering === id);
    const taken = count(mine, (state) => usedStates.has(state));
    expect(taken).toBeLessThanOrEqual(capacity ?? 0);
    if (mine.some(({ state }) => state === "waiting")) expect(taken).toBe(capacity);
    const live = mine.filter(({ state }) => liveStates.has(state)).map(({ person }) => person);
    expect(new Set(live).size).toBe(live.length);
  }
  for (const person of people) {
    const mine = rows.filter((row) => row.person === person);
    expect(count(mine, (state) => liveStates.has(state))).toBeLessThanOrEqual(perPerson);
  }
}

function count(rows: readonly { readonly state: RegistrationState }[], is: (state: RegistrationState) => boolean) {
  return rows.filter(({ state }) => is(state)).length;
}

/** What can be read from the histories: each step follows from the one before, and nobody was asked out of turn. */
async function lookBack(store: Store): Promise<void> {
  const { all, places } = await reading(store, async (tx) => ({
    all: await listRegistrations(tx),
    places: await tx.db.selectFrom("registrations").select(["id", "queue_seq"]).execute(),
  }));
  const placeOf = new Map(places.map(({ id, queue_seq }) => [id, Number(queue_seq)]));
  for (const { id, state, events } of all) {
    const steps = events.map((event) => event.state);
    expect(steps.at(-1)).toBe(state);
    for (const [index, step] of steps.entries()) expect([id, step]).toEqual([id, follows(steps[index - 1], step)]);
    for (const { state: to, by, why } of events) {
      expect(by).toBe(doneBy[to] ?? "person");
      expect(why).toBe(by === "officer" ? "so" : undefined);
    }
  }
  for (const offering of offerings) {
    const mine = all.filter((one) => one.offering === offering);
    const asked = mine.filter(({ events }) => events.some(({ state }) => state === "offered"));
    const waits = mine.filter(({ state }) => state === "waiting").map(({ id }) => placeOf.get(id) ?? 0);
    for (const { id } of asked) for (const place of waits) expect(placeOf.get(id)).toBeLessThan(place);
  }
}

const doneBy: Readonly<Partial<Record<RegistrationState, string>>> = {
  offered: "system",
  offerExpired: "system",
  completed: "officer",
};

const next: Readonly<Partial<Record<RegistrationState | "nothing", readonly RegistrationState[]>>> = {
  nothing: ["selected", "waiting"],
  selected: ["withdrawn", "completed"],
  waiting: ["offered", "withdrawn", "completed"],
  offered: ["selected", "declined", "offerExpired", "withdrawn", "completed"],
};

/** The same state where it may follow; else what may. */
function follows(before: RegistrationState | undefined, now: RegistrationState): RegistrationState | string {
  const may = next[before ?? "nothing"] ?? [];
  return may.includes(now) ? now : `one of ${may.join()} after ${before ?? "nothing"}`;
}
