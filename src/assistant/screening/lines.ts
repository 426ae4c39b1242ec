import { ageBandOn } from "../../domain/age-band.js";
import { formsOf } from "../../store/screening-applicants.js";
import type { StoredDecision } from "../../store/screening-decisions.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { ApplicantDecision, ApplicantLine } from "../desk-ports/screening.js";
import { seoulDay } from "../seats-window.js";
import { type ApplicantForm, calledIn, toldIn } from "./applicant-form.js";
import type { Gathered } from "./gather.js";
import type { Screened } from "./reach.js";

/** All applicants as lines of the list, every form unsealed: the tallies above the list are of all of them. */
export async function linesOf(
  tx: Tx,
  { placed }: Screened,
  gathered: readonly Gathered[],
): Promise<readonly ApplicantLine[]> {
  const forms = await formsOf<ApplicantForm>(tx, placed.offering.id);
  const names = await staffNames(
    tx,
    gathered.flatMap(({ decision }) => decision?.by ?? []),
  );
  return gathered.map((one) => lineOf(one, { form: forms.get(one.registration) ?? {}, names }));
}

/** One applicant as a line; a reason is in it where it was read. */
export function lineOf(
  { registration, appliedAt, state, scorers, mine, mean, apart, decision }: Gathered,
  {
    form,
    names,
    reason,
  }: {
    readonly form: ApplicantForm;
    readonly names: ReadonlyMap<string, string>;
    readonly reason?: string | undefined;
  },
): ApplicantLine {
  return {
    ...{ registration, name: calledIn(form), appliedAt, state },
    ageBand: ageBandOn(form.facts ?? {}, seoulDay(new Date(appliedAt))),
    ...toldIn(form),
    scorers,
    ...(mine === undefined ? {} : { mine }),
    ...(mean === undefined ? {} : { mean }),
    ...(apart === undefined ? {} : { apart }),
    ...(decision ? { decision: { ...viewDecision(decision, names), ...(reason ? { reason } : {}) } } : {}),
  };
}

function viewDecision(
  { decision, place, by, at }: StoredDecision,
  names: ReadonlyMap<string, string>,
): ApplicantDecision {
  return { ...{ decision, by: names.get(by) ?? by, at }, ...(place === undefined ? {} : { place }) };
}
