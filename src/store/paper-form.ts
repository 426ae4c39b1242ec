import { liveStates } from "../domain/registration.js";
import { registrationForm } from "./registrations.js";
import type { Programs } from "./report-applications.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What staff took down of somebody who applied on paper or by telephone. */
export interface PaperForm {
  readonly name: string;
  readonly phone: string;
  readonly notes?: string;
}

/** The latest of a person's applications under way that came without a talk, of these programs; undefined where there is none. */
export async function paperFormOf(tx: Tx, person: string, programs: Programs): Promise<PaperForm | undefined> {
  const latest = (await livePaper(tx, person, programs)).at(-1);
  const form = latest === undefined ? undefined : await registrationForm<Partial<PaperForm>>(tx, latest);
  if (!form) return undefined;
  const { name = "", phone = "", notes } = form;
  return { name, phone, ...(notes === undefined ? {} : { notes }) };
}

/**
 * Puts name and number right in all of those applications, and the notes in the latest, of which they were shown: others'
 * notes were taken down of something else. The rest of each form stays as it was.
 */
export async function correctPaperForms(
  tx: Tx,
  person: string,
  programs: Programs,
  { notes, ...contact }: PaperForm,
): Promise<void> {
  const live = await livePaper(tx, person, programs);
  for (const id of live) {
    const form = await registrationForm<Record<string, unknown>>(tx, id);
    if (!form) continue;
    const { notes: before, ...rest } = form;
    const noted = id === live.at(-1) ? notes : before;
    const mended = { ...rest, ...contact, ...(noted === undefined ? {} : { notes: noted }) };
    const sealed = await sealFor(tx, person, "registrations.form", id, mended);
    await tx.db.updateTable("registrations").set({ form: sealed }).where("id", "=", id).execute();
  }
}

async function livePaper(tx: Tx, person: string, programs: Programs): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select(["id", "program"])
    .where("person", "=", person)
    .where("conversation", "is", null)
    .where("state", "in", [...liveStates])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, program }) => (programs === undefined || programs.includes(program) ? [id] : []));
}
