import { z } from "zod";
import { type Offering, type Round, selections } from "../domain/program.js";
import { fixYear } from "./fix-dates.js";
import type { ProblemKey } from "./problem.js";
import { id, period, phrase, problem, source } from "./schema-basics.js";

/** What a round can say once for all its offerings. */
function shared(today: string) {
  return {
    capacity: z.int().min(1).max(100_000).exactOptional(),
    recruitment: period(today).exactOptional(),
    activity: period(today).exactOptional(),
    schedule: phrase.exactOptional(),
    place: phrase.exactOptional(),
    leader: phrase.exactOptional(),
    selection: z.enum(selections).exactOptional(),
  };
}

function writtenOffering(today: string) {
  return z.strictObject({
    id,
    title: phrase,
    topics: z.array(phrase).default([]),
    category: z.enum(["hobby", "activity", "skills"]).exactOptional(),
    ...shared(today),
  });
}

const figures = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.number().min(0));

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
      figures: figures.default({}),
      source: source.exactOptional(),
      each: z.strictObject(shared(today)).default({}),
      offerings: z.array(writtenOffering(today)).default([]),
    })
    .superRefine(({ year, example }, context) => {
      const key = example ? "exampleYear" : "noYear";
      if (example === (year !== undefined)) context.addIssue({ code: "custom", path: ["year"], params: problem(key) });
    })
    .transform(
      ({ each, year, offerings, ...round }, context): Round => ({
        ...round,
        title: fixYear(round.title, today),
        year: year ?? Number(today.slice(0, 4)),
        offerings: offerings.map((written, index): Offering => {
          const { selection, ...offering } = { ...each, ...written };
          const lacks = (field: string, key: ProblemKey) => {
            context.addIssue({ code: "custom", path: ["offerings", index, field], params: problem(key) });
            return z.NEVER;
          };
          if (!selection) return lacks("selection", "missing");
          // Elsewhere an offering without dates never closes; that has to be meant.
          if (selection !== "alwaysOpen" && !offering.recruitment) return lacks("recruitment", "noRecruitment");
          return { ...offering, selection, example: round.example };
        }),
      }),
    );
}
