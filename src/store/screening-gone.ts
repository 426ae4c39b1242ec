import type { Tx } from "./transaction.js";

/**
 * Takes away what staff wrote about somebody who is erased: their scores and drafts go, and of what was published only
 * that it was decided so stays. The registrations must still name the person.
 */
export async function eraseScreening(tx: Tx, person: string): Promise<void> {
  const theirs = tx.db.selectFrom("registrations").select("id").where("person", "=", person);
  await tx.db.deleteFrom("screening_scores").where("registration", "in", theirs).execute();
  await tx.db
    .deleteFrom("screening_decisions")
    .where("registration", "in", theirs)
    .where("published_at", "is", null)
    .execute();
  await tx.db.updateTable("screening_decisions").set({ reason: null }).where("registration", "in", theirs).execute();
}
