import { grouped } from "../grouped.js";
import { type Trait, traits } from "./figure.js";
import type { Application } from "./input.js";
import type { Steps } from "./steps.js";
import type { View } from "./view.js";

/** How many applications there are, and how many of each group of each trait. */
export interface Tally {
  n: number;
  readonly by: Readonly<Record<Trait, Map<string, number>>>;
}

/** Applications of one program, by their rounds and by the years they were made in. */
export interface Counted {
  readonly all: Tally;
  readonly rounds: ReadonlyMap<string, Tally>;
  readonly years: ReadonlyMap<string, Tally>;
}

/** Applications of one program: those in the period, and all. */
export interface ProgramTallies {
  readonly some: Counted;
  readonly whole: Counted;
}

/** So many are counted in one step. */
const atOnce = 10_000;

/** Counts those who applied by their traits, in each program of which somebody applied in the period. */
export function* tallying({
  input,
  applied,
  held,
}: Pick<View, "input" | "applied" | "held">): Steps<readonly ProgramTallies[]> {
  const programOf = ({ offering }: Application) => held.get(offering)?.program ?? "";
  const here = grouped(applied, programOf);
  yield;
  const all = applied.length === input.applications.length ? here : grouped(input.applications, programOf);
  const programs: ProgramTallies[] = [];
  for (const [program, those] of here) {
    yield;
    const them = all.get(program) ?? [];
    const whole = yield* countedIn(held, them);
    programs.push({ whole, some: those.length === them.length ? whole : yield* countedIn(held, those) });
  }
  return programs;
}

function* countedIn(held: View["held"], applications: readonly Application[]): Steps<Counted> {
  const rounds = new Map<string, Tally>();
  const years = new Map<string, Tally>();
  for (let from = 0; from < applications.length; from += atOnce) {
    for (const [day, of] of grouped(applications.slice(from, from + atOnce), ({ appliedOn }) => appliedOn)) {
      const year = tallyOf(years, day.slice(0, 4));
      for (const one of of) {
        add(year, one);
        add(tallyOf(rounds, held.get(one.offering)?.round ?? ""), one);
      }
    }
    yield;
  }
  return { all: together(years.values()), rounds, years };
}

function together(parts: Iterable<Tally>): Tally {
  const all = newTally();
  for (const { n, by } of parts) {
    all.n += n;
    for (const trait of traits)
      for (const [group, of] of by[trait]) all.by[trait].set(group, (all.by[trait].get(group) ?? 0) + of);
  }
  return all;
}

function tallyOf(tallies: Map<string, Tally>, part: string): Tally {
  const known = tallies.get(part);
  if (known) return known;
  const made = newTally();
  tallies.set(part, made);
  return made;
}

function newTally(): Tally {
  const by = { ageBand: new Map(), sex: new Map(), education: new Map(), career: new Map(), residence: new Map() };
  return { n: 0, by };
}

function add(tally: Tally, { traits: of }: Application): void {
  tally.n += 1;
  for (const trait of traits) {
    const group = of[trait];
    tally.by[trait].set(group, (tally.by[trait].get(group) ?? 0) + 1);
  }
}
