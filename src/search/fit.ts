import { judge, leavesOf } from "../domain/condition.js";
import type { Facts } from "../domain/facts.js";
import { type Known, knownFrom } from "../domain/known.js";
import { conditionOf } from "../domain/next-question.js";
import { type Place, placesMeant } from "../domain/places.js";
import type { Program } from "../domain/program.js";
import { sidos } from "../domain/regions.js";
import type { ClauseState, Verdict } from "../domain/verdict.js";
import { speaksOfYouth } from "../language/youth.js";

/** How a program fits somebody, whatever they wish for. */
export interface Fit {
  readonly verdict: Verdict["kind"];
  /** Added to how well the words fit, which runs from 0 to 1: facts rank, and never hide. */
  readonly bonus: number;
}

const verdicts = { met: "eligible", failed: "ineligible", unknown: "open" } as const satisfies Record<
  ClauseState,
  Verdict["kind"]
>;

const verdictBonus = { eligible: 0.06, open: 0, ineligible: -0.09 } as const satisfies Record<Verdict["kind"], number>;
const nearBonus = 0.02;
const farBonus = -0.03;
const wrongApplicantBonus = -0.35;
/** An age that a program is made for says more than its being open. */
const rightAgeBonus = 0.06;
/** From this age nobody is young by any office's count, wherever exactly an office draws its line. */
const noYouthFrom = 45;
const tooOldBonus = -0.09;

/** Who wishes, made ready to be compared with many programs. */
export interface Wisher {
  readonly known: Known;
  /** They said which of the two they are, or told what only a person tells. */
  readonly applicantIsCertain: boolean;
}

export function wisherOf(facts: Facts, today: string): Wisher {
  return { known: knownFrom(facts, today), applicantIsCertain: facts.applicant !== undefined || tellsOfPerson(facts) };
}

/** Prepares to say how one program fits anybody. */
export function fitOf(program: Program): (wisher: Wisher) => Fit {
  const condition = conditionOf(program);
  const regions = regionsOf(program);
  const ages = program.clauses.flatMap((clause) => leavesOf(clause.condition)).filter(({ kind }) => kind === "age");
  const forYouth = program.clauses.some(({ words }) => speaksOfYouth(words));
  return ({ known, applicantIsCertain }) => {
    const verdict = verdicts[judge(condition, known)];
    const wrongApplicant = applicantIsCertain && !program.applicants.includes(known.applicant);
    const rightAge = ages.some((age) => judge(age, known) === "met");
    const bonus =
      verdictBonus[verdict] +
      nearness(regions, known) +
      (rightAge ? rightAgeBonus : 0) +
      (forYouth && isAtLeast(noYouthFrom, known) ? tooOldBonus : 0) +
      (wrongApplicant ? wrongApplicantBonus : 0);
    return { verdict, bonus };
  };
}

/** The youngest they may be counts: "50대" is at least fifty. */
const isAtLeast = (years: number, { ages }: Known): boolean => ages !== undefined && ages[0] >= years;

function tellsOfPerson({ age, birthYear, birthDate, sex, residence, employment, careerBreak, benefits }: Facts) {
  return [age, birthYear, birthDate, sex, residence, employment, careerBreak, benefits].some(
    (fact) => fact !== undefined,
  );
}

function nearness(regions: ReadonlySet<Place>, { residence = [], workplace = [] }: Known): number {
  const places = [...residence, ...workplace].map(sidoOf);
  if (regions.size === 0 || places.length === 0) return 0;
  return places.some((place) => regions.has(place)) ? nearBonus : farBonus;
}

/** The 시도 that a program is for: those its conditions name, and those in the name of who runs it. */
function regionsOf({ title, agency, clauses }: Program): ReadonlySet<Place> {
  const leaves = clauses.flatMap(({ condition }) => leavesOf(condition));
  const named = leaves.flatMap((leaf) => (leaf.kind === "residence" || leaf.kind === "workplace" ? leaf.in : []));
  const words = [title, agency.name, ...leaves.flatMap((leaf) => (leaf.kind === "officeConfirms" ? [leaf.what] : []))];
  const mentioned = sidos.filter((sido) => words.some((word) => word.includes(sido)));
  return new Set([...named.flatMap(placesMeant).map(sidoOf), ...mentioned]);
}

const sidoOf = (place: Place): string => place.split(" ")[0] ?? place;
