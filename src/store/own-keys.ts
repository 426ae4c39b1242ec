import { randomBytes } from "node:crypto";
import { readSetting, writeSetting } from "./settings.js";
import type { Tx } from "./transaction.js";
import { derivedKeys, type OwnKeyName, type OwnKeys, ownKeyNames, type Vault } from "./vault.js";

/**
 * The store's own keys, written down at its first start. A store that stood before there were any keeps those that its
 * release derived from the master key; a new one gets random ones.
 */
export async function ownKeysOf(tx: Tx, masterKey: Uint8Array, age: "new" | "known"): Promise<OwnKeys> {
  const derived = derivedKeys(masterKey);
  const keyOf = async (name: OwnKeyName) => {
    const sealed = tx.vault.sealOwn(name, age === "new" ? randomBytes(32) : derived[name]);
    await tx.db
      .insertInto("settings")
      .values({ key: settingOf(name), value: sealed.toString("base64") })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return readOwnKey(tx, name);
  };
  return { marks: await keyOf("marks"), retained: await keyOf("retained"), house: await keyOf("house") };
}

/** Seals the own keys by another master key; what they are stays. */
export async function resealOwnKeys(tx: Tx, to: Vault): Promise<void> {
  for (const name of ownKeyNames) {
    const sealed = to.sealOwn(name, await readOwnKey(tx, name));
    await writeSetting(tx, settingOf(name), sealed.toString("base64"));
  }
}

/** Throws when it is not there or does not open. */
export async function readOwnKey(tx: Tx, name: OwnKeyName): Promise<Uint8Array> {
  const sealed = await readSetting(tx, settingOf(name));
  if (sealed === undefined) throw new Error(`The store has no key for ${name}: a setting was removed.`);
  return tx.vault.openOwn(name, Buffer.from(sealed, "base64"));
}

function settingOf(name: OwnKeyName): string {
  return `key-${name}`;
}
