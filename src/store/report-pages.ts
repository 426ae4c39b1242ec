import { setImmediate as breathe } from "node:timers/promises";
import { MasterKeyChanged } from "./master-key-held.js";
import type { SealedColumn } from "./sealed.js";
import { reading, type Store, type Tx } from "./transaction.js";
import { placeOf } from "./vault.js";

/** So many rows are read at once. */
const atOnce = 1000;

/** So many of them are opened before others have their turn. */
const inOneTurn = 250;

/** Something sealed with the key that opens it, itself sealed; nulls where the person was erased. */
export interface SealedRow {
  readonly id: string;
  readonly person: string | null;
  readonly sealed: Buffer | null;
  readonly sealed_key: Buffer | null;
  readonly master_key: string | null;
}

/**
 * Reads rows page by page, by their ids, and hands each page on. Each page is a look of its own, and between two of them
 * everybody else goes on: what is written meanwhile may be in or not.
 */
export async function inPages<Row extends { readonly id: string }>(
  store: Store,
  page: (tx: Tx, after: string, limit: number) => Promise<readonly Row[]>,
  take: (row: Row) => void,
): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await reading(store, (tx) => page(tx, after, atOnce));
    for (const [at, row] of rows.entries()) {
      if (at % inOneTurn === 0) await breathe();
      take(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/**
 * What stands sealed in a column of these rows; undefined of the erased. The type is the caller's word for it, as with
 * `unsealFor`, which this does for many rows without asking for each one's key.
 */
export function opener<T>({ vault }: Pick<Store, "vault">, column: SealedColumn): (row: SealedRow) => T | undefined {
  return ({ id, person, sealed, sealed_key, master_key }) => {
    if (person === null || sealed === null || sealed_key === null) return undefined;
    if (master_key !== vault.keyId) throw new MasterKeyChanged();
    return JSON.parse(vault.openUnder(person, sealed_key, placeOf(column, id, person), sealed).toString()) as T;
  };
}
