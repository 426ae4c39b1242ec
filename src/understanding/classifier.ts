import { type Intent, intents } from "../conversation/reading.js";
import { tight } from "../language/plain.js";

/** How likely each intent is; the likeliest first. */
export type Classifier = (text: string) => readonly { readonly intent: Intent; readonly chance: number }[];

const buckets = 4096;
const rounds = 9;

/**
 * Multinomial logistic regression over hashed syllable n-grams (one to three), learned when the
 * reader is made. The order of examples depends on their text alone, so the same examples always give
 * the same reader.
 */
export function trainClassifier(sentences: readonly { readonly intent: Intent; readonly text: string }[]): Classifier {
  const classes = intents.filter((i) => sentences.some((s) => s.intent === i));
  // One row of classes for each bucket: a feature's weights lie side by side.
  const weights = new Float32Array(buckets * classes.length);
  const known = new Uint8Array(buckets);
  const seen = shuffled(sentences).map((s) => ({ found: features(s.text), target: classes.indexOf(s.intent) }));
  for (const { found } of seen) for (const bucket of found) known[bucket] = 1;
  for (let round = 0; round < rounds; round++)
    for (const { found, target } of seen) learn(weights, classes.length, found, target, 0.8 / (1 + round * 0.25));
  return (text) => {
    const all = features(text);
    const found = all.filter((bucket) => known[bucket] === 1);
    const chances = chancesOf(weights, classes.length, found);
    // Words never seen in any example are a reason to doubt, in proportion.
    const familiar = all.length === 0 ? 0 : found.length / all.length;
    return classes
      .map((intent, c) => ({ intent, chance: (chances[c] ?? 0) * Math.min(1, 0.25 + familiar) }))
      .sort((a, b) => b.chance - a.chance);
  };
}

function learn(weights: Float32Array, classes: number, found: Uint16Array, target: number, step: number): void {
  const change = chancesOf(weights, classes, found);
  const scale = step / Math.sqrt(found.length);
  for (let c = 0; c < classes; c++) change[c] = scale * ((c === target ? 1 : 0) - (change[c] ?? 0));
  for (const bucket of found)
    for (let c = 0, at = bucket * classes; c < classes; c++, at++) weights[at] = (weights[at] ?? 0) + (change[c] ?? 0);
}

function chancesOf(weights: Float32Array, classes: number, found: Uint16Array): Float64Array {
  const sums = new Float64Array(classes);
  for (const bucket of found)
    for (let c = 0, at = bucket * classes; c < classes; c++, at++) sums[c] = (sums[c] ?? 0) + (weights[at] ?? 0);
  const scale = 3 / Math.sqrt(Math.max(1, found.length));
  const top = Math.max(...sums) * scale;
  let total = 0;
  for (let c = 0; c < classes; c++) total += sums[c] = Math.exp((sums[c] ?? 0) * scale - top);
  for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) / total;
  return sums;
}

function features(text: string): Uint16Array {
  const t = `<${tight(text).slice(0, 120)}>`;
  const found = new Set<number>();
  for (let i = 0; i < t.length; i++) for (let n = 1; n <= 3 && i + n <= t.length; n++) found.add(hash(t, i, n));
  return Uint16Array.from(found);
}

function hash(text: string, start: number, length: number): number {
  let h = 2166136261 ^ length;
  for (let i = start; i < start + length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h >>> 0) % buckets;
}

/** Neighbours of one intent must not stay together. */
function shuffled<T extends { readonly text: string }>(sentences: readonly T[]): T[] {
  return sentences
    .map((sentence) => ({
      sentence,
      key: Math.imul(hash(sentence.text, 0, sentence.text.length) + 1, 2654435761) >>> 0,
    }))
    .sort((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence);
}
