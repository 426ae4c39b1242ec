import { grouped } from "../grouped.js";
import { tally } from "./arithmetic.js";
import type { Cell, Dimension } from "./figure.js";
import type { Held } from "./input.js";
import type { View } from "./view.js";

/** A round or an offering as a row of a table: `of` are the offerings that belong to it. */
export interface Row {
  readonly dimension: Extract<Dimension, "round" | "offering">;
  readonly group: string;
  readonly name: string;
  readonly of: ReadonlySet<string>;
}

/** Rows for every round and every offering of one program; programs side by side have none: nobody reads hundreds. */
export function rowsOf({ scope, offerings, detail }: View): readonly Row[] {
  if (detail === "value" || scope.programs.size !== 1) return [];
  const rounds = [...grouped(offerings, ({ round }) => round)].map(([group, of]) =>
    rowOf("round", { group, name: of[0]?.roundTitle ?? group, of }),
  );
  const each = offerings.map((one) => rowOf("offering", { group: one.id, name: one.title, of: [one] }));
  return [...rounds, ...each];
}

function rowOf(
  dimension: Row["dimension"],
  { group, name, of }: { readonly group: string; readonly name: string; readonly of: readonly Held[] },
): Row {
  return { dimension, group, name, of: new Set(of.map(({ id }) => id)) };
}

/** How many things of each row there are; rows with none are left out. Plain counts, never hidden. */
export function plainCells<T extends { readonly offering: string }>(view: View, things: readonly T[]): Cell[] {
  if (view.scope.programs.size !== 1) return [];
  const counts = tally(things, ({ offering }) => offering);
  return rowsOf(view).flatMap(({ of, ...row }) => {
    const value = [...of].reduce((total, id) => total + (counts.get(id) ?? 0), 0);
    return value === 0 ? [] : [{ ...row, value, n: value }];
  });
}
