import { type Lesson, learnSoftmax, type Schooling, type Weights } from "../softmax.js";
import { bucketCount } from "./clues.js";
import { outcomes } from "./opinion.js";

const schooling: Schooling = {
  ...{ buckets: bucketCount, rounds: 6, firstStep: 1.3, doubt: 0.2, negligible: 0.004, sharpness: 3, steps: 40 },
};

/** The weights of distress: a row of outcomes for each bucket of clues. */
export const learn = (lessons: readonly Lesson[]): Weights => learnSoftmax(lessons, outcomes.length, schooling);
