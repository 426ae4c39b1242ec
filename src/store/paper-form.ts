import { liveStates } from "../domain/registration.js";
import { registrationForm } from "./registrations.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What staff took down of somebody who applied on paper or by telephone. */
export interface PaperForm {
  readonly name: string;
  readonly phone: string;
  readonly notes?: string;
}

/** The latest of a person's applications under way that came without a talk; undefined where there is none. */
export async function paperFormOf(tx: Tx, person: string): Promise<PaperForm | undefined> {
  const latest = (await livePaper(tx, person)).at(-1);
  const form = latest === undefined ? undefined : await registrationForm<Partial<PaperForm>>(tx, latest);
  if (!form) return undefined;
  const { name = "", phone = "", notes } = form;
  return { name, phone, ...(notes === undefined ? {} : { notes }) };
}

/** Puts it right in all of those applications, and leaves the rest of each form as it was taken down. */
export async function correctPaperForms(tx: Tx, person: string, { notes, ...contact }: PaperForm): Promise<void> {
  for (const id of await livePaper(tx, person)) {
    const form = await registrationForm<Record<string, unknown>>(tx, id);
    if (!form) continue;
    const { notes: _before, ...rest } = form;
    const mended = { ...rest, ...contact, ...(notes === undefined ? {} : { notes }) };
    const sealed = await sealFor(tx, person, "registrations.form", id, mended);
    await tx.db.updateTable("registrations").set({ form: sealed }).where("id", "=", id).execute();
  }
}

async function livePaper(tx: Tx, person: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select("id")
    .where("person", "=", person)
    .where("conversation", "is", null)
    .where("state", "in", [...liveStates])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
