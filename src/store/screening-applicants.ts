import type { RegistrationState } from "../domain/registration.js";
import type { Verdict } from "../domain/verdict.js";
import { openKeysOf } from "./person-keys.js";
import { unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Somebody who applied, with their form as it was sealed. */
export interface ApplicantRow<Form> {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
  readonly verdict: Verdict["kind"];
  /** ISO instant. */
  readonly appliedAt: string;
  readonly form: Form;
}

/**
 * Everybody who applied for an offering and did not take it back before it was decided, in the order of application.
 * Whoever was erased is not among them. The type of the form is the caller's word for it.
 */
export async function applicantsOf<Form extends object>(
  tx: Tx,
  offering: string,
): Promise<readonly ApplicantRow<Form>[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .leftJoin("screening_decisions", "screening_decisions.registration", "registrations.id")
    .select(["id", "person", "state", "verdict", "created_at", "form"])
    .where("offering", "=", offering)
    .where("person", "is not", null)
    .where((e) => e.or([e("state", "<>", "withdrawn"), e("screening_decisions.published_at", "is not", null)]))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  await openKeysOf(
    tx,
    rows.flatMap(({ person }) => person ?? []),
  );
  const applicants: ApplicantRow<Form>[] = [];
  for (const { id, person, state, verdict, created_at, form: sealed } of rows) {
    const form = person && sealed && (await unsealFor<Form>(tx, person, "registrations.form", id, sealed));
    if (!person || !form) continue;
    applicants.push({ registration: id, person, state, verdict: verdictOf(verdict), appliedAt: created_at, form });
  }
  return applicants;
}

function verdictOf(verdict: string): Verdict["kind"] {
  return verdict === "eligible" || verdict === "ineligible" ? verdict : "open";
}
