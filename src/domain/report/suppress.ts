import { fewest } from "./figure.js";

/** How many people there are of each group. */
export type Counts = ReadonlyMap<string, number>;

/** Groups of a table that are not told: of the whole, and of every part of it. */
export interface Hidden {
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

/**
 * Which groups of a table are hidden, so that no count of fewer than five can be had by subtraction. `whole` is the table
 * of all; each of `parts` is one of some of them (a round, a year), and parts may overlap. What is hidden in one part is
 * hidden in all of them: whoever knows the whole and the other parts still has two unknown groups in each. How many
 * people a table is of is always told, so hidden groups are at least two and five people together, or all there are.
 *
 * Parts with the whole are a table with known sums: what can be known of a hidden cell is exactly that it lies between
 * the bounds of Fréchet. Where these leave fewer than five possible values, the group is hidden of the whole too.
 */
export function hiddenGroups({ whole, parts }: { readonly whole: Counts; readonly parts: readonly Counts[] }): Hidden {
  const inWhole = new Set(small(whole));
  for (;;) {
    widen(inWhole, [whole]);
    const inParts = new Set([...inWhole, ...parts.flatMap(small)]);
    widen(inParts, parts);
    const tight = [...inParts].filter((group) => !inWhole.has(group) && isTight(group, { whole, parts, inParts }));
    if (tight.length === 0) return { whole: inWhole, parts: inParts };
    for (const group of tight) inWhole.add(group);
  }
}

function small(counts: Counts): readonly string[] {
  return [...counts].flatMap(([group, n]) => (n > 0 && n < fewest ? [group] : []));
}

/** Hides the smallest groups that are told, until nobody can tell the hidden ones apart. */
function widen(hidden: Set<string>, tables: readonly Counts[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const table of tables) {
      const there = [...table].filter(([, n]) => n > 0);
      const told = there.filter(([group]) => !hidden.has(group)).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
      const gone = there.filter(([group]) => hidden.has(group));
      const [smallest] = told;
      if (gone.length === 0 || !smallest || (gone.length > 1 && people(gone) >= fewest)) continue;
      hidden.add(smallest[0]);
      changed = true;
    }
  }
}

/** Whether what is told leaves too few values for a group in one of the parts. */
function isTight(
  group: string,
  { whole, parts, inParts }: { whole: Counts; parts: readonly Counts[]; inParts: ReadonlySet<string> },
): boolean {
  const hiddenOf = (table: Counts) => people([...table].filter(([one]) => inParts.has(one)));
  const inGroup = whole.get(group) ?? 0;
  const inAll = hiddenOf(whole);
  return parts.some((part) => {
    const here = hiddenOf(part);
    const most = Math.min(here, inGroup);
    const least = Math.max(0, here + inGroup - inAll);
    return here > 0 && most - least < Math.min(fewest - 1, here);
  });
}

function people(groups: readonly (readonly [string, number])[]): number {
  return groups.reduce((total, [, n]) => total + n, 0);
}
