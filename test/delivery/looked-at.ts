import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import type { Shown } from "./fake-platform.js";

/** What people saw again. */
export function doublesIn(shown: readonly Shown[]): readonly Shown[] {
  const seen = new Set<string>();
  return shown.filter(({ outbox }) => seen.size === seen.add(outbox).size);
}

export function pick<T>(from: readonly T[], n: number): T {
  const chosen = from[n % from.length];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
}

/** Chance that can be had again: the fractions of a linear congruence. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export async function emptied(store: Store): Promise<void> {
  await inTransaction(store, async (tx) => {
    for (const table of ["outbox", "addresses", "messages", "channel_pauses", "conversations"] as const)
      await tx.db.deleteFrom(table).execute();
    for (const table of ["person_keys", "persons"] as const) await tx.db.deleteFrom(table).execute();
  });
}

export function states(store: Store): Promise<Record<string, number>> {
  return reading(store, async (tx) => {
    const rows = await tx.db
      .selectFrom("outbox")
      .select((e) => ["state", e.fn.countAll().as("n")])
      .groupBy("state")
      .execute();
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
  });
}

export function doubts(store: Store): Promise<number> {
  return reading(store, async (tx) => {
    const row = await tx.db
      .selectFrom("outbox")
      .select((e) => e.fn.sum("doubtful").as("n"))
      .executeTakeFirst();
    return Number(row?.n ?? 0);
  });
}
