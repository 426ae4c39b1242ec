import type { Parts } from "../assistant/parts.js";
import type { Clock } from "../assistant/ports.js";
import { seoulDay } from "../assistant/seats-window.js";
import type { Catalog } from "../domain/program.js";
import { saveCatalog } from "../store/catalog.js";
import { inHaste } from "../store/simulated.js";
import { inTransaction, type Store } from "../store/transaction.js";
import type { Sentences } from "../words/words.js";
import { simulatedClock } from "./clock.js";
import { compareNotes } from "./compare.js";
import { idsFrom } from "./ids.js";
import { type Played, type Progress, play, type Season } from "./play.js";
import { chanceFor } from "./random.js";
import { settleTown } from "./settle-town.js";
import type { Row, Summary } from "./summary.js";
import type { Town } from "./town.js";
import type { Phrases } from "./voice.js";

/** What a season is played in: a store without people, and the house around it. */
export interface House {
  readonly store: Store;
  /** The Korean ones of the house. */
  readonly sentences: Sentences;
  /** Puts the assistant together over the store, once the season's catalogue is in it. */
  assemble(clock: Clock): Promise<Parts>;
}

export interface SeasonToRun {
  readonly name: string;
  readonly seed: number;
  readonly catalog: Catalog;
  readonly phrases: Phrases;
  /** What happens; `town` for whoever else than applicants has something to do in it. */
  season(town: Town): Season | Promise<Season>;
  readonly from: Date;
  /** The figures of the season, from the store alone. */
  rows(parts: Parts): Promise<readonly Row[]>;
}

/** `edited`: staff have edited these programs in the store; a season would overwrite them, and does not. */
export type Run =
  | { readonly kind: "played"; readonly summary: Summary; readonly played: Played }
  | { readonly kind: "edited"; readonly programs: readonly string[] };

/** Plays a season in a store that holds nobody, and counts what came of it. */
export async function runSeason(
  house: House,
  run: SeasonToRun,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Run> {
  const { name, seed, from } = run;
  const save = { by: "import", now: from, replace: "nothing-edited" } as const;
  const { kept } = await inTransaction(house.store, (tx) => saveCatalog(tx, run.catalog, save));
  if (kept.length > 0) return { kind: "edited", programs: kept };
  const clock = simulatedClock(from);
  const parts = seeded(await house.assemble(clock), seed);
  const town = settleTown({ parts, clock, phrases: run.phrases, sentences: house.sentences });
  const season = await run.season(town);
  const played = await inHaste(house.store, () => play(town, season, onProgress));
  const summary: Summary = {
    season: name,
    seed,
    from: seoulDay(season.from),
    until: seoulDay(season.until),
    turns: played.turns,
    comparison: await compareNotes(house.store, played),
    rows: await run.rows(parts),
  };
  return { kind: "played", summary, played };
}

/** The same seed makes the same ids and draws, of which nothing here has to be secret. */
function seeded(parts: Parts, seed: number): Parts {
  const chance = chanceFor(seed, "house");
  return { ...parts, newId: idsFrom(seed), chance: chance.next, draw: (below) => chance.between(0, below - 1) };
}
