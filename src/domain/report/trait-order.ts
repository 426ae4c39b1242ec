import { educations } from "../applicants.js";
import type { Cell, Trait } from "./figure.js";
import { untold } from "./traits.js";

const lowestFirst: readonly string[] = educations;

/**
 * Rows of a trait as people read them: ages and education from the lowest, the others from the most people, with what is
 * not known at the end. A hidden row never stands where it does by its number: where these count, hidden ones come last.
 */
export function inReadingOrder(trait: Trait, cells: readonly Cell[]): readonly Cell[] {
  const rankOf = rankIn(trait);
  const keyed = cells.map((cell) => ({ cell, isUntold: cell.group === untold ? 1 : 0, rank: rankOf(cell) }));
  return keyed
    .sort((a, b) => a.isUntold - b.isUntold || a.rank - b.rank || (a.cell.group < b.cell.group ? -1 : 1))
    .map(({ cell }) => cell);
}

function rankIn(trait: Trait): (cell: Cell) => number {
  switch (trait) {
    case "ageBand":
      return ({ group }) => Number.parseInt(group, 10);
    case "education":
      return ({ group }) => lowestFirst.indexOf(group);
    case "sex":
      return () => 0;
    case "career":
    case "residence":
      return (cell) => ("value" in cell ? -cell.value : 1);
  }
}
