import { type Glance, secondClues } from "../second/clues.js";
import type { SecondLearnt } from "../second/opinion.js";
import { bucketOf, ClueSheet, chancesOf } from "../softmax.js";
import type { Explanation } from "./explanation.js";

/** Remembers what its clues are called. */
export class NamedSheet extends ClueSheet {
  readonly names = new Map<number, string>();

  override note(name: string, weight: number): void {
    super.note(name, weight);
    const bucket = bucketOf(name);
    if (!this.names.has(bucket)) this.names.set(bucket, name);
  }
}

/** The chances of the second opinion, and the clues that weighed most between the first of them and the next. */
export function weighClues(
  { intents, weights }: SecondLearnt,
  glance: Glance,
  most: { readonly chances: number; readonly clues: number },
): NonNullable<Explanation["second"]> {
  const sheet = new NamedSheet();
  const clues = secondClues(glance, [], sheet);
  const all = chancesOf(weights, clues);
  const ranked = intents
    .map((intent, at) => ({ intent, at, chance: all[at] ?? 0 }))
    .sort((a, b) => b.chance - a.chance);
  const [best, next] = ranked;
  const row = (bucket: number, at: number) => (weights.steps[bucket * weights.classes + at] ?? 0) * weights.unit;
  const found = [...clues.buckets].map((bucket, i) => ({
    clue: clueInWords(sheet.names.get(bucket) ?? ""),
    weight: (row(bucket, best?.at ?? 0) - row(bucket, next?.at ?? 0)) * (clues.weights[i] ?? 0),
  }));
  return {
    chances: ranked.slice(0, most.chances).map(({ intent, chance }) => ({ intent, chance })),
    clues: found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, most.clues),
  };
}

const kinds: readonly (readonly [string, string])[] = [
  ["r", "letters"],
  ["w", "beginning of a word"],
  ["W", "word"],
  ["y", "syllables"],
  ["n", "words side by side"],
  ["c", "likeness to the examples of"],
  ["s", "sign"],
];

function clueInWords(name: string): string {
  const kind = kinds.find(([letter]) => name.startsWith(letter));
  const said = name.slice(1).normalize("NFC").trim();
  return kind ? `${kind[1]} "${said}"` : name;
}
