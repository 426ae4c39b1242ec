import { z } from "zod";
import { roundSchema } from "../../catalog/schema-rounds.js";
import { communityRun } from "../../demo/communities/run.js";
import { intakeRun } from "../../demo/intake/run.js";
import type { SeasonToRun } from "../../demo/run-season.js";
import { screenedRun } from "../../demo/screened/run.js";
import { communitySeasonSchema, intakeSeasonSchema, screenedSeasonSchema } from "../../demo/season-data.js";
import type { Io } from "../io.js";
import { loadCatalog } from "../load-catalog.js";
import { loadDemo, loadPhrases, loadStuff } from "./load-demo.js";

/** Seasons that can be played again, by name. */
export const seasons: Readonly<Record<string, (io: Io, seed: number) => SeasonToRun>> = {
  "on-off-2022": (io, seed) =>
    communityRun({
      name: "on-off-2022",
      seed,
      data: loadDemo(io.root, "on-off-2022", communitySeasonSchema),
      stuff: loadStuff(io.root),
      phrases: loadPhrases(io.root, "voice-on-off"),
      catalogOn: (day) => loadCatalog(io, day),
    }),
  "social-marketer-2020": (io, seed) =>
    screenedRun({
      name: "social-marketer-2020",
      seed,
      data: loadDemo(io.root, "social-marketer-2020", screenedSeasonSchema),
      stuff: loadStuff(io.root),
      phrases: loadPhrases(io.root, "voice-social-marketer"),
      catalogOn: (day) => loadCatalog(io, day),
    }),
  "hub-2009-08": (io, seed) => intake(io, seed, "hub-2009-08", "voice-hub"),
  "work-experience": (io, seed) => intake(io, seed, "work-experience", "voice-work-experience"),
};

function intake(io: Io, seed: number, name: string, voice: string): SeasonToRun {
  const data = loadDemo(io.root, name, intakeSeasonSchema);
  const { from } = data.period;
  return intakeRun({
    name,
    seed,
    data,
    rounds: z.array(roundSchema(from)).parse(data.rounds),
    stuff: loadStuff(io.root),
    phrases: loadPhrases(io.root, voice),
    catalog: loadCatalog(io, from),
  });
}
