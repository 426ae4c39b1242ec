import { z } from "zod";
import { seoulDay } from "../../assistant/seats-window.js";
import { roundSchema } from "../../catalog/schema-rounds.js";
import { livingSchema } from "../../demo/living/data.js";
import { livingRun } from "../../demo/living/run.js";
import type { SeasonToRun } from "../../demo/run-season.js";
import type { Io } from "../io.js";
import { loadCatalog } from "../load-catalog.js";
import { loadDemo, loadPhrases, loadStuff } from "./load-demo.js";

/** The season that fills a store as it would look `now`. */
export function livingDemo(io: Io, seed: number, now: Date): SeasonToRun {
  const today = seoulDay(now);
  const data = loadDemo(io.root, "living", livingSchema);
  return livingRun({
    seed,
    now,
    data,
    rounds: z.array(roundSchema(today)).parse(data.rounds),
    stuff: loadStuff(io.root),
    phrases: loadPhrases(io.root, "voice-social-marketer", "voice-on-off", "voice-living"),
    catalog: loadCatalog(io, today),
  });
}
