import { grouped } from "./grouped.js";
import { type Atom, blocksOf } from "./report/blocks.js";
import { fewest } from "./report/figure.js";

/** Something that one person answered in a survey about an offering. */
export interface OfOffering {
  readonly program: string;
  readonly round: string;
  readonly offering: string;
}

/** `hidden`: there is something, and too few people stand behind it, or behind what could be had with it. */
export type ToldOf<T> =
  | { readonly kind: "nothing" | "hidden" }
  | { readonly kind: "told"; readonly things: readonly T[] };

/**
 * What of `all` may be told of those that are `wanted` (a program, a round, or everything): blocks of five people or more
 * are made of all there is, in each program for itself, and only blocks that are wanted wholly are told. So whatever is
 * subtracted from whatever, five people are left at least. `wanted` decides by the offering alone.
 */
export function toldOf<T extends OfOffering>(all: readonly T[], wanted: (thing: OfOffering) => boolean): ToldOf<T> {
  const programs = grouped(all, ({ program }) => program);
  const told: T[] = [];
  for (const things of programs.values()) {
    const atoms = [...grouped(things, ({ offering }) => offering)].map(([id, of]) => ({
      id,
      round: of[0]?.round ?? "",
      of,
    }));
    const count = (some: readonly (Atom & { readonly of: readonly T[] })[]) =>
      some.reduce((sum, { of }) => sum + of.length, 0);
    for (const block of blocksOf(
      atoms.sort((a, b) => (a.id < b.id ? -1 : 1)),
      count,
    ))
      if (count(block) >= fewest && block.every(({ of }) => of.every(wanted)))
        told.push(...block.flatMap(({ of }) => of));
  }
  if (told.length > 0) return { kind: "told", things: told };
  return { kind: all.some(wanted) ? "hidden" : "nothing" };
}
