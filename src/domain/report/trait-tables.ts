import { type Cell, type Trait, traits } from "./figure.js";
import { type Counts, hiddenGroups } from "./suppress.js";
import type { Counted } from "./tallies.js";
import { inReadingOrder } from "./trait-order.js";
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
  const programs = view.tallies.map((one) => ({ ...one, extent: extentOf(one.some, one.whole) }));
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
    return cellsOf(trait, tables);
  });
}

/** Whether these are all, or whole rounds or whole years of them. */
function extentOf(some: Counted, whole: Counted): "whole" | "parts" | "cut" {
  if (some.all.n === whole.all.n) return "whole";
  const isMadeOf = (parts: "rounds" | "years") =>
    [...some[parts]].every(([part, { n }]) => n === whole[parts].get(part)?.n);
  return isMadeOf("rounds") || isMadeOf("years") ? "parts" : "cut";
}

function cellsOf(
  dimension: Trait,
  tables: readonly { readonly counts: Counts; readonly hidden: ReadonlySet<string> }[],
): readonly Cell[] {
  const groups = [...new Set(tables.flatMap(({ counts }) => [...counts.keys()]))];
  const isAlone = tables.length === 1;
  const all = groups.flatMap((group): Cell[] => {
    const told = tables.filter(({ hidden }) => !hidden.has(group));
    const value = told.reduce((total, { counts }) => total + (counts.get(group) ?? 0), 0);
    if (value > 0) return [{ dimension, group, value, n: value }];
    return isAlone ? [{ dimension, group, suppressed: true }] : [];
  });
  const cells = inReadingOrder(dimension, all);
  const isLess = tables.some(({ counts, hidden }) => [...hidden].some((group) => (counts.get(group) ?? 0) > 0));
  return isAlone || !isLess ? cells : [...cells, { dimension, group: hiddenGroup, suppressed: true }];
}
