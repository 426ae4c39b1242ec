import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import { createRoundsFiles } from "../../assistant/rounds-files/create-rounds-files.js";
import type { Catalog, Round } from "../../domain/program.js";
import { day, hour, later, seoul } from "../clock.js";
import type { Doing, Season } from "../play.js";
import type { SeasonToRun } from "../run-season.js";
import type { IntakeSeason, Stuff } from "../season-data.js";
import { employ } from "../staff.js";
import type { Town } from "../town.js";
import type { Phrases } from "../voice.js";
import { enterAtCounter, uploadList } from "./desk-work.js";
import { type AtCounter, type IntakePlan, planIntakes } from "./plan.js";
import { intakeRows } from "./summary.js";

export interface IntakeSeasonToRun {
  readonly name: string;
  readonly seed: number;
  readonly data: IntakeSeason;
  /** `data.rounds`, read. */
  readonly rounds: readonly Round[];
  readonly stuff: Stuff;
  readonly phrases: Phrases;
  /** The catalogue that comes with the house, as of the first day. */
  readonly catalog: Catalog;
}

/** A season in which people are taken in by chat, at the counter, and by lists that staff are given. */
export function intakeRun({ data, rounds, stuff, catalog, ...given }: IntakeSeasonToRun): SeasonToRun {
  const plan = planIntakes(data, stuff, given.seed);
  return {
    ...given,
    from: seoul(data.period.from, 7 * 60),
    catalog: withRounds(catalog, data.program, rounds),
    season: (town) => seasonOf(town, data, plan, given.seed),
    rows: async (parts) => {
      const program = parts.catalog.programs.find(({ id }) => id === data.program);
      return program ? intakeRows(parts.store, program, data) : [];
    },
  };
}

/** Other rounds of the program are left out: there would be two seasons at once. */
function withRounds(catalog: Catalog, program: string, rounds: readonly Round[]): Catalog {
  return { ...catalog, programs: catalog.programs.map((one) => (one.id === program ? { ...one, rounds } : one)) };
}

async function seasonOf(town: Town, data: IntakeSeason, plan: IntakePlan, seed: number): Promise<Season> {
  const { period } = data;
  return {
    seed,
    from: seoul(period.from, 7 * 60),
    until: later(seoul(period.to, 0), day + hour),
    visits: plan.visits,
    reactionTo: () => "take",
    others: await deskWork(town, data, plan),
  };
}

async function deskWork(
  { parts }: Town,
  data: IntakeSeason,
  { counter, lists }: IntakePlan,
): Promise<readonly Doing[]> {
  const agency = parts.catalog.programs.find(({ id }) => id === data.program)?.agency.id ?? null;
  const now = parts.clock.now();
  const hired = (one: { readonly id: string; readonly name: string }) =>
    employ(parts.store, { ...one, role: "officer", agency }, now);
  const atCounter: SignedIn[] = [];
  for (const one of data.staff.counter) atCounter.push(await hired(one));
  const forLists = await hired(data.staff.lists);
  const files = createRoundsFiles(parts);
  const entries = [...together(counter)].map(([at, coming], n): Doing => {
    const by = atCounter[n % atCounter.length] ?? forLists;
    return { at: new Date(at), work: () => enterAtCounter(parts, by, data, coming) };
  });
  const uploads = lists.map((list): Doing => {
    const table = { words: parts.words, ...(data.residence === undefined ? {} : { residence: data.residence }) };
    return { at: seoul(list.on, 18 * 60), work: () => uploadList(files, forLists, list, table) };
  });
  return [...entries, ...uploads];
}

/** Those who come in the same half hour. */
function together(counter: readonly AtCounter[]): ReadonlyMap<number, readonly AtCounter[]> {
  const groups = new Map<number, AtCounter[]>();
  for (const one of counter) groups.set(one.at.getTime(), [...(groups.get(one.at.getTime()) ?? []), one]);
  return groups;
}
