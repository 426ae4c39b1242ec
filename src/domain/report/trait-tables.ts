import { grouped } from "../grouped.js";
import { type Cell, type Trait, traits } from "./figure.js";
import type { Application } from "./input.js";
import { type Counts, hiddenGroups } from "./suppress.js";
import { untold } from "./traits.js";
import type { View } from "./view.js";

/** The group of those who stand in a hidden row, where several programs are told together. */
const hiddenGroup = "hidden";

/**
 * Applicants by each trait. Told of whole programs, of rounds, and of years (of application), and of what is made of
 * these; a period that cuts them is told no table, because two such periods could be taken from each other. Several
 * programs together are told the sum of what each may tell.
 */
export function traitCells(view: View): readonly Cell[] {
  if (view.detail === "value") return [];
  const here = grouped(view.applied, ({ offering }) => view.held.get(offering)?.program ?? "");
  const all = grouped(view.input.applications, ({ offering }) => view.held.get(offering)?.program ?? "");
  const programs = [...here].map(([program, applied]) => {
    const whole = countedIn(view, all.get(program) ?? []);
    const some = countedIn(view, applied);
    return { whole, some, extent: extentOf(some, whole) };
  });
  if (programs.some(({ extent }) => extent === "cut")) return [];
  // What nobody was asked is no table.
  const asked = traits.filter((trait) =>
    programs.some(({ some }) => [...some.all.by[trait].keys()].some((group) => group !== untold)),
  );
  return asked.flatMap((trait) => {
    const tables = programs.map(({ some, whole, extent }) => {
      const hidden = hiddenGroups({
        whole: whole.all.by[trait],
        parts: [...whole.rounds.values(), ...whole.years.values()].map(({ by }) => by[trait]),
      });
      return { counts: some.all.by[trait], hidden: extent === "whole" ? hidden.whole : hidden.parts };
    });
    return together(trait, tables);
  });
}

/** How many applications there are, and how many of each group of each trait. */
interface Tally {
  n: number;
  readonly by: Readonly<Record<Trait, Map<string, number>>>;
}

/** Applications of one program, by their rounds and by the years they were made in. */
interface Counted {
  readonly all: Tally;
  readonly rounds: ReadonlyMap<string, Tally>;
  readonly years: ReadonlyMap<string, Tally>;
}

function countedIn({ held }: View, applications: readonly Application[]): Counted {
  const all = newTally();
  const rounds = new Map<string, Tally>();
  const years = new Map<string, Tally>();
  for (const [day, of] of grouped(applications, ({ appliedOn }) => appliedOn)) {
    const year = tallyOf(years, day.slice(0, 4));
    for (const one of of) {
      const round = tallyOf(rounds, held.get(one.offering)?.round ?? "");
      for (const tally of [all, round, year]) add(tally, one);
    }
  }
  return { all, rounds, years };
}

function tallyOf(tallies: Map<string, Tally>, part: string): Tally {
  const known = tallies.get(part) ?? newTally();
  tallies.set(part, known);
  return known;
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

/** Whether these are all, or whole rounds or whole years of them. */
function extentOf(some: Counted, whole: Counted): "whole" | "parts" | "cut" {
  if (some.all.n === whole.all.n) return "whole";
  const isMadeOf = (parts: "rounds" | "years") =>
    [...some[parts]].every(([part, { n }]) => n === whole[parts].get(part)?.n);
  return isMadeOf("rounds") || isMadeOf("years") ? "parts" : "cut";
}

function together(
  dimension: Trait,
  tables: readonly { readonly counts: Counts; readonly hidden: ReadonlySet<string> }[],
): readonly Cell[] {
  const groups = [...new Set(tables.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const isAlone = tables.length === 1;
  const cells = groups.flatMap((group): Cell[] => {
    const told = tables.filter(({ hidden }) => !hidden.has(group));
    const value = told.reduce((total, { counts }) => total + (counts.get(group) ?? 0), 0);
    if (value > 0) return [{ dimension, group, value, n: value }];
    return isAlone ? [{ dimension, group, suppressed: true }] : [];
  });
  const isLess = tables.some(({ counts, hidden }) => [...hidden].some((group) => (counts.get(group) ?? 0) > 0));
  return isAlone || !isLess ? cells : [...cells, { dimension, group: hiddenGroup, suppressed: true }];
}
