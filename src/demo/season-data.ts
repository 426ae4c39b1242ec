import { z } from "zod";

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
