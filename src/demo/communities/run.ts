import { createTakingPart } from "../../assistant/taking-part/create-taking-part.js";
import type { Catalog } from "../../domain/program.js";
import { day, later, seoul } from "../clock.js";
import type { Doing } from "../play.js";
import type { SeasonToRun } from "../run-season.js";
import { seasonCatalog } from "../season-catalog.js";
import type { CommunitySeason, Stuff } from "../season-data.js";
import { employ } from "../staff.js";
import { surveyRows } from "../survey-rows.js";
import type { Town } from "../town.js";
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
    season: async (town) => ({ ...season, others: await endings(town, data) }),
    rows: async ({ store, catalog }) => {
      const program = catalog.programs.find(({ id }) => id === data.program);
      if (!program) return [];
      return [...(await communityRows(store, program)), ...(await surveyRows(store, catalog, program.id))];
    },
  };
}

/** On the last evening of a round staff have everybody complete who has nothing missing. */
async function endings({ parts }: Town, { program, officer, rounds }: CommunitySeason): Promise<readonly Doing[]> {
  const agency = parts.catalog.programs.find(({ id }) => id === program)?.agency.id ?? null;
  const by = await employ(parts.store, { ...officer, role: "officer", agency }, parts.clock.now());
  const port = createTakingPart(parts);
  return Object.values(rounds).map(({ activity, capacities }) => ({
    at: seoul(activity.to, 21 * 60),
    work: async () => {
      for (const offering of Object.keys(capacities)) {
        const done = await port.stepMany(by, offering, { who: "ready", to: "completed" });
        if (done.kind !== "done") throw new Error(`what simulated staff did was refused: ${done.kind}`);
      }
      return undefined;
    },
  }));
}
