import { createHandoffs } from "../../assistant/handoffs/create-handoffs.js";
import { seoulDay } from "../../assistant/seats-window.js";
import { createTakingPart } from "../../assistant/taking-part/create-taking-part.js";
import type { Catalog, Round } from "../../domain/program.js";
import { day, hour, later, minute, seoul } from "../clock.js";
import { planSeason } from "../communities/plan.js";
import { communitySeason } from "../communities/season.js";
import { surveyVisits } from "../communities/survey-visits.js";
import { makePerson } from "../make-person.js";
import type { Visit } from "../person.js";
import type { Doing, Season } from "../play.js";
import { chanceFor } from "../random.js";
import type { SeasonToRun } from "../run-season.js";
import type { CommunitySeason, SeasonRound, Stuff } from "../season-data.js";
import { employ } from "../staff.js";
import { surveyRows } from "../survey-rows.js";
import type { Town } from "../town.js";
import type { Phrases } from "../voice.js";
import type { LivingData } from "./data.js";
import { closeSome, endOfRound, oneLeaves } from "./staff-work.js";
import { livingRows } from "./summary.js";

export interface LivingToRun {
  readonly seed: number;
  readonly data: LivingData;
  /** `data.rounds`, read, their days counted from the day of `now`. */
  readonly rounds: readonly Round[];
  readonly stuff: Stuff;
  readonly phrases: Phrases;
  readonly catalog: Catalog;
  /** Until when it is played. */
  readonly now: Date;
}

/** Fills a store with a season as it stands today: rounds that are over, one that is on, and one that people apply for. */
export function livingRun({ data, rounds, stuff, phrases, catalog, now, seed }: LivingToRun): SeasonToRun {
  const whole = withRounds(catalog, data.program, rounds);
  const season = livingSeason(data, rounds, { stuff, catalog: whole, now, seed });
  return {
    name: "living",
    seed,
    phrases,
    from: season.from,
    catalog: whole,
    season: async (town) => ({ ...season, others: await othersOf(town, data, rounds, now) }),
    rows: async ({ store }) => [...(await livingRows(store)), ...(await surveyRows(store, whole, data.program))],
  };
}

function livingSeason(
  data: LivingData,
  rounds: readonly Round[],
  { stuff, catalog, now, seed }: Pick<LivingToRun, "stuff" | "catalog" | "now" | "seed">,
): Season {
  const communities: CommunitySeason = {
    program: data.program,
    year: now.getUTCFullYear(),
    participants: rounds.flatMap(({ offerings }) => offerings).reduce((sum, { capacity = 1 }) => sum + capacity, 0),
    meanAge: data.meanAge,
    survey: data.survey,
    officer: data.staff.officer,
    rounds: Object.fromEntries(rounds.map((round) => [round.id, asSeasonRound(round)])),
  };
  const plan = planSeason(communities, stuff, seed);
  const planned = communitySeason(communities, plan, seed);
  const first = Math.max(...plan.parts.map(({ who }) => Number(who.id.slice(-4)))) + plan.outsiders.length + 1;
  const chance = chanceFor(seed, "living");
  const older = Array.from({ length: data.applicants.count }, (_, n) =>
    makePerson(first + n, chance.between(46, 66), stuff, chanceFor(seed, `older ${n}`)),
  );
  const fields = ["sales", "management", "marketing", "finance", "service"];
  const applying = older.map((who): Visit => {
    const sayings = {
      education: `education.${chance.pick(["high", "university", "graduate"])}`,
      career: `career.${chance.pick(fields)}`,
      motive: chance.pick(["motive.warm", "motive.plain"]),
    };
    const errand = {
      kind: "apply",
      offering: data.applicants.offering,
      opening: "marketer",
      whenFull: "wait",
    } as const;
    return { who: { ...who, sayings }, at: within(now, 5 * day, chance.next()), errand };
  });
  const callers = Array.from({ length: data.handoffs.count }, (_, n): Visit => {
    const who = makePerson(first + older.length + n, chance.between(25, 60), stuff, chanceFor(seed, `caller ${n}`));
    // The first are answered before the last call.
    const at = n < data.handoffs.closed ? later(now, -2 * day - n * hour) : within(now, 6 * hour, chance.next());
    return { who, at, errand: { kind: "remark", wish: "staff" } };
  });
  const open = rounds.at(-1)?.id;
  // A place that came free just now: whoever is first in the list has it on offer.
  const leaving = plan.parts.filter(({ round, role }) => round === open && role === "stays").slice(0, 1);
  const freed = leaving.map(({ who, offering }): Visit => {
    return { who, at: later(now, -5 * minute), errand: { kind: "withdraw", offering, opening: "withdraw" } };
  });
  const all = [...planned.visits, ...applying, ...callers, ...freed, ...surveyVisits(plan, catalog, seed).visits];
  return { ...planned, until: now, visits: all.filter(({ at }) => at < now) };
}

/** Some time before `now`, `ms` before it at most. */
function within(now: Date, ms: number, share: number): Date {
  return later(now, -Math.round(share * ms) - 60_000);
}

function asSeasonRound({ title, offerings }: Round): SeasonRound {
  const [first] = offerings;
  if (!first?.recruitment || !first.activity) throw new Error(`the round ${title} says not when it is`);
  const { recruitment, activity } = first;
  return {
    title,
    each: {},
    recruitment,
    activity,
    capacities: Object.fromEntries(offerings.map(({ id, capacity = 1 }) => [id, capacity])),
  };
}

/** The rounds of the season are shown before those that the catalogue has as examples. */
function withRounds(catalog: Catalog, program: string, rounds: readonly Round[]): Catalog {
  return {
    ...catalog,
    programs: catalog.programs.map((one) =>
      one.id === program ? { ...one, rounds: [...one.rounds, ...rounds] } : one,
    ),
  };
}

async function othersOf(town: Town, data: LivingData, rounds: readonly Round[], now: Date): Promise<readonly Doing[]> {
  const { parts, assistant } = town;
  const agency = parts.catalog.programs.find(({ id }) => id === data.program)?.agency.id ?? null;
  const at = parts.clock.now();
  const counsellor = await employ(parts.store, { ...data.staff.counsellor, role: "counsellor", agency: null }, at);
  const officer = await employ(parts.store, { ...data.staff.officer, role: "officer", agency }, at);
  const endings = rounds.flatMap(({ offerings }): Doing[] => {
    const activity = offerings[0]?.activity;
    if (activity === undefined || activity.to >= seoulDay(now)) return [];
    const port = createTakingPart(parts);
    return [
      {
        at: seoul(activity.from, 14 * 24 * 60 + 15 * 60),
        work: () => oneLeaves(port, officer, offerings, data.leftWhy),
      },
      { at: seoul(activity.to, 21 * 60), work: () => endOfRound(port, officer, offerings) },
    ];
  });
  return [
    ...endings,
    {
      at: later(now, -2 * day + 2 * hour),
      work: () => closeSome(createHandoffs(parts, assistant.settled), counsellor, data),
    },
  ];
}
