import { type Intent, intents } from "../conversation/reading.js";
import { tight } from "../language/plain.js";

/** How likely each intent is; the likeliest first. */
export type Classifier = (text: string) => readonly { readonly intent: Intent; readonly chance: number }[];

const buckets = 4096;
const rounds = 14;

/**
 * Multinomial logistic regression over hashed syllable n-grams (one to three), learned when the
 * reader is made. The order of examples is fixed by their text, so the same examples always give the
 * same reader.
 */
export function trainClassifier(sentences: readonly { readonly intent: Intent; readonly text: string }[]): Classifier {
  const classes = intents.filter((i) => sentences.some((s) => s.intent === i));
  const weights = classes.map(() => new Float32Array(buckets));
  const known = new Uint8Array(buckets);
  const seen = shuffled(sentences).map((s) => ({ features: features(s.text), target: classes.indexOf(s.intent) }));
  for (const { features: f } of seen) for (const i of f) known[i] = 1;
  for (let round = 0; round < rounds; round++) {
    const step = 0.6 / (1 + round * 0.25);
    for (const { features: f, target } of seen) {
      const chances = softmax(scores(weights, f));
      for (let c = 0; c < classes.length; c++) {
        const change = (step * ((c === target ? 1 : 0) - (chances[c] ?? 0))) / Math.sqrt(f.length);
        if (Math.abs(change) < 1e-4) continue;
        const row = weights[c];
        if (row) for (const i of f) row[i] = (row[i] ?? 0) + change;
      }
    }
  }
  return (text) => {
    const all = features(text);
    const f = all.filter((i) => known[i] === 1);
    const chances = softmax(scores(weights, f));
    // Words never seen in any example are a reason to doubt, in proportion.
    const familiar = all.length === 0 ? 0 : f.length / all.length;
    return classes
      .map((intent, c) => ({ intent, chance: (chances[c] ?? 0) * Math.min(1, 0.25 + familiar) }))
      .sort((a, b) => b.chance - a.chance);
  };
}

function scores(weights: readonly Float32Array[], f: readonly number[]): number[] {
  const scale = 1 / Math.sqrt(Math.max(1, f.length));
  return weights.map((row) => f.reduce((sum, i) => sum + (row[i] ?? 0), 0) * scale * 3);
}

function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const grown = values.map((v) => Math.exp(v - top));
  const sum = grown.reduce((a, b) => a + b, 0);
  return grown.map((v) => v / sum);
}

function features(text: string): number[] {
  const t = `<${tight(text).slice(0, 120)}>`;
  const found = new Set<number>();
  for (let i = 0; i < t.length; i++) for (let n = 1; n <= 3 && i + n <= t.length; n++) found.add(hash(t, i, n));
  return [...found];
}

function hash(text: string, start: number, length: number): number {
  let h = 2166136261 ^ length;
  for (let i = start; i < start + length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h >>> 0) % buckets;
}

/** An order that depends on the sentences alone: neighbours of one intent must not stay together. */
function shuffled<T extends { readonly text: string }>(sentences: readonly T[]): T[] {
  return sentences
    .map((s) => ({ s, key: Math.imul(hash(s.text, 0, s.text.length) + 1, 2654435761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ s }) => s);
}
