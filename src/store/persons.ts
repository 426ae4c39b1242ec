import { holdMasterKey } from "./master-key-held.js";
import type { Tx } from "./transaction.js";

/** Makes a person with a key of their own; nothing else about them is known yet. */
export async function createPerson(tx: Tx, person: string, now: Date): Promise<void> {
  await holdMasterKey(tx);
  const { key, sealed } = tx.vault.issue(person);
  const created_at = now.toISOString();
  await tx.db.insertInto("persons").values({ id: person, created_at }).execute();
  await tx.db
    .insertInto("person_keys")
    .values({ person, master_key: tx.vault.keyId, sealed_key: sealed, created_at })
    .execute();
  tx.keys.set(person, key);
}
