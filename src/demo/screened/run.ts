import type { ScreeningPort } from "../../assistant/desk-ports/screening.js";
import type { Parts } from "../../assistant/parts.js";
import { createScreening } from "../../assistant/screening/create-screening.js";
import { createTakingPart } from "../../assistant/taking-part/create-taking-part.js";
import type { Catalog } from "../../domain/program.js";
import { listRegistrations } from "../../store/registrations.js";
import { reading } from "../../store/transaction.js";
import { day, hour, later, seoul } from "../clock.js";
import type { Visit } from "../person.js";
import type { Season } from "../play.js";
import type { SeasonToRun } from "../run-season.js";
import { seasonCatalog } from "../season-catalog.js";
import type { ScreenedSeason, Stuff } from "../season-data.js";
import { asSignedIn, employ } from "../staff.js";
import type { Town } from "../town.js";
import type { Phrases } from "../voice.js";
import { type ApplicantsPlan, planApplicants } from "./plan.js";
import { decideAll, scoreAll } from "./screen.js";
import { screenedRows } from "./summary.js";
import { takingPart } from "./take-part.js";

export interface ScreenedSeasonToRun {
  readonly name: string;
  readonly seed: number;
  readonly data: ScreenedSeason;
  readonly stuff: Stuff;
  readonly phrases: Phrases;
  /** The catalogue that comes with the house, as of a Seoul day. */
  catalogOn(day: string): Catalog;
}

/** A season in which people apply and staff choose among them on the desk. */
export function screenedRun({ data, stuff, catalogOn, ...given }: ScreenedSeasonToRun): SeasonToRun {
  const plan = planApplicants(data, stuff, given.seed);
  const { recruitment } = data.round;
  const from = seoul(recruitment.from, 7 * 60);
  return {
    ...given,
    from,
    catalog: seasonCatalog(catalogOn(recruitment.from), data.program, {
      [roundOf(data, catalogOn(recruitment.from))]: data.round,
    }),
    season: (town) => seasonOf(town, data, plan, given.seed),
    rows: async (parts) => {
      const [first] = signedIn(data, parts);
      const port = createScreening(parts);
      return first
        ? screenedRows(parts.store, { port, taking: createTakingPart(parts), by: first, offering: data.offering })
        : [];
    },
  };
}

async function seasonOf(town: Town, data: ScreenedSeason, plan: ApplicantsPlan, seed: number): Promise<Season> {
  const { parts } = town;
  const { recruitment, activity } = data.round;
  const port: ScreeningPort = createScreening(parts);
  for (const one of signedIn(data, parts)) await employ(parts.store, one, parts.clock.now());
  const staff = signedIn(data, parts);
  const closes = seoul(recruitment.to, 24 * 60);
  const [head] = staff;
  return {
    seed,
    from: seoul(recruitment.from, 7 * 60),
    // Nothing is known of how that round was liked, so nobody is asked: a survey would be due the day after.
    until: seoul(activity.to, 24 * 60),
    visits: plan.visits,
    reactionTo: () => "take",
    others: [
      { at: later(closes, 2 * day + 10 * hour), work: () => nothingMore(scoreAll(port, staff, data.offering, seed)) },
      {
        at: later(closes, 5 * day + 14 * hour),
        work: async () => (head ? nothingMore(decideAll(port, head, data)) : undefined),
      },
      // One of those who were selected cannot come after all: the reserve list moves up.
      ...(head ? takingPart(createTakingPart(parts), head, data, seed) : []),
      { at: later(closes, 8 * day), work: () => onesWithdrawal(parts, data, plan, later(closes, 8 * day + 15 * hour)) },
    ],
  };
}

async function nothingMore(work: Promise<void>): Promise<undefined> {
  await work;
}

async function onesWithdrawal(
  { store }: Parts,
  { offering }: ScreenedSeason,
  { applicants }: ApplicantsPlan,
  at: Date,
): Promise<readonly Visit[]> {
  const all = await reading(store, (tx) => listRegistrations(tx, { offering }));
  const one = all.find(({ state }) => state === "selected");
  const who = applicants.find(({ id }) => id === one?.conversation);
  return who ? [{ who, at, errand: { kind: "withdraw", offering, opening: "withdraw" } }] : [];
}

function signedIn({ staff, ...data }: ScreenedSeason, parts: Parts) {
  const agency = agencyOf({ staff, ...data }, parts);
  return staff.map((one) => asSignedIn({ ...one, role: "officer", agency }));
}

function agencyOf({ program }: ScreenedSeason, { catalog }: Parts): string {
  return catalog.programs.find(({ id }) => id === program)?.agency.id ?? "";
}

function roundOf({ program, offering }: ScreenedSeason, catalog: Catalog): string {
  const rounds = catalog.programs.find(({ id }) => id === program)?.rounds ?? [];
  const round = rounds.find(({ offerings }) => offerings.some(({ id }) => id === offering));
  if (!round) throw new Error(`the catalogue has no round with ${offering}`);
  return round.id;
}
