import type { Tx } from "./transaction.js";

/** `surveysAnswered`: finished answers whose survey has closed since, by the day on which they were given. */
export type DayCount = "notUnderstood" | "surveysAnswered";

/** One more of something, or so many, on a Seoul day. */
export async function countOnDay(
  tx: Tx,
  {
    count = 1,
    ...of
  }: { readonly day: string; readonly name: DayCount; readonly agency: string; readonly count?: number },
): Promise<void> {
  await tx.db
    .insertInto("day_counts")
    .values({ ...of, count })
    .onConflict((conflict) =>
      conflict.columns(["day", "name", "agency"]).doUpdateSet((e) => ({ count: e("day_counts.count", "+", count) })),
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
