import { expect, it } from "vitest";
import { applyFor } from "../../src/assistant/seats.js";
import { beginTaking, takeStep } from "../../src/assistant/seats-taking.js";
import type { TakingStep } from "../../src/domain/taking-part.js";
import { findRegistration } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { application, hours, meet, offering, start, stock } from "../seats/fixture.js";
import { describeOnBothStores } from "../support/stores.js";

const session = { id: "s1", on: "2026-11-21", from: "19:00", to: "21:00" };

describeOnBothStores("the steps after a selection", (fresh) => {
  const seated = async (more: Parameters<typeof offering>[1] = {}) => {
    const store = await (await fresh()).open();
    await stock(store, offering("wine", { capacity: 1, sessions: [session], ...more }));
    await inTransaction(store, async (tx) => {
      await meet(tx, "kim");
      await applyFor(tx, application("kim", "wine"));
    });
    return store;
  };
  const step = (store: Store, to: TakingStep, why?: string) =>
    inTransaction(store, (tx) =>
      takeStep(tx, "kim@wine", to, { now: start, by: "officer", ...(why === undefined ? {} : { why }) }),
    );
  const history = async (store: Store) =>
    (await reading(store, (tx) => findRegistration(tx, "kim@wine")))?.events.map(({ state, by, why }) =>
      [state, by, ...(why ? [why] : [])].join(" "),
    );

  it("lead from the beginning to the end, each with who did it", async () => {
    const store = await seated();
    expect(await step(store, "taking")).toMatchObject({ kind: "moved", was: "selected" });
    expect(await step(store, "completed")).toMatchObject({ kind: "moved", was: "taking", offered: [] });
    expect(await history(store)).toEqual(["selected person", "taking officer", "completed officer"]);
  });

  it("keep why somebody left, and let nobody complete what they have left", async () => {
    const store = await seated();
    await step(store, "taking");
    await step(store, "left", "이사");
    expect(await step(store, "completed")).toEqual({ kind: "notFrom", state: "left" });
    expect(await history(store)).toEqual(["selected person", "taking officer", "left officer 이사"]);
  });

  it("let nobody complete what they have not begun", async () => {
    const store = await seated();
    expect(await step(store, "completed")).toEqual({ kind: "notFrom", state: "selected" });
  });

  it("begin by themselves with the first session, once, and not a minute before", async () => {
    const store = await seated();
    const at = (now: Date) => inTransaction(store, (tx) => beginTaking(tx, now, 10));
    expect(await at(new Date("2026-11-21T09:59:00Z"))).toBe(0);
    expect(await at(new Date("2026-11-21T10:00:00Z"))).toBe(1);
    expect(await at(hours(1))).toBe(0);
    expect(await history(store)).toEqual(["selected person", "taking system"]);
  });

  it("do not begin with what was called off", async () => {
    const store = await seated({ calledOff: { on: "2026-11-20", why: "인원이 모자라요" } });
    await inTransaction(store, (tx) =>
      tx.db.updateTable("registrations").set({ state: "selected" }).where("id", "=", "kim@wine").execute(),
    );
    expect(await inTransaction(store, (tx) => beginTaking(tx, hours(48), 10))).toBe(0);
  });

  it("take nobody in beyond the seats where nobody is chosen", async () => {
    const store = await seated({ selection: "alwaysOpen", capacity: 1 });
    await inTransaction(store, async (tx) => {
      await meet(tx, "lee");
      await applyFor(tx, application("lee", "wine"));
    });
    expect(await step(store, "taking")).toMatchObject({ kind: "moved", was: "applied" });
    const second = inTransaction(store, (tx) => takeStep(tx, "lee@wine", "taking", { now: start, by: "officer" }));
    expect(await second).toEqual({ kind: "full" });
  });
});
