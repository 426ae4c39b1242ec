import { differsOn, shareOf } from "../../domain/screening.js";
import { formOf } from "../../store/screening-applicants.js";
import { reasonOf } from "../../store/screening-decisions.js";
import { type StoredScore, scoreNotesOf } from "../../store/screening-scores.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ApplicantView, GivenScore } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import { factInWords } from "../people/in-words.js";
import type { ApplicantForm } from "./applicant-form.js";
import { type Gathered, gather } from "./gather.js";
import { headOf } from "./head.js";
import { lineOf } from "./lines.js";
import type { Screened } from "./reach.js";

/** What was known when they applied, in the order people say it; what stands in the list already is left out. */
const shownFacts = ["birthDate", "birthYear", "age", "sex", "employment", "employer", "workplace", "benefits"] as const;

/** One applicant; colleagues' scores only once the own is in, or all is published. */
export async function viewApplicant(
  tx: Tx,
  parts: Parts,
  { by, screened, now }: { readonly by: SignedIn; readonly screened: Screened; readonly now: Date },
  registration: string,
): Promise<ApplicantView | undefined> {
  const gathered = await gather(tx, screened, { scorer: by.id });
  const index = gathered.findIndex((one) => one.registration === registration);
  const found = gathered[index];
  const form = found && (await formOf<ApplicantForm>(tx, found));
  if (!found || !form) return undefined;
  const { scores, decision } = found;
  const names = await staffNames(tx, [...scores.map(({ scorer }) => scorer), ...(decision ? [decision.by] : [])]);
  const reason = decision && (await reasonOf(tx, found));
  const rubric = screened.placed.round.rubric ?? [];
  const given = await inWords(tx, found, names, (score) => shareOf(rubric, score.points));
  const mine = given.find(({ scorer }) => scorer === by.id)?.score;
  const shows = mine !== undefined || screened.state.publishedAt !== null;
  const previous = gathered[index - 1]?.registration;
  const next = gathered[index + 1]?.registration;
  return {
    head: headOf(screened, gathered, now),
    line: lineOf(found, { form, names, reason }),
    person: found.person,
    facts: factsOf(parts, form),
    verdict: found.verdict,
    ...(mine ? { mine } : {}),
    ...(shows ? { others: given.filter(({ scorer }) => scorer !== by.id).map(({ score }) => score) } : {}),
    differs: shows
      ? differsOn(
          rubric,
          scores.map(({ points }) => points),
        )
      : [],
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

async function inWords(
  tx: Tx,
  { registration, person, scores }: Gathered,
  names: ReadonlyMap<string, string>,
  share: (score: StoredScore) => number | undefined,
): Promise<readonly { readonly scorer: string; readonly score: GivenScore }[]> {
  const notes = await scoreNotesOf(tx, { registration, person });
  return scores.map((one) => {
    const { scorer, points, at } = one;
    const [of, note] = [share(one), notes.get(scorer)];
    const score = {
      ...{ by: names.get(scorer) ?? scorer, points, at },
      ...(of === undefined ? {} : { share: of }),
      ...(note === undefined ? {} : { note }),
    };
    return { scorer, score };
  });
}

function factsOf(parts: Parts, { facts }: ApplicantForm): ApplicantView["facts"] {
  const known = { ...facts } as Readonly<Record<string, unknown>>;
  return shownFacts.flatMap((key) => {
    if (known[key] === undefined) return [];
    const { label, value } = factInWords(parts, key, known);
    return [{ key: label, value }];
  });
}
