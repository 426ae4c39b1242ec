import { wrongCodesOf } from "./session-codes.js";
import type { Tx } from "./transaction.js";

/**
 * Takes everything that staff wrote of somebody who takes part, and leaves what has no word and no name in it: that
 * somebody was there, so many hours, the number of a certificate that was given out.
 */
export async function eraseTakingPart(tx: Tx, person: string): Promise<void> {
  const theirs = () => tx.db.selectFrom("registrations").select("id").where("person", "=", person);
  await tx.db.updateTable("attendance").set({ why: null }).where("registration", "in", theirs()).execute();
  await tx.db.updateTable("hours_done").set({ what: null }).where("registration", "in", theirs()).execute();
  await tx.db.deleteFrom("monitoring_notes").where("registration", "in", theirs()).execute();
  await tx.db.deleteFrom("session_reminders").where("registration", "in", theirs()).execute();
  await tx.db.deleteFrom("link_tries").where("who", "=", wrongCodesOf(person)).execute();
}
