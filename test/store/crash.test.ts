import { expect, it } from "vitest";
import { statementFaults } from "../../src/store/faults.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { everyNth } from "../support/runs.js";
import { describeOnBothStores, type Place } from "../support/stores.js";
import { startProcess } from "../support/stores-process.js";
import { answerAll, Crash, crashAt, deliver, expectedTalk } from "./echo.js";

const start = new Date("2026-11-20T03:00:00Z");
const afterTheLease = new Date(start.getTime() + 60_000);
const events = ["e1", "e2"];

describeOnBothStores("a process that dies", (fresh, kind) => {
  // What is a step does not hang on the store: one of them goes through all.
  const stride = kind === "SQLite" ? 1 : everyNth(4);

  it("at any step of a turn loses nothing and doubles nothing", async () => {
    const place = await fresh();
    let points = 0;
    for (let n = 1; ; n += stride) {
      const conversation = `c${n}`;
      const faults = crashAt(n);
      const crashed = await dies(place, faults, (store) => talk(store, conversation, "first", start));
      await onFreshStore(place, async (store) => {
        await talk(store, conversation, "second", afterTheLease);
        expect(await said(store, conversation)).toEqual(expectedTalk(events));
      });
      if (!crashed) break;
      points = n;
    }
    expect(points).toBeGreaterThan(50);
  }, 120_000);

  it("by kill -9 at any moment, again and again, loses nothing and doubles nothing", async () => {
    const place = await fresh();
    const count = 90;
    const kills = [40, 90, 150, 250];
    for (const [round, delay] of [...kills, undefined].entries()) {
      const args = [place.url, `h${round}`, `${count}`, `${round}`];
      const child = startProcess(new URL("./echo-process.ts", import.meta.url), args);
      expect(await child.line()).toBe("ready");
      const timer = delay === undefined ? undefined : setTimeout(() => child.kill(), delay);
      const status = await child.ended();
      clearTimeout(timer);
      if (delay === undefined) expect(status).toBe(0);
    }
    await onFreshStore(place, async (store) => {
      const all = Array.from({ length: count }, (_, n) => `e${n}`);
      expect(await said(store, "c1")).toEqual(expectedTalk(all));
    });
  }, 120_000);
});

/** Whether the fault struck. Everything the process had open is gone with it. */
async function dies(place: Place, faults: ReturnType<typeof crashAt>, work: (store: Store) => Promise<void>) {
  const store = await place.open();
  try {
    await work({ ...store, db: store.db.withPlugin(statementFaults(faults)), faults });
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  } finally {
    await store.close();
  }
}

async function onFreshStore(place: Place, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await place.open();
  await work(store);
  await store.close();
}

/** A platform sends each event until it is acknowledged, and once more because the answer was slow. */
async function talk(store: Store, conversation: string, holder: string, now: Date): Promise<void> {
  for (const event of events) {
    await deliver(store, conversation, event, now);
    await answerAll(store, holder, now);
    await deliver(store, conversation, event, now);
  }
}

async function said(store: Store, conversation: string): Promise<readonly string[]> {
  const messages = await reading(store, (tx) => messagesAfter(tx, conversation, 0));
  expect(messages.map((message) => message.seq)).toEqual(messages.map((_, n) => n + 1));
  return messages.map((message) => message.text);
}
