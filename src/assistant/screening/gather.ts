import type { Criterion } from "../../domain/rounds.js";
import { differsOn, meanShare, shareOf } from "../../domain/screening.js";
import { type Applicant, applicantsOf } from "../../store/screening-applicants.js";
import { decisionsOf, type StoredDecision } from "../../store/screening-decisions.js";
import { type StoredScore, scoresOf } from "../../store/screening-scores.js";
import type { Tx } from "../../store/transaction.js";
import type { ApplicantLine } from "../desk-ports/screening.js";
import type { Screened } from "./reach.js";

/** An applicant with what staff gave and mean, as one of them may see it; what the applicant wrote is not in it. */
export interface Gathered extends Applicant, Pick<ApplicantLine, "scorers" | "mine" | "mean" | "apart"> {
  /** Of every scorer; not all of them may be shown. */
  readonly scores: readonly StoredScore[];
  readonly decision?: StoredDecision;
}

/** Everybody who applied, in the order of application. Nothing is unsealed. */
export async function gather(
  tx: Tx,
  { placed, state }: Screened,
  { scorer }: { readonly scorer: string },
): Promise<readonly Gathered[]> {
  const offering = placed.offering.id;
  const applicants = await applicantsOf(tx, offering);
  const scores = groupedBy(await scoresOf(tx, offering));
  const decisions = await decisionsOf(tx, offering);
  const rubric = placed.round.rubric ?? [];
  return applicants.map((applicant) => {
    const given = scores.get(applicant.registration) ?? [];
    const decision = decisions.get(applicant.registration);
    return {
      ...applicant,
      ...seenOf(rubric, given, { scorer, published: state.publishedAt !== null }),
      scores: given,
      ...(decision ? { decision } : {}),
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

function groupedBy(scores: readonly StoredScore[]): ReadonlyMap<string, readonly StoredScore[]> {
  const groups = new Map<string, StoredScore[]>();
  for (const score of scores) {
    const group = groups.get(score.registration);
    if (group) group.push(score);
    else groups.set(score.registration, [score]);
  }
  return groups;
}
