import type { Tx } from "./transaction.js";

export type DayCount = "notUnderstood";

/** One more of something, on a Seoul day. */
export async function countOnDay(
  tx: Tx,
  { day, name, agency }: { readonly day: string; readonly name: DayCount; readonly agency: string },
): Promise<void> {
  await tx.db
    .insertInto("day_counts")
    .values({ day, name, agency, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["day", "name", "agency"]).doUpdateSet((e) => ({ count: e("day_counts.count", "+", 1) })),
    )
    .execute();
}

/** How often from one day to before another. */
export async function countedOn(
  tx: Tx,
  {
    from,
    to,
    name,
    agency,
  }: { readonly from: string; readonly to: string; readonly name: DayCount; readonly agency: string },
): Promise<number> {
  const row = await tx.db
    .selectFrom("day_counts")
    .select((e) => e.fn.sum("count").as("n"))
    .where("day", ">=", from)
    .where("day", "<", to)
    .where("name", "=", name)
    .where("agency", "=", agency)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
