import { fewest } from "./figure.js";

/** What blocks are made of: an offering, with all who stand behind it. */
export interface Atom {
  readonly id: string;
  readonly round: string;
}

/**
 * Atoms put together so that at least five people stand behind each block, and the smallest way of doing so: an offering
 * with enough of its own is a block of its own, small ones are put together within their round, and a whole round of few
 * with another one. Every report of a program counts only blocks that lie in it wholly. So whatever is subtracted from
 * whatever, what is left is a sum of blocks, and tells of five people at least. One block of fewer is left only where
 * there are fewer in all.
 */
export function blocksOf<A extends Atom>(
  atoms: readonly A[],
  peopleIn: (atoms: readonly A[]) => number,
): readonly (readonly A[])[] {
  const some = atoms.filter((atom) => peopleIn([atom]) > 0);
  const rounds = new Map<string, A[]>();
  for (const atom of some) rounds.set(atom.round, [...(rounds.get(atom.round) ?? []), atom]);
  const alone = [...rounds.values()];
  return joined(alone, (all) => peopleIn(all.flat())).flatMap((together): readonly (readonly A[])[] => {
    const [only, ...others] = together;
    if (!only || others.length > 0) return [together.flat()];
    return joined(only, peopleIn);
  });
}

/** Small things together, in their order, until they are enough; what is left over goes with the smallest of the others. */
export function joined<T>(things: readonly T[], peopleIn: (things: readonly T[]) => number): T[][] {
  const enough: T[][] = [];
  let open: T[] = [];
  for (const thing of things) {
    if (peopleIn([thing]) >= fewest) {
      enough.push([thing]);
      continue;
    }
    open.push(thing);
    if (peopleIn(open) < fewest) continue;
    enough.push(open);
    open = [];
  }
  if (open.length === 0) return enough;
  const [first, ...others] = enough.map((block) => ({ block, people: peopleIn(block) }));
  if (!first) return [open];
  const { block: smallest } = others.reduce((least, one) => (one.people < least.people ? one : least), first);
  return enough.map((block) => (block === smallest ? [...block, ...open] : block));
}
