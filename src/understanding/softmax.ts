/** What a learner sees of one message: numbered buckets and how much each weighs; as a vector of length 1. */
export interface Clues {
  readonly buckets: Uint16Array | Uint32Array;
  readonly weights: Float32Array;
}

/** One example: its clues, and which of the classes it is. */
export interface Lesson {
  readonly clues: Clues;
  readonly target: number;
}

/** How something is learnt. */
export interface Schooling {
  /** Into how many buckets clues are sorted by their hash. */
  readonly buckets: number;
  /** How often all lessons are gone through, and how far the first time moves the weights. */
  readonly rounds: number;
  readonly firstStep: number;
  /** How far learning stays from certainty: examples are few, and people differ. */
  readonly doubt: number;
  /** Chances that are off by less are left alone. */
  readonly negligible: number;
  readonly sharpness: number;
  /** How many steps the greatest weight is kept in. Finer ones take more room, and soon change no reading. */
  readonly steps: number;
}

export const bucketCount = 65_536;
const usual: Schooling = {
  ...{ buckets: bucketCount, rounds: 10, firstStep: 1.2, doubt: 0.05, negligible: 0.003, sharpness: 5, steps: 127 },
};

/** For each bucket a row of classes, in steps; `unit` is what a step of them is worth, sharpness counted in. */
export interface Weights {
  readonly classes: number;
  readonly unit: number;
  readonly steps: Int8Array;
}

/**
 * Multinomial logistic regression over hashed clues, one lesson at a time. Pure: the shuffle is counted out from a fixed
 * seed, so the same lessons in the same order always give the same weights.
 */
export function learnSoftmax(lessons: readonly Lesson[], classes: number, how: Schooling = usual): Weights {
  const weights = new Float32Array(how.buckets * classes);
  const order = lessons.map((_, at) => at);
  const below = counted(7);
  for (let round = 0; round < how.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson) learnOne(weights, classes, lesson, how, how.firstStep / (1 + round * 0.3));
    }
  }
  return inSteps(weights, classes, how);
}

/** How likely each class is. */
export function chancesOf({ classes, unit, steps }: Weights, clues: Clues): Float64Array {
  return chances(steps, classes, clues, unit);
}

function learnOne(
  weights: Float32Array,
  classes: number,
  { clues, target }: Lesson,
  { doubt, negligible, sharpness }: Schooling,
  step: number,
): void {
  const now = chances(weights, classes, clues, sharpness);
  for (let c = 0; c < classes; c++) {
    const miss = (c === target ? 1 - doubt : 0) + doubt / classes - (now[c] ?? 0);
    if (Math.abs(miss) < negligible) continue;
    for (let i = 0; i < clues.buckets.length; i++) {
      const at = (clues.buckets[i] ?? 0) * classes + c;
      weights[at] = (weights[at] ?? 0) + step * miss * (clues.weights[i] ?? 0);
    }
  }
}

function chances(
  weights: Float32Array | Int8Array,
  classes: number,
  { buckets, weights: counts }: Clues,
  scale: number,
) {
  const sums = new Float64Array(classes);
  for (let i = 0; i < buckets.length; i++) {
    const at = (buckets[i] ?? 0) * classes;
    for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) + (weights[at + c] ?? 0) * (counts[i] ?? 0);
  }
  const top = Math.max(...sums) * scale;
  let total = 0;
  for (let c = 0; c < classes; c++) total += sums[c] = Math.exp((sums[c] ?? 0) * scale - top);
  for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) / total;
  return sums;
}

function inSteps(weights: Float32Array, classes: number, { sharpness, steps }: Schooling): Weights {
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const step = most === 0 ? 1 : most / steps;
  return { classes, unit: step * sharpness, steps: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}

/** Numbers below a limit, always the same ones after the same seed. */
function counted(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

/** Collects clues by name; the same clue twice counts once, by its greater weight. */
export class ClueSheet {
  readonly #found = new Map<number, number>();

  note(name: string, weight: number): void {
    const bucket = bucketOf(name);
    this.#found.set(bucket, Math.max(weight, this.#found.get(bucket) ?? 0));
  }

  clues(): Clues {
    const norm = Math.sqrt([...this.#found.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return {
      buckets: Uint16Array.from(this.#found.keys()),
      weights: Float32Array.from(this.#found.values(), (weight) => weight / norm),
    };
  }
}

/** FNV-1a, folded to the number of buckets. */
export function bucketOf(name: string): number {
  let h = 2166136261;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 16777619);
  return ((h >>> 0) ^ (h >>> 16)) & (bucketCount - 1);
}
