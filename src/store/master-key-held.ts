import type { Tx } from "./transaction.js";

/** This process still holds a master key that has been changed for another: it can go on only after a new start. */
export class MasterKeyChanged extends Error {
  override readonly name = "MasterKeyChanged";
  readonly code = "START_AGAIN_WITH_THE_NEW_KEY";

  constructor() {
    super("The store's master key was changed: start this process again with the new key.");
  }
}

/**
 * Makes sure that what is sealed in this transaction is sealed by the store's master key of now; throws when that is no
 * longer ours. Until the transaction ends the key cannot be changed.
 */
export async function holdMasterKey(tx: Tx): Promise<void> {
  const query = tx.db.selectFrom("settings").select("value").where("key", "=", "master-key");
  const row = await (tx.dialect === "postgres" ? query.forShare() : query).executeTakeFirst();
  if (row?.value !== tx.vault.keyId) throw new MasterKeyChanged();
}

/** Whether the store's master key of now is still ours. Holds nothing up. */
export async function holdsMasterKey({ db, vault }: Tx): Promise<boolean> {
  const row = await db.selectFrom("settings").select("value").where("key", "=", "master-key").executeTakeFirst();
  return row?.value === vault.keyId;
}
