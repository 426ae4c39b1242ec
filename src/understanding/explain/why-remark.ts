import type { Asked } from "../../conversation/reading.js";
import { tidy } from "../../language/plain.js";
import { longestRemark, remarkClues, touchedIn } from "../remarks/clues.js";
import { remarkOutcomes } from "../remarks/examples.js";
import { readRemark, remarkOpinion, remarkWeights } from "../remarks/read-remark.js";
import { NamedSheet } from "./clue-weights.js";
import type { ClueWeight, Explanation } from "./explanation.js";

/** Of a remark the first words are left out one at a time. */
const mostWords = 40;
const mostClues = 6;

/** What a message says about being asked, and why it is heard, or not: "그건 왜 물어요?" Pure; of longer messages nothing. */
export function whyRemark(text: string, asked: Asked | undefined): Explanation["remark"] {
  const plain = tidy(text, longestRemark + 1);
  if (!/\p{L}/u.test(plain) || plain.length > longestRemark) return undefined;
  const likeliest = remarkOpinion(plain, asked);
  const heard = readRemark(text, asked);
  const words = plain.split(" ").slice(0, mostWords);
  return {
    likeliest,
    ...(heard ? { heard } : {}),
    touches: touchedIn(plain.toLowerCase().replaceAll(" ", "")),
    clues: cluesOf(plain, asked, heard?.kind ?? likeliest.kind),
    decisive: heard ? words.filter((_, at) => readRemark(without(words, at), asked)?.kind !== heard.kind) : [],
  };
}

const without = (words: readonly string[], at: number) => words.filter((_, n) => n !== at).join(" ");

/** The clues that speak most for it, or against it, beside a message that remarks on nothing. */
function cluesOf(plain: string, asked: Asked | undefined, kind: (typeof remarkOutcomes)[number]): ClueWeight[] {
  const sheet = new NamedSheet();
  const { buckets, weights } = remarkClues(plain, asked, sheet);
  const { steps, classes, unit } = remarkWeights;
  const row = (bucket: number, outcome: (typeof remarkOutcomes)[number]) =>
    (steps[bucket * classes + remarkOutcomes.indexOf(outcome)] ?? 0) * unit;
  return [...buckets]
    .map((bucket, i) => ({
      clue: inWords(sheet.names.get(bucket) ?? ""),
      weight: (row(bucket, kind) - row(bucket, "none")) * (weights[i] ?? 0),
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostClues);
}

/** Clues by the first letter of their names in `remarkClues`. */
const kinds: Readonly<Record<string, string>> = {
  s: "syllables",
  o: "syllables without their last consonants",
  j: "letters",
  w: "word",
  t: "beginning of a word",
  e: "end of a word",
  n: "words side by side",
  f: "first word",
  c: "close",
  S: "touches on",
  P: "touches on both",
};

function inWords(name: string): string {
  const kind = /^(?:asks|length )/.test(name) ? undefined : kinds[name.charAt(0)];
  if (kind !== undefined) return `${kind} "${name.slice(1).normalize("NFC").trim()}"`;
  return name.startsWith("a") && name !== "asks" ? `asked for "${name.slice(1)}"` : `sign "${name}"`;
}
