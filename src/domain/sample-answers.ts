import { type AgeInterval, ageWithin } from "./age.js";
import { ageRange, type Leaf } from "./condition.js";
import { type AskableFact, applicants, benefits, employers, employments, sexes } from "./facts.js";
import { impliedBy, type Known } from "./known.js";
import { type Place, samplePlaces } from "./places.js";

/**
 * One answer for each way in which a fact can matter to these conditions, each as what would be known after
 * it: an age on either side of every limit, every place that is named and one that is not, every choice.
 * Answers agree with what is known already.
 */
export function sampleAnswers(fact: AskableFact, known: Known, leaves: readonly Leaf[]): Known[] {
  switch (fact) {
    case "age":
    case "birthDate":
      return sampleAges(known.ages, leaves).map((age) => ({ ...known, ages: [age, age] }));
    case "residence":
      return samplePlaces(known.residence, placesNamed("residence", leaves)).map((place) => ({
        ...known,
        residence: [place],
      }));
    case "workplace":
      return samplePlaces(known.workplace, placesNamed("workplace", leaves)).map((place) => ({
        ...known,
        workplace: [place],
      }));
    case "employment":
      return employments.map((employment) => ({
        ...known,
        employment,
        statements: { ...impliedBy(employment), ...known.statements },
      }));
    case "employer":
      return employers.map((employer) => ({ ...known, employer }));
    case "sex":
      return sexes.map((sex) => ({ ...known, sex }));
    case "careerBreak":
      return yesAndNo.map((careerBreak) => ({ ...known, careerBreak }));
    case "benefits":
      return [[], ...benefits.map((benefit) => [benefit])].map((received) => ({ ...known, benefits: received }));
    case "applicant":
      return applicants.map((applicant) => ({ ...known, applicant }));
    case "jobSeeking":
    case "outOfSearch":
    case "leapParticipant":
    case "trainee":
    case "vulnerable":
    case "groupFit":
    case "hiring":
    case "hiringDifficulty":
    case "womenEmployed":
      return yesAndNo.map((said) => ({ ...known, statements: { ...known.statements, [fact]: said } }));
  }
}

const yesAndNo = [true, false] as const;

/** The first age of each stretch between limits, within the ages that are possible. */
function sampleAges(possible: AgeInterval | undefined, leaves: readonly Leaf[]): number[] {
  const [least] = possible ?? [0];
  const limits = leaves
    .filter((leaf) => leaf.kind === "age")
    .map(ageRange)
    .flatMap(([min, max]) => [min, max + 1])
    .filter((age) => Number.isFinite(age) && ageWithin([age, age], ...endsOf(possible)) === "met");
  return [...new Set([least, ...limits])];
}

function endsOf([least, most]: AgeInterval = [0, null]): [number, number] {
  return [least, most ?? Number.POSITIVE_INFINITY];
}

function placesNamed(kind: "residence" | "workplace", leaves: readonly Leaf[]): Place[] {
  return leaves.flatMap((leaf) => (leaf.kind === kind ? leaf.in : []));
}
