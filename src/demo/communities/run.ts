import type { Catalog } from "../../domain/program.js";
import { day, later } from "../clock.js";
import type { SeasonToRun } from "../run-season.js";
import { seasonCatalog } from "../season-catalog.js";
import type { CommunitySeason, Stuff } from "../season-data.js";
import type { Phrases } from "../voice.js";
import { type Plan, planSeason } from "./plan.js";
import { communitySeason } from "./season.js";
import { communityRows } from "./summary.js";
import { surveyVisits } from "./survey-visits.js";

export interface CommunitySeasonToRun {
  readonly name: string;
  readonly seed: number;
  readonly data: CommunitySeason;
  readonly stuff: Stuff;
  readonly phrases: Phrases;
  /** The catalogue that comes with the house, as of a Seoul day. */
  catalogOn(day: string): Catalog;
}

/** A season of communities, until the last survey has closed; its plan says besides what people will say in it. */
export function communityRun({
  data,
  stuff,
  catalogOn,
  ...given
}: CommunitySeasonToRun): SeasonToRun & { readonly plan: Plan } {
  const plan = planSeason(data, stuff, given.seed);
  const lived = communitySeason(data, plan, given.seed);
  const first = Object.values(data.rounds)[0]?.recruitment.from ?? "";
  const catalog = seasonCatalog(catalogOn(first), data.program, data.rounds);
  const { visits, closed } = surveyVisits(plan, catalog, given.seed);
  const until = closed ? later(closed, day) : lived.until;
  const season = { ...lived, until, visits: [...lived.visits, ...visits] };
  return {
    ...given,
    plan,
    catalog,
    from: season.from,
    season: () => season,
    rows: async ({ store, catalog }) => {
      const program = catalog.programs.find(({ id }) => id === data.program);
      return program ? communityRows(store, program) : [];
    },
  };
}
