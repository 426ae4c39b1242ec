import type { Tx } from "./transaction.js";

/** How many have their attendance written down under a session of an offering. */
export async function countMarks(tx: Tx, offering: string, session: string): Promise<number> {
  const row = await tx.db
    .selectFrom("attendance")
    .innerJoin("registrations", "registrations.id", "attendance.registration")
    .select((e) => e.fn.countAll().as("n"))
    .where("registrations.offering", "=", offering)
    .where("attendance.session", "=", session)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many scores of these offerings' applicants have points for a criterion. */
export async function countPoints(tx: Tx, offerings: readonly string[], criterion: string): Promise<number> {
  if (offerings.length === 0) return 0;
  const rows = await tx.db
    .selectFrom("screening_scores")
    .innerJoin("registrations", "registrations.id", "screening_scores.registration")
    .select("points")
    .where("registrations.offering", "in", offerings)
    .execute();
  return rows.filter(({ points }) => Object.hasOwn(JSON.parse(points), criterion)).length;
}
