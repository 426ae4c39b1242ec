import type { Catalog } from "../../domain/program.js";
import type { SeasonToRun } from "../run-season.js";
import { seasonCatalog } from "../season-catalog.js";
import type { CommunitySeason, Stuff } from "../season-data.js";
import type { Phrases } from "../voice.js";
import { type Plan, planSeason } from "./plan.js";
import { communitySeason } from "./season.js";
import { communityRows } from "./summary.js";

export interface CommunitySeasonToRun {
  readonly name: string;
  readonly seed: number;
  readonly data: CommunitySeason;
  readonly stuff: Stuff;
  readonly phrases: Phrases;
  /** The catalogue that comes with the house, as of a Seoul day. */
  catalogOn(day: string): Catalog;
}

/** A season of communities; its plan says besides who will be asked how it was, and what they will say. */
export function communityRun({
  data,
  stuff,
  catalogOn,
  ...given
}: CommunitySeasonToRun): SeasonToRun & { readonly plan: Plan } {
  const plan = planSeason(data, stuff, given.seed);
  const season = communitySeason(data, plan, given.seed);
  const first = Object.values(data.rounds)[0]?.recruitment.from ?? "";
  return {
    ...given,
    plan,
    catalog: seasonCatalog(catalogOn(first), data.program, data.rounds),
    from: season.from,
    season: () => season,
    rows: async ({ store, catalog }) => {
      const program = catalog.programs.find(({ id }) => id === data.program);
      return program ? communityRows(store, program) : [];
    },
  };
}
