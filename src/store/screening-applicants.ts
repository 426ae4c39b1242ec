import type { RegistrationState } from "../domain/registration.js";
import type { Verdict } from "../domain/verdict.js";
import { opener } from "./report-pages.js";
import { unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Somebody who applied; what they wrote stays sealed. */
export interface Applicant {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
  readonly verdict: Verdict["kind"];
  /** ISO instant. */
  readonly appliedAt: string;
}

/**
 * Everybody who applied for an offering and did not take it back before it was decided, in the order of application.
 * Whoever was erased is not among them. Nothing is unsealed.
 */
export async function applicantsOf(tx: Tx, offering: string): Promise<readonly Applicant[]> {
  const rows = await applied(tx, offering)
    .leftJoin("screening_decisions", "screening_decisions.registration", "registrations.id")
    .select(["registrations.id", "registrations.person", "state", "verdict", "registrations.created_at"])
    .where((e) => e.or([e("state", "<>", "withdrawn"), e("screening_decisions.published_at", "is not", null)]))
    .orderBy("registrations.created_at")
    .orderBy("registrations.id")
    .execute();
  return rows.flatMap(({ id, person, state, verdict, created_at }) =>
    person === null
      ? []
      : [{ registration: id, person, state, verdict: verdictOf(verdict), appliedAt: created_at } satisfies Applicant],
  );
}

/**
 * The forms of all who applied for an offering, by registration, with their keys in one query. The type of a form is the
 * caller's word for it.
 */
export async function formsOf<Form extends object>(tx: Tx, offering: string): Promise<ReadonlyMap<string, Form>> {
  const open = opener<Form>(tx, "registrations.form");
  const rows = await applied(tx, offering)
    .select(["registrations.id", "registrations.person", "form as sealed", "sealed_key", "person_keys.master_key"])
    .execute();
  const forms = new Map<string, Form>();
  for (const row of rows) {
    const form = open(row);
    if (form) forms.set(row.id, form);
  }
  return forms;
}

/** The form of one of them; undefined where they were erased. */
export async function formOf<Form extends object>(
  tx: Tx,
  { registration, person }: Pick<Applicant, "registration" | "person">,
): Promise<Form | undefined> {
  const row = await tx.db.selectFrom("registrations").select("form").where("id", "=", registration).executeTakeFirst();
  return row?.form ? unsealFor<Form>(tx, person, "registrations.form", registration, row.form) : undefined;
}

function applied(tx: Tx, offering: string) {
  return tx.db
    .selectFrom("registrations")
    .innerJoin("person_keys", "person_keys.person", "registrations.person")
    .where("offering", "=", offering)
    .where("form", "is not", null);
}

function verdictOf(verdict: string): Verdict["kind"] {
  return verdict === "eligible" || verdict === "ineligible" ? verdict : "open";
}
