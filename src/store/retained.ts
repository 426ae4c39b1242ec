import type { Tx } from "./transaction.js";

/** What is kept of an erased person's application because a law wants it. Who it is about stands in `items` alone. */
export interface Retained {
  readonly id: string;
  readonly registration: string;
  /** Id of the rule. */
  readonly reason: string;
  readonly keptSince: string;
  readonly until: string;
}

/** Keeps items of a form apart, under the store's own key: the person's is about to be destroyed. */
export async function retain(tx: Tx, row: Retained, items: Readonly<Record<string, unknown>>): Promise<void> {
  await tx.db
    .insertInto("retained")
    .values({
      id: row.id,
      registration: row.registration,
      reason: row.reason,
      items: tx.vault.retain(row.id, Buffer.from(JSON.stringify(items))),
      kept_since: row.keptSince,
      until: row.until,
    })
    .execute();
}

/** Everything that is kept so, what goes first at the top; without what it says. */
export async function listRetained(tx: Tx): Promise<readonly Retained[]> {
  const rows = await tx.db
    .selectFrom("retained")
    .select(["id", "registration", "reason", "kept_since", "until"])
    .orderBy("until")
    .orderBy("id")
    .execute();
  return rows.map(({ kept_since: keptSince, ...row }) => ({ ...row, keptSince }));
}

/** What one of them says; undefined when there is none, or its time is over. */
export async function recallRetained(tx: Tx, id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const row = await tx.db.selectFrom("retained").select("items").where("id", "=", id).executeTakeFirst();
  return row && JSON.parse(tx.vault.recall(id, row.items).toString());
}

/** Destroys what no law wants any more; returns how many. Called every day, by any number of processes. */
export async function destroyRetained(tx: Tx, now: Date): Promise<number> {
  const gone = await tx.db.deleteFrom("retained").where("until", "<=", now.toISOString()).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** When the first of them is to be destroyed; undefined when nothing is kept. */
export async function nextToDestroy(tx: Tx): Promise<string | undefined> {
  const row = await tx.db.selectFrom("retained").select("until").orderBy("until").limit(1).executeTakeFirst();
  return row?.until;
}
