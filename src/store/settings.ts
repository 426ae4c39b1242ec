import type { Tx } from "./transaction.js";

/** Small facts about the store itself, such as the day that example dates were fixed to. Nothing that a person said. */
export async function readSetting(tx: Tx, key: string): Promise<string | undefined> {
  const row = await tx.db.selectFrom("settings").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(tx: Tx, key: string, value: string): Promise<void> {
  await tx.db
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
