import { differsOn, shareOf } from "../../domain/screening.js";
import { type StoredScore, scoreNotesOf } from "../../store/screening-scores.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ApplicantView, GivenScore } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import { factInWords } from "../people/in-words.js";
import { type Gathered, gather } from "./gather.js";
import { headOf } from "./head.js";
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
  const index = gathered.findIndex(({ row }) => row.registration === registration);
  const found = gathered[index];
  if (!found) return undefined;
  const { row, line, scores } = found;
  const rubric = screened.placed.round.rubric ?? [];
  const given = await inWords(tx, found, (score) => shareOf(rubric, score.points));
  const mine = given.find(({ scorer }) => scorer === by.id)?.score;
  const shows = mine !== undefined || screened.state.publishedAt !== null;
  const previous = gathered[index - 1]?.row.registration;
  const next = gathered[index + 1]?.row.registration;
  return {
    head: headOf(screened, gathered, now),
    line,
    person: row.person,
    facts: factsOf(parts, found),
    verdict: row.verdict,
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
  { row, scores }: Gathered,
  share: (score: StoredScore) => number | undefined,
): Promise<readonly { readonly scorer: string; readonly score: GivenScore }[]> {
  const notes = await scoreNotesOf(tx, row);
  const names = await staffNames(
    tx,
    scores.map(({ scorer }) => scorer),
  );
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

function factsOf(parts: Parts, { row }: Gathered): ApplicantView["facts"] {
  const known = { ...row.form.facts } as Readonly<Record<string, unknown>>;
  return shownFacts.flatMap((key) => {
    if (known[key] === undefined) return [];
    const { label, value } = factInWords(parts, key, known);
    return [{ key: label, value }];
  });
}
