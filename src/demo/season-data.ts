import { z } from "zod";
import { careerFields, educations } from "../domain/applicants.js";
import { employments } from "../domain/facts.js";

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

const staffMember = z.strictObject({ id: phrase, name: phrase });

/** Of all who take part: how many answer when they are asked how it was, are satisfied, would come again. */
export const surveyed = z.strictObject({ answer: z.int(), satisfied: z.int(), again: z.int() });

/** A season of communities as `catalog-demo/` has it: what its rounds had, and what is made up to play them. */
export const communitySeasonSchema = z.strictObject({
  program: phrase,
  year: z.int(),
  participants: z.int().min(1),
  meanAge: z.number(),
  survey: surveyed,
  /** Who has everybody complete when a round is over. */
  officer: staffMember,
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

const ages = z.strictObject({ least: z.int(), most: z.int(), mean: z.number() });

/** How people come to one offering in a time: by chat, at the counter, and by lists that staff are given. */
const intake = z.strictObject({
  offering: phrase,
  period,
  chat: z.int().min(0),
  /** So many of those who come by chat give it up again. */
  givesUp: z.int().min(0).default(0),
  counter: z.int().min(0),
  lists: z.array(z.strictObject({ on: day, count: z.int().min(1), note: phrase })).default([]),
});
export type Intake = z.infer<typeof intake>;

/** A season in which people are taken in; its rounds are read as those of the catalogue are. */
export const intakeSeasonSchema = z.strictObject({
  program: phrase,
  period,
  rounds: z.array(z.unknown()).min(1),
  intakes: z.array(intake).min(1),
  ages,
  /** Of those on lists. */
  listAges: ages,
  /** What holds for everybody who comes. */
  facts: z.strictObject({ employment: z.enum(employments), outOfSearch: z.boolean().exactOptional() }),
  /** Where they live, with their `{district}` in it; not asked without. */
  residence: phrase.exactOptional(),
  staff: z.strictObject({ counter: z.array(staffMember).min(1), lists: staffMember }),
});
export type IntakeSeason = z.infer<typeof intakeSeasonSchema>;

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
