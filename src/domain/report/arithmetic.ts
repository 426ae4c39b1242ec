/** Rounds half up, to so many decimals: 30.555 to two of them is 30.56. Never a zero below zero, which prints as "-0". */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round((value + Number.EPSILON * Math.abs(value)) * scale) / scale + 0;
}

/** So many of so many in percent, to one decimal. */
export function percent(part: number, whole: number): number {
  return rounded((part * 100) / whole, 1);
}

/** The one in the middle; of two the mean. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** How many things there are of each key. */
export function tally<T>(things: Iterable<T>, keyOf: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const key = keyOf(thing);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
