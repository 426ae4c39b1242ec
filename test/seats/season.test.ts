import { expect, it } from "vitest";
import { applyFor, joinQueue } from "../../src/assistant/seats.js";
import { enterByStaff, moveByStaff } from "../../src/assistant/seats-by-staff.js";
import { callOff } from "../../src/assistant/seats-call-off.js";
import { acceptOffer, withdraw } from "../../src/assistant/seats-change.js";
import { queueOf, whatIf } from "../../src/assistant/seats-queue.js";
import { settleSelection } from "../../src/assistant/seats-selection.js";
import type { Program, Round } from "../../src/domain/program.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { findRegistration } from "../../src/store/registrations.js";
import { inTransaction, type Store, type Tx } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { application, catalogOf, hours, meet, offering, start } from "./fixture.js";

const byStaff = { now: hours(1), by: "officer", why: "전화로 부탁하셨어요" };
const people = ["a", "b", "c", "d"];

describeOnBothStores("a season", (fresh) => {
  const open = async (round: Partial<Round>, program: Partial<Program> = {}) => {
    const store = await (await fresh()).open();
    const catalog = catalogOf([]);
    const programs = catalog.programs.map((one) => ({
      ...one,
      ...program,
      rounds: one.rounds.map((each) => ({ ...each, ...round })),
    }));
    await inTransaction(store, async (tx) => {
      await saveCatalog(tx, { ...catalog, programs }, { by: "import", now: start, replace: "nothing-edited" });
      for (const person of people) await meet(tx, person);
    });
    return store;
  };
  const wine = offering("wine", { capacity: 1 });
  const jazz = offering("jazz", { capacity: 1 });
  const intern = offering("intern", { capacity: 1, selection: "screening" });
  const does = <T>(store: Store, work: (tx: Tx) => Promise<T>) => inTransaction(store, work);

  it("says how many one person may apply for, and what they have", async () => {
    const store = await open({ offerings: [wine, jazz], perPerson: 1 });
    await does(store, (tx) => applyFor(tx, application("a", "wine")));
    const limit = { kind: "limit", per: "round", most: 1 };
    const mine = [{ registration: "a@wine", offering: "wine", state: "selected" }];
    expect(await does(store, (tx) => applyFor(tx, application("a", "jazz")))).toEqual({ ...limit, mine });
    expect(await does(store, (tx) => joinQueue(tx, application("a", "jazz")))).toEqual({ ...limit, mine });
    await does(store, (tx) => withdraw(tx, "a@wine", { now: start, by: "person" }));
    expect((await does(store, (tx) => applyFor(tx, application("a", "jazz")))).kind).toBe("seated");
  });

  it("keeps an offer that would be one seat too many in the year until another is given up", async () => {
    const store = await open({ offerings: [wine, jazz] }, { perYear: 1 });
    await does(store, async (tx) => {
      await applyFor(tx, application("b", "wine"));
      await joinQueue(tx, application("a", "wine"));
      await applyFor(tx, application("a", "jazz"));
      await withdraw(tx, "b@wine", { now: start, by: "person" });
    });
    const take = () => does(store, (tx) => acceptOffer(tx, "a@wine", { now: hours(1), by: "person" }));
    expect(await take()).toMatchObject({ kind: "limit", per: "year", most: 1 });
    await does(store, (tx) => withdraw(tx, "a@jazz", { now: hours(1), by: "person" }));
    expect(await take()).toEqual({ kind: "seated" });
  });

  it("is published at once and once: a seat given up then goes along the reserve list", async () => {
    const store = await open({ offerings: [intern] });
    for (const person of people) await does(store, (tx) => applyFor(tx, application(person, "intern")));
    const decided = (decisions: readonly ("select" | "reserve" | "notSelect")[], places: readonly number[] = []) =>
      does(store, (tx) =>
        settleSelection(
          tx,
          "intern",
          decisions.map((decision, n) => {
            const reserve = places[n];
            return { registration: `${people[n]}@intern`, decision, ...(reserve ? { reserve } : {}) };
          }),
          byStaff,
        ),
      );
    expect(await decided(["select", "select", "reserve", "reserve"])).toEqual({
      kind: "tooMany",
      selected: 2,
      capacity: 1,
    });
    expect(await decided(["select", "reserve", "reserve"])).toEqual({ kind: "undecided", registrations: ["d@intern"] });
    const settled = await decided(["select", "reserve", "reserve", "notSelect"], [0, 2, 1]);
    expect(settled).toMatchObject({
      kind: "settled",
      told: [
        { registration: "a@intern", state: "selected" },
        { registration: "c@intern", state: "waiting", rank: 1 },
        { registration: "b@intern", state: "waiting", rank: 2 },
        { registration: "d@intern", state: "notSelected" },
      ],
      offered: [],
    });
    expect((await decided(["select", "reserve", "reserve", "notSelect"])).kind).toBe("published");
    const left = await does(store, (tx) => withdraw(tx, "a@intern", { now: hours(2), by: "person" }));
    expect(left).toMatchObject({ offered: [{ registration: "c@intern" }] });
  });

  it("ends for everybody live when it is called off, with who and why, and hands out no seat", async () => {
    const store = await open({ offerings: [wine] });
    await does(store, async (tx) => {
      await applyFor(tx, application("a", "wine"));
      await joinQueue(tx, application("b", "wine"));
    });
    const off = { kind: "calledOff", told: [{ registration: "a@wine", was: "selected" }, { registration: "b@wine" }] };
    expect(await does(store, (tx) => callOff(tx, "wine", byStaff))).toMatchObject(off);
    expect(await does(store, (tx) => callOff(tx, "wine", byStaff))).toEqual({ kind: "calledOff", told: [] });
    const b = await does(store, (tx) => findRegistration(tx, "b@wine"));
    expect(b?.events.map(({ state, by, why }) => [state, by, why])).toEqual([
      ["waiting", "person", undefined],
      ["withdrawn", "officer", byStaff.why],
    ]);
    expect(await does(store, (tx) => applyFor(tx, application("c", "wine")))).toEqual({ kind: "closed" });
  });

  it("says who would be asked if some cancelled, and changes nothing by it", async () => {
    const store = await open({ offerings: [wine] });
    await does(store, (tx) => applyFor(tx, application("a", "wine")));
    for (const person of ["b", "c"]) await does(store, (tx) => joinQueue(tx, application(person, "wine")));
    const asked = await does(store, (tx) => whatIf(tx, "wine", 1, start));
    expect(asked).toMatchObject({ asked: [{ registration: "b@wine", rank: 1 }], stillWaiting: 1, free: 0 });
    expect((await does(store, (tx) => queueOf(tx, "wine"))).map(({ registration }) => registration)).toEqual([
      "b@wine",
      "c@wine",
    ]);
  });

  it("lets staff enter and move people with a reason, but never onto a seat that is not there", async () => {
    const store = await open({ offerings: [wine] });
    const { now: _, ...asked } = application("a", "wine");
    expect(await does(store, (tx) => enterByStaff(tx, { ...asked, ifFull: "leave" }, byStaff))).toEqual({
      kind: "seated",
      registration: "a@wine",
    });
    await does(store, (tx) => joinQueue(tx, application("b", "wine")));
    const move = (to: "selected" | "left", saw?: "waiting" | "selected") =>
      does(store, (tx) =>
        moveByStaff(tx, to === "left" ? "a@wine" : "b@wine", to, { ...byStaff, ...(saw ? { saw } : {}) }),
      );
    expect(await move("selected")).toEqual({ kind: "full", capacity: 1 });
    expect(await move("left", "waiting")).toEqual({ kind: "changed", state: "selected" });
    expect(await move("left", "selected")).toMatchObject({ kind: "moved", offered: [{ registration: "b@wine" }] });
    expect(await move("selected")).toMatchObject({ kind: "moved", was: "offered" });
  });

  it("offers for a shorter time when it is about to begin", async () => {
    const soon = { ...wine, sessions: [{ id: "s", on: "2026-11-21", from: "12:00", to: "13:00" }] };
    const store = await open({ offerings: [soon] });
    await does(store, async (tx) => {
      await applyFor(tx, application("a", "wine"));
      await joinQueue(tx, application("b", "wine"));
    });
    const left = await does(store, (tx) => withdraw(tx, "a@wine", { now: start, by: "person" }));
    // Noon to noon of the next day: eight hours.
    expect(left).toMatchObject({ offered: [{ until: hours(8).toISOString() }] });
  });
});
