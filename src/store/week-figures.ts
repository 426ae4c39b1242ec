import type { Stretch } from "./agency-figures.js";
import type { Tx } from "./transaction.js";

/** Applications made for these programs; those that were withdrawn since are among them. */
export async function applicationsIn(tx: Tx, programs: readonly string[], { from, to }: Stretch): Promise<number> {
  if (programs.length === 0) return 0;
  const row = await tx.db
    .selectFrom("registrations")
    .select((e) => e.fn.countAll().as("n"))
    .where("program", "in", programs)
    .where("created_at", ">=", from)
    .where("created_at", "<", to)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Hand-offs of an agency that people asked for, and of how many, taken by now, what was promised was never broken. */
export async function keptPromisesIn(
  tx: Tx,
  agency: string,
  { from, to }: Stretch,
): Promise<{ readonly asked: number; readonly kept: number }> {
  const rows = await tx.db
    .selectFrom("handoffs")
    .select(["claimed_at", "escalated_at"])
    .where("agency", "=", agency)
    .where("created_at", ">=", from)
    .where("created_at", "<", to)
    .execute();
  const kept = rows.filter(({ claimed_at, escalated_at }) => claimed_at !== null && escalated_at === null).length;
  return { asked: rows.length, kept };
}
