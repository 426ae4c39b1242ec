import { type AuditEntry, appendAudit } from "./audit.js";
import { MasterKeyChanged } from "./master-key-held.js";
import { resealOwnKeys } from "./own-keys.js";
import { inTransaction, type Store, type Tx } from "./transaction.js";
import { openVault, type Vault } from "./vault.js";

/** `same-key`: the new key is the one that seals the store already; nothing was changed. */
export type Rotated = { readonly kind: "rotated"; readonly persons: number } | { readonly kind: "same-key" };

const atOnce = 500;

/**
 * Seals everything that the master key seals by a new one: the key of each person and the store's own keys. What people
 * said is sealed by those and is not touched. One transaction: either key opens all of it, never both a part.
 * A process that goes on with the old key is refused what it would seal or open (`MasterKeyChanged`).
 */
export async function rotateMasterKey(
  store: Store,
  newKey: Uint8Array,
  entry: Pick<AuditEntry, "at" | "actor">,
): Promise<Rotated> {
  const to = openVault(newKey);
  if (to.keyId === store.vault.keyId) return { kind: "same-key" };
  return inTransaction(store, async (tx) => {
    await takeMasterKey(tx, to);
    await resealOwnKeys(tx, to);
    const persons = await resealPersons(tx, to);
    await appendAudit(tx, { ...entry, action: "rotateKey", subject: to.keyId });
    return { kind: "rotated", persons };
  });
}

/** Waits for those who are sealing by the old key, and is waited for by those who want to. */
async function takeMasterKey(tx: Tx, to: Vault): Promise<void> {
  const { numUpdatedRows: taken } = await tx.db
    .updateTable("settings")
    .set({ value: to.keyId })
    .where("key", "=", "master-key")
    .where("value", "=", tx.vault.keyId)
    .executeTakeFirst();
  if (taken !== 1n) throw new MasterKeyChanged();
}

async function resealPersons(tx: Tx, to: Vault): Promise<number> {
  let count = 0;
  for (let last = ""; ; ) {
    const rows = await tx.db
      .selectFrom("person_keys")
      .select(["person", "sealed_key"])
      .where("person", ">", last)
      .orderBy("person")
      .limit(atOnce)
      .execute();
    for (const { person, sealed_key } of rows) {
      const sealed = to.adopt(person, tx.vault.recover(person, sealed_key));
      await tx.db
        .updateTable("person_keys")
        .set({ sealed_key: sealed, master_key: to.keyId })
        .where("person", "=", person)
        .execute();
    }
    count += rows.length;
    const end = rows.at(-1);
    if (!end) return count;
    last = end.person;
  }
}
