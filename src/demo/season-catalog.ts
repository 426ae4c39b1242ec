import type { Catalog, Offering, Program, Round } from "../domain/program.js";
import type { SeasonRound } from "./season-data.js";

/**
 * The catalogue of a season: the program's rounds of that season with the places and days that are made up for it, marked
 * as examples; every other round of the program, and what the season gives no places, is left out, or there would be two seasons at once. Published figures are
 * left out too: what a season comes to is counted.
 */
export function seasonCatalog(
  catalog: Catalog,
  program: string,
  rounds: Readonly<Record<string, SeasonRound>>,
): Catalog {
  return {
    ...catalog,
    programs: catalog.programs.map((one) => (one.id === program ? { ...one, rounds: roundsOf(one, rounds) } : one)),
  };
}

function roundsOf(program: Program, rounds: Readonly<Record<string, SeasonRound>>): readonly Round[] {
  return program.rounds.flatMap((round) => {
    const season = rounds[round.id];
    return season
      ? [{ ...round, ...rulesOf(season), example: true, figures: {}, offerings: offeringsOf(round, season) }]
      : [];
  });
}

/** What holds for the whole round: its title, how it is screened, how many hours are done. */
function rulesOf({ title, rubric, hours, completion }: SeasonRound): Partial<Round> & Pick<Round, "title"> {
  return {
    title,
    ...(rubric ? { rubric } : {}),
    ...(hours ? { hours } : {}),
    ...(completion ? { completion } : {}),
  };
}

function offeringsOf(round: Round, { each, recruitment, activity, capacities }: SeasonRound): readonly Offering[] {
  return round.offerings.flatMap((offering) => {
    const capacity = capacities[offering.id];
    if (capacity === undefined) return [];
    const shared = Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
    return { ...offering, ...shared, capacity, recruitment, activity, example: true };
  });
}
