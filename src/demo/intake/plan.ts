import { drawAges } from "../ages.js";
import { day, later, minute, seoul } from "../clock.js";
import { makePerson } from "../make-person.js";
import type { Somebody, Visit } from "../person.js";
import { type Chance, chanceFor } from "../random.js";
import type { Intake, IntakeSeason, Stuff } from "../season-data.js";

/** Somebody who comes to the counter, and when: staff put them down while they stand there. */
export interface AtCounter {
  readonly who: Somebody;
  readonly offering: string;
  readonly at: Date;
}

/** Those on a list that staff are given. */
export interface OnList {
  readonly people: readonly Somebody[];
  readonly offering: string;
  /** Seoul day. */
  readonly on: string;
  readonly note: string;
}

export interface IntakePlan {
  readonly visits: readonly Visit[];
  readonly counter: readonly AtCounter[];
  readonly lists: readonly OnList[];
}

/** Who comes to be taken in, how and when: drawn from a seed. */
export function planIntakes(season: IntakeSeason, stuff: Stuff, seed: number): IntakePlan {
  const chance = chanceFor(seed, "plan");
  const onLists = sum(season.intakes.flatMap(({ lists }) => lists.map(({ count }) => count)));
  const coming = sum(season.intakes.map(({ chat, counter }) => chat + counter));
  const ages = {
    list: drawAges({ ...season.listAges, count: onLists }, chanceFor(seed, "list ages")),
    others: drawAges({ ...season.ages, count: coming }, chanceFor(seed, "ages")),
  };
  let made = 0;
  const people = (count: number, from: number[]): readonly Somebody[] =>
    Array.from({ length: count }, () => {
      made += 1;
      const age = from.pop() ?? season.ages.least;
      return { ...makePerson(made, age, stuff, chanceFor(seed, `person ${made}`)), sayings: { employment: "seeking" } };
    });
  const plans = season.intakes.map((intake): IntakePlan => {
    const { offering, period, lists } = intake;
    return {
      visits: people(intake.chat, ages.others).flatMap((who, n) => visitsOf(who, intake, n, chance)),
      counter: people(intake.counter, ages.others).map((who) => ({ who, offering, at: openingHour(period, chance) })),
      lists: lists.map(({ count, ...list }) => ({ ...list, offering, people: people(count, ages.list) })),
    };
  });
  return {
    visits: plans.flatMap(({ visits }) => visits),
    counter: plans.flatMap(({ counter }) => counter),
    lists: plans.flatMap(({ lists }) => lists),
  };
}

function visitsOf(who: Somebody, { offering, period, givesUp }: Intake, n: number, chance: Chance): readonly Visit[] {
  // Whoever gives it up needs a day more for that, within the same time.
  const last = n < givesUp ? daysIn(period) - 2 : daysIn(period) - 1;
  const at = later(seoul(period.from, 8 * 60), chance.between(0, last) * day + chance.between(0, 13 * 60) * minute);
  const opening = chance.happens(0.15) ? "find" : "direct";
  const apply: Visit = { who, at, errand: { kind: "apply", offering, opening, whenFull: "wait" } };
  if (n >= givesUp) return [apply];
  return [apply, { who, at: later(at, day), errand: { kind: "withdraw", offering, opening: "withdraw" } }];
}

/** On a weekday between half past nine and half past five, on the half hour. */
function openingHour(period: Intake["period"], chance: Chance): Date {
  const weekdays = Array.from({ length: daysIn(period) }, (_, n) => later(seoul(period.from, 9 * 60 + 30), n * day));
  const open = weekdays.filter((at) => at.getUTCDay() % 6 !== 0);
  return later(chance.pick(open), chance.between(0, 16) * 30 * minute);
}

function daysIn({ from, to }: Intake["period"]): number {
  return Math.round((seoul(to, 0).getTime() - seoul(from, 0).getTime()) / day) + 1;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
