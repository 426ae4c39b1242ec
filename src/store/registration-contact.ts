import { liveStates } from "../domain/registration.js";
import { registrationForm } from "./registrations.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What of a form says how to reach the applicant. */
const contactKeys = ["name", "phone"] as const;

/**
 * Puts a name or a telephone number right in the person's applications that are under way, so that whoever calls them
 * has what they gave last. Applications that are over stay as they were sent.
 */
export async function correctForms(tx: Tx, person: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const changes = contactKeys.flatMap((key) => (typeof facts[key] === "string" ? [[key, facts[key]] as const] : []));
  if (changes.length === 0) return;
  const live = await tx.db
    .selectFrom("registrations")
    .select("id")
    .where("person", "=", person)
    .where("state", "in", [...liveStates])
    .execute();
  for (const { id } of live) {
    const form = await registrationForm<Record<string, unknown>>(tx, id);
    if (!form) continue;
    const mended = { ...form, ...Object.fromEntries(changes.filter(([key]) => key in form)) };
    const sealed = await sealFor(tx, person, "registrations.form", id, mended);
    await tx.db.updateTable("registrations").set({ form: sealed }).where("id", "=", id).execute();
  }
}
