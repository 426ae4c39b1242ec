import type { Chance } from "./random.js";

export interface AgesWanted {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Ages in whole years whose mean, rounded to two places, is the one that is wanted. */
export function drawAges({ count, mean, least, most }: AgesWanted, chance: Chance): number[] {
  const ages = Array.from({ length: count }, () => drawAge({ mean, least, most }, chance));
  let off = Math.round(mean * count) - ages.reduce((sum, age) => sum + age, 0);
  while (off !== 0) {
    const at = chance.between(0, count - 1);
    const moved = (ages[at] ?? least) + Math.sign(off);
    if (moved < least || moved > most) continue;
    ages[at] = moved;
    off -= Math.sign(off);
  }
  return ages;
}

/** Around the mean, more of them below it than above, as ages of a workforce are. */
export function drawAge({ mean, least, most }: Omit<AgesWanted, "count">, chance: Chance): number {
  const wave = (chance.next() + chance.next()) / 2;
  const spread = wave < 0.5 ? mean - least : most - mean;
  return Math.min(most, Math.max(least, Math.round(mean + (wave - 0.5) * 2 * spread)));
}
