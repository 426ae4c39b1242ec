import { z } from "zod";
import { careerFields, educations } from "../domain/applicants.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.strictObject({ from: day, to: day });
const phrase = z.string().min(1);
const each = z
  .strictObject({
    schedule: phrase.exactOptional(),
    place: phrase.exactOptional(),
    leader: phrase.exactOptional(),
    price: z.int().min(0).exactOptional(),
  })
  .default({});

const round = z.strictObject({
  title: phrase,
  each,
  recruitment: period,
  activity: period,
  capacities: z.record(z.string(), z.int().min(1)),
  rubric: z.array(z.strictObject({ id: phrase, words: phrase, weight: z.number(), most: z.int() })).exactOptional(),
  hours: z.strictObject({ perMonth: z.number().exactOptional(), training: z.number().exactOptional() }).exactOptional(),
  completion: z.strictObject({ training: z.number().exactOptional() }).exactOptional(),
});

/** A season of communities as `catalog-demo/` has it: what its rounds had, and what is made up to play them. */
export const communitySeasonSchema = z.strictObject({
  program: phrase,
  year: z.int(),
  participants: z.int().min(1),
  meanAge: z.number(),
  survey: z.strictObject({ answer: z.int(), satisfied: z.int(), again: z.int() }),
  rounds: z.record(z.string(), round),
});
export type CommunitySeason = z.infer<typeof communitySeasonSchema>;
export type SeasonRound = z.infer<typeof round>;

/** A season in which staff choose among applicants. */
export const screenedSeasonSchema = z.strictObject({
  program: phrase,
  offering: phrase,
  applicants: z.int().min(1),
  ages: z.strictObject({ least: z.int(), most: z.int(), mean: z.number() }),
  /** How many are put on the reserve list. */
  reserve: z.int().min(0),
  round,
  /** How many of each; what is left over is of the first. */
  educations: z.record(z.enum(educations), z.int().min(0)),
  careers: z.partialRecord(z.enum(careerFields), z.int().min(0)),
  staff: z.array(z.strictObject({ id: phrase, name: phrase })).min(2),
  reasons: z.strictObject({ notSelect: phrase }),
  /** Days of training. */
  training: z.array(day).min(1),
  notes: z.array(phrase).min(1),
  what: z.strictObject({ training: phrase, activity: phrase }),
});
export type ScreenedSeason = z.infer<typeof screenedSeasonSchema>;

export const phrasesSchema = z.record(z.string(), z.array(z.string()).min(1));

export const namesSchema = z.strictObject({
  family: z.array(phrase).min(1),
  young: z.array(phrase).min(1),
  older: z.array(phrase).min(1),
});
export type Names = z.infer<typeof namesSchema>;

export const districtsSchema = z.strictObject({ plain: z.array(phrase).min(1), shared: z.array(phrase) });
export type Districts = z.infer<typeof districtsSchema>;

/** What people who are made up are made of. */
export interface Stuff {
  readonly names: Names;
  readonly districts: Districts;
}
