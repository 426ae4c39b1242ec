import { MasterKeyChanged } from "./master-key-held.js";
import type { Tx } from "./transaction.js";

/** A statement takes a limited number of parameters. */
const atOnce = 500;

/**
 * Opens the keys of many persons in a few statements, before their rows are opened one by one. Whoever was erased has
 * none.
 */
export async function openKeysOf(tx: Tx, persons: readonly string[]): Promise<void> {
  const wanted = [...new Set(persons)].filter((person) => !tx.keys.has(person));
  for (let from = 0; from < wanted.length; from += atOnce) {
    const rows = await tx.db
      .selectFrom("person_keys")
      .select(["person", "sealed_key", "master_key"])
      .where("person", "in", wanted.slice(from, from + atOnce))
      .execute();
    for (const { person, sealed_key, master_key } of rows) {
      if (master_key !== tx.vault.keyId) throw new MasterKeyChanged();
      tx.keys.set(person, tx.vault.recover(person, sealed_key));
    }
  }
}
