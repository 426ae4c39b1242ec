import type { Clues } from "./clues.js";
import { chancesOf, type Outcome, outcomes, weightCount } from "./opinion.js";

export interface Lesson {
  readonly clues: Clues;
  readonly outcome: Outcome;
}

const rounds = 6;
const firstStep = 1.3;
const negligible = 0.004;
/** How far learning stays from certainty: examples are few, and people differ. */
const doubt = 0.2;
/** Finer steps take more room and change no reading. */
const stepsUp = 40;

/**
 * Multinomial logistic regression, one example at a time. Pure: the shuffle is counted out from a fixed
 * seed, so the same lessons in the same order always give the same weights.
 */
export function learn(lessons: readonly Lesson[]): Float32Array {
  const weights = new Float32Array(weightCount);
  const order = lessons.map((_, at) => at);
  let seed = 12_345;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 4_294_967_296) * limit);
  };
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson !== undefined) learnOne(weights, lesson, firstStep / (1 + round * 0.3));
    }
  }
  return weights;
}

function learnOne(weights: Float32Array, { clues, outcome }: Lesson, step: number): void {
  const size = outcomes.length;
  const chances = chancesOf(weights, clues);
  const target = outcomes.indexOf(outcome);
  for (let c = 0; c < size; c++) {
    const miss = (c === target ? 1 - doubt : 0) + doubt / size - (chances[c] ?? 0);
    if (Math.abs(miss) < negligible) continue;
    for (let i = 0; i < clues.buckets.length; i++) {
      const at = (clues.buckets[i] ?? 0) * size + c;
      weights[at] = (weights[at] ?? 0) + step * miss * (clues.weights[i] ?? 0);
    }
  }
}

/** The weights in a few steps, for keeping: `unit` is what a step is worth. */
export function inSteps(weights: Float32Array): { readonly unit: number; readonly steps: Int8Array } {
  const unit = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / stepsUp;
  return { unit, steps: Int8Array.from(weights, (w) => Math.round(w / unit)) };
}
