import { expect, it } from "vitest";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { type FaultPoint, type Faults, statementFaults } from "../../src/store/faults.js";
import { countUndone } from "../../src/store/inbox.js";
import { listPeople } from "../../src/store/people.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { everyNth } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { anotherProcess, houseOver, monday, stopped, talkOf } from "./two-houses.js";

/** A whole registration, with everything said in four messages. */
const texts = [
  "저는 서울 마포구 중소기업 다니는데 와인 모임 신청하고 싶어요",
  "동의해요",
  "홍길동이고 010-1234-5678이에요",
  "신청하기",
];

const afterTheLease = stopped(new Date(monday.getTime() + 60_000));

describeOnBothStores("a process that dies", (fresh, kind) => {
  // Which steps there are does not hang on the store: one of them takes many, the other some; both all of them when asked.
  const stride = everyNth(kind === "SQLite" ? 2 : 9);

  it("at any step of any turn of a registration loses nothing and doubles nothing", async () => {
    const place = await fresh();
    const parts = await houseOver(await place.open(), { "on-off-example-wine": { capacity: 10_000 } });
    await hold(parts, "undisturbed");
    const expected = await allOf(parts.store, "undisturbed");
    expect(expected.registrations).toEqual([{ state: "selected", events: ["selected"] }]);

    const struck = new Map<FaultPoint, number>();
    for (let n = 1; ; n += stride) {
      const conversation = `c${n}`;
      const faults = deadFrom(n);
      const store = { ...parts.store, db: parts.store.db.withPlugin(statementFaults(faults)), faults };
      const point = await hold(anotherProcess(parts, store, stopped(monday)), conversation).then(
        () => undefined,
        crashedAt,
      );
      await hold(anotherProcess(parts, parts.store, afterTheLease), conversation);
      expect(await allOf(parts.store, conversation), `died at ${n}: ${point}`).toEqual(expected);
      if (point === undefined) break;
      struck.set(point, (struck.get(point) ?? 0) + 1);
    }
    for (const point of ["begin", "statement", "before-commit", "after-commit"] as const)
      if (stride < 3) expect(struck.get(point) ?? 0, point).toBeGreaterThanOrEqual((texts.length * 2) / stride);
    expect([...struck.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(texts.length * 2);
  }, 120_000);
});

/** The platform sends each message, and all of them again to the process that follows a dead one. */
async function hold(parts: Parts, conversation: string): Promise<void> {
  for (const [n, text] of texts.entries()) {
    await takeIn(parts, { channel: "web", conversation, eventId: `e${n}`, text });
    await drain(parts, conversation);
  }
}

/** Stands for the end of the process. */
class Crash extends Error {
  constructor(readonly point: FaultPoint) {
    super(point);
  }
}

/** Dies at the n-th point that is reached: nothing after it runs. */
function deadFrom(n: number): Faults {
  let count = 0;
  let died: FaultPoint | undefined;
  return {
    reach(point) {
      if (++count < n) return;
      died ??= point;
      throw new Crash(died);
    },
  };
}

function crashedAt(fault: unknown): FaultPoint {
  if (fault instanceof Crash) return fault.point;
  throw fault;
}

/** Everything that a talk has left in the store, without ids. */
async function allOf(store: Store, conversation: string) {
  const talk = await talkOf(store, conversation);
  return reading(store, async (tx) => {
    const person = (await listPeople(tx)).find(({ conversations }) => conversations.includes(conversation));
    return {
      talk,
      undone: await countUndone(tx, conversation),
      facts: Object.entries(person?.facts ?? {}).map(([key, fact]) => [key, fact?.value]),
      consents: person?.consents.map(({ item, version }) => ({ item, version })),
      registrations: (await listRegistrations(tx))
        .filter((one) => one.conversation === conversation)
        .map(({ state, events }) => ({ state, events: events.map((event) => event.state) })),
    };
  });
}
