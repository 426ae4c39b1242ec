import { expect, it } from "vitest";
import { applyFor, expireOffers, joinQueue } from "../../src/assistant/seats.js";
import { moveByStaff } from "../../src/assistant/seats-by-staff.js";
import { acceptOffer, declineOffer, withdraw, withdrawAll } from "../../src/assistant/seats-change.js";
import type { Offering } from "../../src/domain/program.js";
import { listRegistrations, registrationsOf } from "../../src/store/registrations.js";
import { inTransaction, type Store, type Tx } from "../../src/store/transaction.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { application, hours, meet, offering, start, stock } from "./fixture.js";

const byPerson = (now: Date) => ({ now, by: "person" });

describeOnBothStores("a seat", (fresh) => {
  it("goes to who asks while there is one, and is then full, with the rank one would get", async () => {
    const store = await withPeople(fresh, ["a", "b", "c"], offering("o", { capacity: 2 }));
    expect(await apply(store, "a")).toEqual({ kind: "seated", registration: "a@o" });
    expect(await apply(store, "b")).toEqual({ kind: "seated", registration: "b@o" });
    expect(await apply(store, "c")).toEqual({ kind: "full", capacity: 2, rank: 1 });
    expect(await inTransaction(store, (tx) => registrationsOf(tx, "c"))).toEqual([]);
  });

  it("is given to a person once for each offering", async () => {
    const store = await withPeople(fresh, ["a"], offering("o", { capacity: 2 }));
    await apply(store, "a");
    expect(await inTransaction(store, (tx) => applyFor(tx, application("a", "o", start, "again")))).toEqual({
      kind: "already",
      registration: "a@o",
      state: "selected",
    });
  });

  it("is not counted where people are screened, or everybody may come", async () => {
    const screened = offering("s", { capacity: 1, selection: "screening" });
    const { recruitment: _, ...always } = offering("w", { capacity: 1, selection: "alwaysOpen" });
    const store = await withPeople(fresh, ["a", "b"], screened, always);
    for (const id of ["s", "w"]) {
      for (const person of ["a", "b"]) {
        const outcome = await inTransaction(store, (tx) => applyFor(tx, application(person, id)));
        expect(outcome).toEqual({ kind: "applied", registration: `${person}@${id}` });
      }
    }
  });

  it("can be asked for on the first and the last day in Seoul, not a minute before or after", async () => {
    const people = ["early", "first", "last", "late"];
    const store = await withPeople(fresh, people, offering("o", { capacity: 9 }));
    const at = (person: string, time: string) =>
      inTransaction(store, async (tx) => (await applyFor(tx, application(person, "o", new Date(time)))).kind);
    expect(await at("early", "2026-10-31T23:59:00+09:00")).toBe("closed");
    expect(await at("first", "2026-11-01T00:00:00+09:00")).toBe("seated");
    expect(await at("last", "2026-11-30T23:59:00+09:00")).toBe("seated");
    expect(await at("late", "2026-12-01T00:00:00+09:00")).toBe("closed");
  });

  it("cannot be asked for in a past round, which has no dates, nor where nothing is known", async () => {
    const { recruitment: _, ...past } = offering("past", { capacity: 9 });
    const store = await withPeople(fresh, ["a"], past);
    for (const id of ["past", "unheard-of"]) {
      expect(await inTransaction(store, (tx) => applyFor(tx, application("a", id)))).toEqual({ kind: "closed" });
    }
  });

  it("that comes free is offered to the longest waiting for 24 hours, and to nobody else meanwhile", async () => {
    const store = await fullHouse(fresh);
    const outcome = await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(hours(1))));
    const offer = { registration: "b@o", person: "b", conversation: "talk-b", offering: "o" };
    const offered = [{ ...offer, until: hours(25).toISOString() }];
    expect(outcome).toEqual({ kind: "withdrawn", was: "selected", offered });
    expect(await apply(store, "d", hours(2))).toEqual({ kind: "full", capacity: 1, rank: 2 });
    expect(await ranks(store)).toEqual({ "c@o": 1 });
    expect(await inTransaction(store, (tx) => acceptOffer(tx, "b@o", byPerson(hours(24))))).toEqual({ kind: "seated" });
    expect(await states(store)).toEqual({ "a@o": "withdrawn", "b@o": "selected", "c@o": "waiting" });
  });

  it("on offer goes to the next when it is declined, or when the 24 hours are over", async () => {
    const store = await fullHouse(fresh);
    await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(start)));
    const declined = await inTransaction(store, (tx) => declineOffer(tx, "b@o", byPerson(hours(1))));
    expect(declined).toMatchObject({ kind: "declined", offered: [{ registration: "c@o" }] });
    expect(await inTransaction(store, (tx) => expireOffers(tx, hours(24)))).toEqual({ expired: [], offered: [] });
    await inTransaction(store, (tx) => joinQueue(tx, application("d", "o", hours(2))));
    expect(await inTransaction(store, (tx) => expireOffers(tx, hours(25)))).toMatchObject({
      expired: [{ registration: "c@o", conversation: "talk-c" }],
      offered: [{ registration: "d@o", until: hours(49).toISOString() }],
    });
    expect(await inTransaction(store, (tx) => expireOffers(tx, hours(25)))).toEqual({ expired: [], offered: [] });
  });

  it("cannot be taken after its 24 hours, though no sweep has come by", async () => {
    const store = await fullHouse(fresh);
    await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(start)));
    const late = await inTransaction(store, (tx) => acceptOffer(tx, "b@o", byPerson(hours(24))));
    expect(late).toMatchObject({ kind: "expired", offered: [{ registration: "c@o" }] });
    expect(await inTransaction(store, (tx) => acceptOffer(tx, "b@o", byPerson(hours(24))))).toEqual({
      kind: "noOffer",
      state: "offerExpired",
    });
  });

  it("that came free between the question and the answer is taken at once", async () => {
    const store = await withPeople(fresh, ["a", "b"], offering("o", { capacity: 1 }));
    await apply(store, "a");
    expect((await apply(store, "b")).kind).toBe("full");
    await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(start)));
    expect(await inTransaction(store, (tx) => joinQueue(tx, application("b", "o")))).toEqual({
      kind: "seated",
      registration: "b@o",
    });
  });

  it("that a grown capacity adds is offered at the next sweep", async () => {
    const store = await fullHouse(fresh);
    await stock(store, offering("o", { capacity: 2 }));
    const sweep = await inTransaction(store, (tx) => expireOffers(tx, hours(1)));
    expect(sweep.offered.map((offer) => offer.registration)).toEqual(["b@o"]);
  });

  it("is not offered to anybody once the activity is over", async () => {
    const store = await withPeople(fresh, ["a", "b"], offering("o", { capacity: 1, activity: day("2026-11-21") }));
    await apply(store, "a");
    await inTransaction(store, (tx) => joinQueue(tx, application("b", "o")));
    const outcome = await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(hours(48))));
    expect(outcome).toEqual({ kind: "withdrawn", was: "selected", offered: [] });
  });

  it("waits for staff when it comes free too late for an answer, or after the beginning; others go on as before", async () => {
    const sessions = [{ id: "s", on: "2026-11-22", from: "10:00", to: "12:00" }];
    const recruitment = { from: "2026-11-01", to: "2026-11-21" };
    const store = await withPeople(fresh, ["a", "b", "c"], offering("o", { capacity: 1, sessions, recruitment }));
    await apply(store, "a");
    for (const person of ["b", "c"]) await inTransaction(store, (tx) => joinQueue(tx, application(person, "o")));
    // Eight in the evening before; the sweeps of the morning ask nobody either.
    const evening = new Date("2026-11-21T11:00:00Z");
    const gone = await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(evening)));
    expect(gone).toEqual({ kind: "withdrawn", was: "selected", offered: [] });
    for (const later of ["2026-11-22T00:00:00Z", "2026-11-22T02:00:00Z"])
      expect((await inTransaction(store, (tx) => expireOffers(tx, new Date(later)))).offered).toEqual([]);
    const change = { now: evening, by: "officer", why: "전화로 물어봤어요" };
    expect(await inTransaction(store, (tx) => moveByStaff(tx, "b@o", "selected", change))).toMatchObject({
      offered: [],
    });
    expect((await inTransaction(store, (tx) => moveByStaff(tx, "c@o", "selected", change))).kind).toBe("full");
  });

  it("leaves a history of who, when and why", async () => {
    const store = await fullHouse(fresh);
    await inTransaction(store, (tx) => withdraw(tx, "a@o", { ...byPerson(hours(1)), why: "이사 가요" }));
    const [registration] = await inTransaction(store, (tx) => registrationsOf(tx, "a"));
    expect(registration?.events).toEqual([
      { state: "selected", at: start.toISOString(), by: "person" },
      { state: "withdrawn", at: hours(1).toISOString(), by: "person", why: "이사 가요" },
    ]);
    const waiting = await inTransaction(store, (tx) => registrationsOf(tx, "b"));
    expect(waiting[0]?.events.at(-1)).toEqual({ state: "offered", at: hours(1).toISOString(), by: "system" });
  });

  it("cannot be given back twice", async () => {
    const store = await fullHouse(fresh);
    await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(start)));
    const again = await inTransaction(store, (tx) => withdraw(tx, "a@o", byPerson(start)));
    expect(again).toEqual({ kind: "settled", state: "withdrawn" });
    expect(await inTransaction(store, (tx) => withdraw(tx, "no such", byPerson(start)))).toEqual({ kind: "unknown" });
  });

  it("goes to others when somebody takes back all they had applied for", async () => {
    const store = await fullHouse(fresh);
    const offered = await inTransaction(store, (tx) => withdrawAll(tx, "a", byPerson(start)));
    expect(offered.map((offer) => offer.registration)).toEqual(["b@o"]);
  });
});

const day = (on: string) => ({ from: on, to: on });

async function withPeople(fresh: FreshPlace, people: readonly string[], ...offerings: readonly Offering[]) {
  const store = await (await fresh()).open();
  await stock(store, ...offerings);
  await inTransaction(store, async (tx: Tx) => {
    for (const person of people) await meet(tx, person);
  });
  return store;
}

/** One seat, taken by a; b and c wait, d looks on. */
async function fullHouse(fresh: FreshPlace) {
  const store = await withPeople(fresh, ["a", "b", "c", "d"], offering("o", { capacity: 1 }));
  await apply(store, "a");
  for (const person of ["b", "c"]) await inTransaction(store, (tx) => joinQueue(tx, application(person, "o")));
  return store;
}

function apply(store: Store, person: string, now = start) {
  return inTransaction(store, (tx) => applyFor(tx, application(person, "o", now)));
}

async function states(store: Store) {
  const all = await inTransaction(store, (tx) => listRegistrations(tx));
  return Object.fromEntries(all.map((registration) => [registration.id, registration.state]));
}

async function ranks(store: Store) {
  const all = await inTransaction(store, (tx) => listRegistrations(tx));
  return Object.fromEntries(all.flatMap(({ id, rank }) => (rank === undefined ? [] : [[id, rank]])));
}
