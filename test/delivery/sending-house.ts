import { createDeliverer } from "../../src/assistant/deliver.js";
import type { DeliveryParts } from "../../src/assistant/delivery/delivery-parts.js";
import type { Sender } from "../../src/assistant/delivery/sender.js";
import { personSide, saveAddress } from "../../src/store/addresses.js";
import type { Faults } from "../../src/store/faults.js";
import { appendMessages } from "../../src/store/messages.js";
import { queueDelivery } from "../../src/store/outbox.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { meet } from "../seats/fixture.js";

export const start = Date.parse("2026-03-02T01:00:00.000Z");

/** Processes that come and go over one store, with a clock that is put on by hand. */
export interface SendingHouse {
  now(): number;
  /** What was told to metrics, in order. */
  readonly outcomes: readonly string[];
  /** What failed, but for the deaths that a test made. */
  readonly faults: readonly unknown[];
  /** The process that sends now is dead: nothing of it reaches the store any more. */
  die(): void;
  /** Sends until nothing is left to send, however long that takes on the clock. */
  sendAll(sender: Sender, processes?: number): Promise<void>;
  /** Sends only what is due now. */
  sendDue(sender: Sender): Promise<void>;
  pass(ms: number): void;
}

class Dead extends Error {}

export function sendingHouse(store: Store, chance: () => number): SendingHouse {
  let clock = start;
  let life = { dead: false };
  const outcomes: string[] = [];
  const failures: unknown[] = [];
  const at = { now: () => new Date(clock) };

  const processOf = (mine: { dead: boolean }): DeliveryParts => {
    const faults: Faults = {
      reach() {
        if (mine.dead) throw new Dead("dead");
      },
    };
    return {
      store: { ...store, faults },
      clock: at,
      machineClock: at,
      chance,
      seen: {
        turn: () => {},
        waiting: () => {},
        escalated: () => {},
        delivered: ({ outcome }) => outcomes.push(outcome),
        failed: (_, fault) => {
          if (!(fault instanceof Dead)) failures.push(fault);
        },
      },
    };
  };
  const round = async (sender: Sender, processes: number) => {
    if (life.dead) life = { dead: false };
    const alive = Array.from({ length: processes }, () => createDeliverer(processOf(life), sender));
    for (const one of alive) one.wake();
    await Promise.all(alive.map((one) => one.idle()));
  };
  return {
    now: () => clock,
    outcomes,
    faults: failures,
    die() {
      life.dead = true;
    },
    pass(ms) {
      clock += ms;
    },
    sendDue: (sender) => round(sender, 1),
    async sendAll(sender, processes = 1) {
      for (;;) {
        await round(sender, processes);
        const next = await nextDue(store);
        if (next === undefined) return;
        clock = Math.max(clock + 1, next);
      }
    },
  };
}

/** When there is something to do again; undefined when everything is settled. Only the first of each talk counts. */
async function nextDue(store: Store): Promise<number | undefined> {
  return reading(store, async (tx) => {
    const open = await tx.db
      .selectFrom("outbox")
      .select(["conversation", "due_at"])
      .where("state", "in", ["pending", "sending", "ambiguous"])
      .orderBy("seq", "desc")
      .execute();
    if (open.length === 0) return undefined;
    const first = new Map(open.map(({ conversation, due_at }) => [conversation, Date.parse(due_at)]));
    const pause = await tx.db.selectFrom("channel_pauses").select("until").executeTakeFirst();
    return Math.max(Math.min(...first.values()), pause ? Date.parse(pause.until) : 0);
  });
}

/** So many people are each to be told so many things. */
export async function toTell(store: Store, people: number, things: number): Promise<void> {
  const now = new Date(start);
  for (let p = 1; p <= people; p++)
    await inTransaction(store, async (tx) => {
      const person = `p${p}`;
      const conversation = `talk-${person}`;
      await meet(tx, person);
      const texts = Array.from({ length: things }, (_, n) => ({ from: "assistant" as const, text: `말 ${n + 1}` }));
      await appendMessages(tx, { conversation, person, messages: texts, now });
      await saveAddress(tx, { conversation, side: personSide, body: { to: person }, now });
      const seqs = texts.map((_, n) => n + 1);
      await queueDelivery(tx, { conversation, channel: "slack", seqs, now });
    });
}
