import { bucketCount, type Lesson, learnSoftmax, type Schooling, type Weights } from "../softmax.js";
import { remarkOutcomes } from "./examples.js";

const schooling: Schooling = {
  ...{ buckets: bucketCount, rounds: 8, firstStep: 1.2, doubt: 0.1, negligible: 0.003, sharpness: 5, steps: 40 },
};

/** The weights of remarks: a row of outcomes for each bucket of clues. */
export const learnRemarks = (lessons: readonly Lesson[]): Weights =>
  learnSoftmax(lessons, remarkOutcomes.length, schooling);
