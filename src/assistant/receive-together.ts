import { setImmediate as nextRound } from "node:timers/promises";
import { inTransaction } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import type { Incoming, Receipt } from "./ports.js";
import { prepared, type ToTake, takeIn, takePrepared } from "./receive.js";

/** A few milliseconds of the processor each: what arrives is not read while a batch is stored. */
const atOnce = 8;

interface Waiting {
  readonly take: ToTake;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Takes in what arrives while the store is busy in one transaction: one write to the disk for all of it. Each is durable
 * when its own receipt is given. For the embedded store, which has one writer; PostgreSQL takes each by itself, at once.
 */
export function createReceiving(parts: Parts): (incoming: Incoming) => Promise<Receipt> {
  if (parts.store.dialect === "postgres") return (incoming) => takeIn(parts, incoming);
  const queue: Waiting[] = [];
  let storing = false;
  const storeAll = async () => {
    storing = true;
    // What came in one go is there when this begins, so that it is stored in one go.
    await Promise.resolve();
    for (let some = queue.splice(0, atOnce); some.length > 0; some = queue.splice(0, atOnce)) {
      await storeTogether(parts, some);
      await nextRound();
    }
    storing = false;
  };
  return (incoming) => {
    const take = prepared(parts, incoming);
    if (take.kind === "refused") return Promise.resolve(take);
    return new Promise((resolve, reject) => {
      queue.push({ take, resolve, reject });
      if (!storing) void storeAll();
    });
  };
}

/** All or none; when none could be stored, each is tried by itself, so that one does not take the others with it. */
async function storeTogether(parts: Parts, some: readonly Waiting[]): Promise<void> {
  try {
    const receipts = await inTransaction(parts.store, async (tx) => {
      const taken: Receipt[] = [];
      for (const { take } of some) taken.push(await takePrepared(tx, parts, take));
      return taken;
    });
    for (const [at, receipt] of receipts.entries()) some[at]?.resolve(receipt);
  } catch (fault) {
    if (some.length === 1) some[0]?.reject(fault);
    else for (const one of some) await storeTogether(parts, [one]);
  }
}
