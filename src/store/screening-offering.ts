import type { Selection } from "../domain/rounds.js";
import type { Tx } from "./transaction.js";

/** How far the selection of an offering has come; read without a lock. */
export interface SelectionState {
  readonly selection: Selection;
  readonly capacity: number | null;
  /** The Seoul day. */
  readonly calledOff: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
}

export async function selectionStateOf(tx: Tx, offering: string): Promise<SelectionState | undefined> {
  return tx.db
    .selectFrom("offerings")
    .select(["selection", "capacity", "called_off as calledOff", "published_at as publishedAt"])
    .where("id", "=", offering)
    .executeTakeFirst();
}
