import { expect, it } from "vitest";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain, drainAll } from "../../src/assistant/work.js";
import type { Faults } from "../../src/store/faults.js";
import { describeOnBothStores } from "../support/stores.js";
import { anotherProcess, houseOver, monday, stopped, talkOf } from "./two-houses.js";

const later = (seconds: number) => stopped(new Date(monday.getTime() + seconds * 1000));

describeOnBothStores("a process that stands still in the middle of a turn", (fresh) => {
  it("is taken over from when its lease has run out, and what it does late is refused", async () => {
    const place = await fresh();
    const parts = await houseOver(await place.open());
    const gate = stall();
    const outcomes: string[] = [];
    const slow: Parts = {
      ...anotherProcess(parts, await place.open({ faults: gate.faults }), later(0)),
      seen: { ...parts.seen, turn: ({ outcome }) => outcomes.push(outcome) },
    };
    await takeIn(parts, { channel: "web", conversation: "c1", eventId: "e1", text: "안녕하세요" });
    gate.close();
    const stalled = drain(slow, "c1");
    await gate.reached;

    const early = anotherProcess(parts, await place.open(), later(10));
    await drainAll(early);
    expect(await talkOf(parts.store, "c1")).toEqual([]);

    const heir = anotherProcess(parts, await place.open(), later(20));
    await drainAll(heir);
    const answered = await talkOf(parts.store, "c1");
    expect(answered).toHaveLength(2);

    gate.open();
    await stalled;
    expect(outcomes).toEqual([]);
    expect(await talkOf(parts.store, "c1")).toEqual(answered);
  });
});

/** Holds a process at the beginning of its turn: the second transaction after the gate is closed. */
function stall() {
  let begins = 0;
  let closed = false;
  let open = () => {};
  let reach = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  const reached = new Promise<void>((done) => {
    reach = done;
  });
  const faults: Faults = {
    async reach(point) {
      if (!closed || point !== "begin" || ++begins !== 2) return;
      reach();
      await opened;
    },
  };
  const close = () => {
    closed = true;
  };
  return { faults, close, open: () => open(), reached };
}
