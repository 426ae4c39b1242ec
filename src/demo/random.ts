/** Chance that can be had again: the same seed draws the same. */
export interface Chance {
  /** From 0 to less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both ends in. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Whether something happens that happens in this share of cases. */
  happens(share: number): boolean;
}

/** A generator of its own for each thing it is for, so that a draw more in one place changes nothing in another. */
export function chanceFor(seed: number, what: string): Chance {
  const next = mulberry32(mixed(seed, what));
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick(from) {
      const [first, ...rest] = from;
      if (first === undefined) throw new Error("nothing to pick from");
      return rest.length === 0 ? first : (from[between(0, from.length - 1)] ?? first);
    },
    shuffled(list) {
      const keyed = list.map((value) => ({ value, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
    },
    happens: (share) => next() < share,
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to make people up; never for secrets. */
function mulberry32(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixing = Math.imul(state ^ (state >>> 15), state | 1);
    mixing ^= mixing + Math.imul(mixing ^ (mixing >>> 7), mixing | 61);
    return ((mixing ^ (mixing >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the name, begun at the seed. */
function mixed(seed: number, what: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (const char of what) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}
