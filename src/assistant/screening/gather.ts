import { ageBandOn } from "../../domain/age-band.js";
import type { Criterion } from "../../domain/rounds.js";
import { differsOn, meanShare, shareOf } from "../../domain/screening.js";
import { type ApplicantRow, applicantsOf } from "../../store/screening-applicants.js";
import { decisionsOf, type StoredDecision } from "../../store/screening-decisions.js";
import { type StoredScore, scoresOf } from "../../store/screening-scores.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { ApplicantDecision, ApplicantLine } from "../desk-ports/screening.js";
import { seoulDay } from "../seats-window.js";
import { type ApplicantForm, calledIn, toldIn } from "./applicant-form.js";
import type { Screened } from "./reach.js";

/** An applicant with all that is known for screening, as one member of staff may see it. */
export interface Gathered {
  readonly row: ApplicantRow<ApplicantForm>;
  readonly line: ApplicantLine;
  /** Of every scorer; what of them may be shown is in `line`. */
  readonly scores: readonly StoredScore[];
}

/** Everybody who applied, in the order of application. */
export async function gather(
  tx: Tx,
  { placed, state }: Screened,
  { scorer }: { readonly scorer: string },
): Promise<readonly Gathered[]> {
  const offering = placed.offering.id;
  const rows = await applicantsOf<ApplicantForm>(tx, offering);
  const scores = groupedBy(await scoresOf(tx, offering));
  const decisions = await decisionsOf(tx, offering);
  const names = await staffNames(
    tx,
    [...decisions.values()].map(({ by }) => by),
  );
  const rubric = placed.round.rubric ?? [];
  return rows.map((row) => {
    const given = scores.get(row.registration) ?? [];
    const decision = decisions.get(row.registration);
    return {
      row,
      scores: given,
      line: {
        ...{ registration: row.registration, name: calledIn(row.form), appliedAt: row.appliedAt, state: row.state },
        ageBand: ageBandOn(row.form.facts ?? {}, seoulDay(new Date(row.appliedAt))),
        ...toldIn(row.form),
        ...seenOf(rubric, given, { scorer, published: state.publishedAt !== null }),
        ...(decision ? { decision: viewDecision(decision, names) } : {}),
      },
    };
  });
}

/** What somebody may see of the scores: colleagues' only once their own is in, everybody's once it is published. */
function seenOf(
  rubric: readonly Criterion[],
  scores: readonly StoredScore[],
  { scorer, published }: { readonly scorer: string; readonly published: boolean },
): Pick<ApplicantLine, "scorers" | "mine" | "mean" | "apart"> {
  const own = scores.find((score) => score.scorer === scorer);
  const mine = own && shareOf(rubric, own.points);
  const points = scores.map((score) => score.points);
  const mean = own || published ? meanShare(points.map((one) => shareOf(rubric, one))) : undefined;
  return {
    scorers: scores.length,
    ...(mine === undefined ? {} : { mine }),
    ...(mean === undefined ? {} : { mean, apart: differsOn(rubric, points).length }),
  };
}

export function viewDecision(
  { decision, place, reason, by, at }: StoredDecision,
  names: ReadonlyMap<string, string>,
): ApplicantDecision {
  return {
    ...{ decision, by: names.get(by) ?? by, at },
    ...(place === undefined ? {} : { place }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function groupedBy(scores: readonly StoredScore[]): ReadonlyMap<string, readonly StoredScore[]> {
  const groups = new Map<string, StoredScore[]>();
  for (const score of scores) {
    const group = groups.get(score.registration);
    if (group) group.push(score);
    else groups.set(score.registration, [score]);
  }
  return groups;
}
