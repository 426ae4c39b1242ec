import { z } from "zod";
import { plainTitle } from "../domain/plain-title.js";
import { type Criterion, type Offering, type Round, type Session, selections } from "../domain/rounds.js";
import { lastDayOf } from "../domain/sessions.js";
import { fixYear } from "./fix-dates.js";
import type { ProblemKey } from "./problem.js";
import { day, id, period, phrase, problem, refuseRepeatedIds, sentence, source } from "./schema-basics.js";

/** `19:30`; text order is time order. */
const clock = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { params: problem("notATime") });

/** Meetings, in the order of their days. */
function sessions(today: string) {
  const one: z.ZodType<Session> = z
    .strictObject({ id, on: day(today), from: clock, to: clock, title: phrase.exactOptional() })
    .superRefine(({ from, to }, context) => {
      if (from >= to) context.addIssue({ code: "custom", path: ["to"], params: problem("timeOrder") });
    });
  return z.array(one).max(200).superRefine(refuseRepeatedIds);
}

const rubric: z.ZodType<readonly Criterion[]> = z
  .array(z.strictObject({ id, words: phrase, weight: z.number().min(0.1).max(100), most: z.int().min(1).max(100) }))
  .min(1)
  .max(12)
  .superRefine(refuseRepeatedIds);

const workingHours = z.number().min(0).max(744);

/** What a round can say once for all its offerings. */
function shared(today: string) {
  return {
    capacity: z.int().min(1).max(100_000).exactOptional(),
    recruitment: period(today).exactOptional(),
    activity: period(today).exactOptional(),
    minimum: z.int().min(1).max(100_000).exactOptional(),
    price: z.int().min(0).max(100_000_000).exactOptional(),
    sessions: sessions(today).exactOptional(),
    schedule: phrase.exactOptional(),
    place: phrase.exactOptional(),
    leader: phrase.exactOptional(),
    selection: z.enum(selections).exactOptional(),
    resultOn: day(today).exactOptional(),
  };
}

function writtenOffering(today: string) {
  return z.strictObject({
    id,
    title: phrase,
    topics: z.array(phrase).default([]),
    category: z.enum(["hobby", "activity", "skills"]).exactOptional(),
    stopped: z.literal(true).exactOptional(),
    calledOff: z.strictObject({ on: day(today), why: sentence }).exactOptional(),
    ...shared(today),
  });
}

/** Results are told of what is screened, and not before the last day on which somebody can apply. */
function resultDayProblem({
  selection,
  recruitment,
  resultOn,
}: Pick<Offering, "selection" | "recruitment" | "resultOn">): ProblemKey | undefined {
  if (resultOn === undefined) return undefined;
  if (selection !== "screening") return "resultWithoutScreening";
  return recruitment && resultOn < recruitment.to ? "resultTooEarly" : undefined;
}

/** Nobody applies for what is over; what is always open says so by its selection. */
function recruitsAfterItsEnd({ selection, ...offering }: Pick<Offering, "selection" | keyof Days>): boolean {
  const last = lastDayOf(offering);
  const until = offering.recruitment?.to;
  return selection !== "alwaysOpen" && last !== undefined && until !== undefined && last < until;
}

type Days = Pick<Offering, "recruitment" | "activity" | "sessions">;

/** Where titles stand that another offering of the round has too, unless that was called off. */
function repeatedTitles(offerings: readonly Pick<Offering, "title" | "calledOff">[]): readonly number[] {
  const held = offerings.map(({ title, calledOff }) => (calledOff ? undefined : plainTitle(title)));
  return held.flatMap((title, index) =>
    title !== undefined && held.indexOf(title) !== held.lastIndexOf(title) ? [index] : [],
  );
}

const figures = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.number().min(0));

/** By year or by month. */
const registrationTargets = z.record(
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
  z.int().min(1).max(10_000_000),
);

/**
 * A round as written in YAML → as the domain has it. `each` holds for every offering that does not say otherwise.
 * An example round has no year of its own: its dates are counted from the day of loading, so its year is too.
 */
export function roundSchema(today: string) {
  return z
    .strictObject({
      id,
      title: phrase,
      number: z.int().min(1).max(1000).exactOptional(),
      year: z.int().min(1990).max(2100).exactOptional(),
      example: z.boolean().default(false),
      target: z.int().min(1).max(1_000_000).exactOptional(),
      registrationTargets: registrationTargets.exactOptional(),
      perPerson: z.int().min(1).max(100).exactOptional(),
      offerHours: z.int().min(1).max(336).exactOptional(),
      rubric: rubric.exactOptional(),
      hours: z
        .strictObject({ perMonth: workingHours.exactOptional(), training: workingHours.exactOptional() })
        .exactOptional(),
      completion: z
        .strictObject({
          attendance: z.int().min(1).max(100).exactOptional(),
          training: workingHours.exactOptional(),
          hours: z.number().min(0).max(10_000).exactOptional(),
        })
        .exactOptional(),
      survey: id.exactOptional(),
      figures: figures.default({}),
      source: source.exactOptional(),
      each: z.strictObject(shared(today)).default({}),
      offerings: z.array(writtenOffering(today)).default([]),
    })
    .superRefine(({ year, example }, context) => {
      const key = example ? "exampleYear" : "noYear";
      if (example === (year !== undefined)) context.addIssue({ code: "custom", path: ["year"], params: problem(key) });
    })
    .superRefine(({ offerings }, context) => {
      for (const index of repeatedTitles(offerings))
        context.addIssue({ code: "custom", path: ["offerings", index, "title"], params: problem("repeatedTitle") });
    })
    .transform(
      ({ each, year, offerings, ...round }, context): Round => ({
        ...round,
        title: fixYear(round.title, today),
        year: year ?? Number(today.slice(0, 4)),
        offerings: offerings.map((written, index): Offering => {
          const { selection, ...offering } = { ...each, ...written };
          const lacks = (field: string | readonly string[], key: ProblemKey) => {
            context.addIssue({ code: "custom", path: ["offerings", index, ...[field].flat()], params: problem(key) });
            return z.NEVER;
          };
          if (!selection) return lacks("selection", "missing");
          // Elsewhere an offering without dates never closes; that has to be meant.
          if (selection !== "alwaysOpen" && !offering.recruitment) return lacks("recruitment", "noRecruitment");
          if (offering.minimum !== undefined && offering.capacity !== undefined && offering.minimum > offering.capacity)
            return lacks("minimum", "minimumAboveCapacity");
          if (recruitsAfterItsEnd({ ...offering, selection }))
            return lacks(["recruitment", "to"], "recruitmentAfterEnd");
          const wrongDay = resultDayProblem({ ...offering, selection });
          if (wrongDay) return lacks("resultOn", wrongDay);
          return { ...offering, selection, example: round.example };
        }),
      }),
    );
}
