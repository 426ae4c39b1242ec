import fc from "fast-check";
import { internationalAge } from "../../src/domain/age.js";
import {
  type AskableFact,
  applicants,
  benefits,
  employers,
  employments,
  type Facts,
  sexes,
  statements,
} from "../../src/domain/facts.js";
import type { Condition, Program } from "../../src/domain/program.js";
import { programOf, today } from "./programs.js";

const places = ["서울 송파구", "서울 중구", "부산 중구", "인천 연수구", "경기 광주시", "광주 북구"] as const;
const namedPlaces = [...places, "서울", "인천", "광주"] as const;
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 15, max: 70 }), fc.integer({ min: 0, max: 30 }))
    .map(([min, span]): Condition => ({ kind: "age", min, max: min + span })),
  fc.integer({ min: 15, max: 70 }).map((min): Condition => ({ kind: "age", min })),
  some(namedPlaces).map((list): Condition => ({ kind: "residence", in: list })),
  some(namedPlaces).map((list): Condition => ({ kind: "workplace", in: list })),
  some(employments).map((list): Condition => ({ kind: "employment", in: list })),
  some(employers).map((list): Condition => ({ kind: "employer", in: list })),
  fc.constantFrom(...sexes).map((is): Condition => ({ kind: "sex", is })),
  fc.boolean().map((is): Condition => ({ kind: "careerBreak", is })),
  some(benefits).map((list): Condition => ({ kind: "benefit", any: list })),
  fc
    .tuple(fc.constantFrom(...statements), fc.boolean())
    .map(([statement, is]): Condition => ({ kind: "states", statement, is })),
  fc.constantFrom(...applicants).map((is): Condition => ({ kind: "applicant", is })),
  fc.constant<Condition>({ kind: "officeConfirms", what: "관할" }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: "all", of })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: "any", of })),
    tie("condition").map((of): Condition => ({ kind: "not", of })),
  ),
}));

export const program: fc.Arbitrary<Program> = fc
  .tuple(fc.array(condition, { maxLength: 4 }), some(applicants))
  .map(([conditions, list]) => programOf(conditions, { applicants: list }));

export const programs = fc
  .array(program, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((each, index) => ({ ...each, id: `p${index}` })));

/** Everything about somebody. Who is unemployed looks for work, as the product takes it. */
export type Whole = Required<Omit<Facts, "age" | "birthYear" | "occupation">>;

const birthDate = fc.oneof(
  fc
    .date({ min: new Date("1930-01-01"), max: new Date("2015-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("1976-02-29", "1980-03-02", "1980-03-03", "1958-12-31", "1981-01-01"),
);

export const whole: fc.Arbitrary<Whole> = fc
  .record({
    applicant: fc.constantFrom(...applicants),
    birthDate,
    sex: fc.constantFrom(...sexes),
    residence: fc.constantFrom(...places),
    workplace: fc.constantFrom(...places),
    employment: fc.constantFrom(...employments),
    employer: fc.constantFrom(...employers),
    careerBreak: fc.boolean(),
    benefits: fc.subarray([...benefits]),
    jobSeeking: fc.boolean(),
    outOfSearch: fc.boolean(),
    leapParticipant: fc.boolean(),
    trainee: fc.boolean(),
    vulnerable: fc.boolean(),
    groupFit: fc.boolean(),
    hiring: fc.boolean(),
    hiringDifficulty: fc.boolean(),
    womenEmployed: fc.boolean(),
  })
  .map((facts) => ({ ...facts, jobSeeking: facts.jobSeeking || facts.employment === "unemployed" }));

/** Somebody, and what they have told so far: some facts left out, some only roughly. */
export const wholeAndTold: fc.Arbitrary<{ whole: Whole; told: Facts }> = whole.chain((all) =>
  fc
    .record({ shown: fc.subarray(Object.keys(all).filter((key) => key !== "birthDate")), rough: rough(all) })
    .map(({ shown, rough }) => ({
      whole: all,
      told: {
        ...Object.fromEntries(Object.entries(all).filter(([key]) => shown.includes(key))),
        // Nobody who leaves this out is asked for it: a person is taken for granted.
        applicant: all.applicant,
        ...rough,
      },
    })),
);

function rough(all: Whole): fc.Arbitrary<Facts> {
  const age = internationalAge(all.birthDate, today);
  const decade = Math.floor(age / 10) * 10;
  return fc.constantFrom<Facts>(
    {},
    { age },
    { age: [decade, decade + 9] },
    { age: [decade, null] },
    { birthYear: Number(all.birthDate.slice(0, 4)) },
    { birthYear: Number(all.birthDate.slice(0, 4)), age: [decade, decade + 9] },
    { birthDate: all.birthDate },
    { residence: all.residence.split(" ")[0] ?? "" },
    { residence: all.residence.split(" ")[1] ?? "" },
    { workplace: all.workplace.split(" ")[1] ?? "" },
  );
}

/** What somebody adds when asked for a fact. */
export function answerOf({ birthDate, ...rest }: Whole, fact: AskableFact): Facts {
  if (fact === "age") return { age: internationalAge(birthDate, today) };
  return fact === "birthDate" ? { birthDate } : { [fact]: rest[fact] };
}
