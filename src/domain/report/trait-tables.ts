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
  const here = grouped(view.applied, ({ offering }) => view.held.get(offering)?.program ?? "");
  const all = grouped(view.input.applications, ({ offering }) => view.held.get(offering)?.program ?? "");
  const programs = [...here].map(([program, applied]) => {
    const parts = partsOf(view, all.get(program) ?? []);
    return { applied, all: all.get(program) ?? [], parts, extent: extentOf(applied, all.get(program) ?? [], parts) };
  });
  if (programs.some(({ extent }) => extent === "cut")) return [];
  // What nobody was asked is no table.
  const asked = traits.filter((trait) => view.applied.some((one) => one.traits[trait] !== untold));
  return asked.flatMap((trait) => {
    const tables = programs.map(({ applied, all: whole, parts, extent }) => {
      const hidden = hiddenGroups({
        whole: countsOf(whole, trait),
        parts: [...parts.rounds, ...parts.years].map((part) => countsOf(part, trait)),
      });
      return { counts: countsOf(applied, trait), hidden: extent === "whole" ? hidden.whole : hidden.parts };
    });
    return together(trait, tables);
  });
}

interface Parts {
  readonly rounds: readonly (readonly Application[])[];
  readonly years: readonly (readonly Application[])[];
}

function partsOf({ held }: View, applications: readonly Application[]): Parts {
  return {
    rounds: [...grouped(applications, ({ offering }) => held.get(offering)?.round ?? "").values()],
    years: [...grouped(applications, ({ appliedOn }) => appliedOn.slice(0, 4)).values()],
  };
}

/** Whether these are all, or whole rounds or whole years of them. */
function extentOf(
  some: readonly Application[],
  all: readonly Application[],
  { rounds, years }: Parts,
): "whole" | "parts" | "cut" {
  if (some.length === all.length) return "whole";
  const there = new Set(some);
  const isMadeOf = (parts: readonly (readonly Application[])[]) =>
    parts.every((part) => {
      const inside = part.filter((one) => there.has(one)).length;
      return inside === 0 || inside === part.length;
    });
  return isMadeOf(rounds) || isMadeOf(years) ? "parts" : "cut";
}

export function countsOf(applications: readonly Application[], trait: Trait): Counts {
  const counts = new Map<string, number>();
  for (const one of applications) counts.set(one.traits[trait], (counts.get(one.traits[trait]) ?? 0) + 1);
  return counts;
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
