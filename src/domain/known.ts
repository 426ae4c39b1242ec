import { type AgeInterval, ageInterval } from "./age.js";
import { type Applicant, type AskableFact, type Employment, type Facts, type Statement, statements } from "./facts.js";
import { type Place, placesMeant } from "./places.js";

/**
 * Facts made ready for judging: what was said about age as one interval, places as all that the words may
 * mean, and what follows from what was said. An absent key is unknown.
 */
export interface Known extends Pick<Facts, "sex" | "employment" | "employer" | "careerBreak" | "benefits"> {
  readonly applicant: Applicant;
  readonly ages?: AgeInterval;
  /** Only a day that has come: the age is reckoned from it. */
  readonly birthDate?: string;
  readonly residence?: readonly Place[];
  readonly workplace?: readonly Place[];
  readonly statements: Readonly<Partial<Record<Statement, boolean>>>;
  /** Facts that the person was asked for and could not tell; not asked again. */
  readonly unsure: ReadonlySet<AskableFact>;
}

/**
 * Reads facts for judging on the day `today`. Nobody who says nothing of a company speaks for one, and
 * whoever is unemployed looks for work unless they say that they do not.
 */
export function knownFrom(facts: Facts, today: string, unsure: readonly AskableFact[] = []): Known {
  const { sex, employment, employer, careerBreak, benefits, birthDate, residence, workplace } = facts;
  const ages = ageInterval(facts, today);
  return {
    applicant: facts.applicant ?? "person",
    ...(ages && { ages }),
    ...(birthDate !== undefined && birthDate <= today && { birthDate }),
    ...(residence !== undefined && { residence: placesMeant(residence) }),
    ...(workplace !== undefined && { workplace: placesMeant(workplace) }),
    ...(sex && { sex }),
    ...(employment && { employment }),
    ...(employer && { employer }),
    ...(careerBreak !== undefined && { careerBreak }),
    ...(benefits && { benefits }),
    statements: { ...impliedBy(employment), ...saidStatements(facts) },
    unsure: new Set(unsure),
  };
}

/** What follows from how somebody is employed, as long as they say nothing else. */
export function impliedBy(employment: Employment | undefined): Partial<Record<Statement, boolean>> {
  return employment === "unemployed" ? { jobSeeking: true } : {};
}

function saidStatements(facts: Facts): Partial<Record<Statement, boolean>> {
  const said: Partial<Record<Statement, boolean>> = {};
  for (const statement of statements) {
    const value = facts[statement];
    if (value !== undefined) said[statement] = value;
  }
  return said;
}
