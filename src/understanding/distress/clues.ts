import type { CrisisKind } from "../../conversation/reading.js";
import type { Clues } from "../softmax.js";
import { isDenied, withoutSayings } from "./guards.js";
import { type Message, wordsOf } from "./message.js";
import { harmless, senses } from "./senses.js";

/** What a message shows. */
export interface DistressClues extends Clues {
  /** How many things it touches on that distress is told with: none in most of what is said every day. */
  readonly telling: number;
}

/** Many clues share a bucket: what is learnt of one that is rare is little. */
export const bucketCount = 131_072;

const senseWeight = 2.5;
/** What makes a thing harmless (a film, a job, long ago) is one word among many that sound like distress. */
const harmlessWeight = 4;
const pairWeight = 1.5;
const ruleWeight = 2;
const wordWeight = 2;
const closeWeight = 1.5;
const askingWeight = 2;

/**
 * Runs of one to three syllables, runs of two to four without their final consonants (때려 and 때렸 are one), runs of
 * three to five letters of the alphabet (자모: a slip of spelling spoils few of them), the words as written, by how they
 * begin and by how they end, each two that begin side by side, how the message closes, what it touches on, each two of
 * these together, and what the rules say. Sayings are left out but for the fact that there are some.
 */
export function cluesOf(message: Message, rulesSay: CrisisKind | undefined): DistressClues {
  const found = new Map<number, number>();
  const note = (bucket: number, weight: number) => found.set(bucket, Math.max(weight, found.get(bucket) ?? 0));
  const heard = withoutSayings(message);
  noteRuns(`<${heard.letters}>`, note);
  const words = wordsOf(heard);
  noteWords(words, note);
  noteClose(words.at(-1) ?? "", note);
  const touched = senses.flatMap(([name, said]) => {
    const places = said.find(heard);
    if (places.length === 0) return [];
    return places.every((place) => isDenied(heard, place)) ? [`not ${name}`] : [name];
  });
  if (touched.some((name) => name.startsWith("not "))) touched.push("denied");
  if (heard !== message) touched.push("saying");
  touched.forEach((one, at) => {
    note(bucketOf(`sense ${one}`), harmless.has(one) ? harmlessWeight : senseWeight);
    for (const other of touched.slice(at + 1)) note(bucketOf(`pair ${one} ${other}`), pairWeight);
  });
  note(bucketOf(`rule ${rulesSay ?? "none"}`), ruleWeight);
  if (message.laughs) note(bucketOf("laughs"), harmlessWeight);
  if (message.asks) note(bucketOf("asks"), askingWeight);
  note(bucketOf(`length ${lengthOf(message)}`), 1);
  const telling = touched.filter((one) => senseNames.has(one) && !harmless.has(one)).length;
  return { ...measured(found), telling };
}

const senseNames: ReadonlySet<string> = new Set(senses.map(([name]) => name));

type Note = (bucket: number, weight: number) => void;

function noteRuns(letters: string, note: Note): void {
  const open = [...letters].map(withoutFinal).join("");
  for (let from = 0; from < letters.length; from++)
    for (let to = from + 1; to <= Math.min(from + 4, letters.length); to++) {
      if (to - from < 4) note(bucketOf(letters, from, to), 1);
      if (to - from > 1) note(bucketOf(open, from, to, 17), 1);
    }
  const jamo = letters.normalize("NFD");
  for (let from = 0; from < jamo.length; from++)
    for (let to = from + 3; to <= Math.min(from + 5, jamo.length); to++) note(bucketOf(jamo, from, to, 29), 1);
}

/** Whether somebody tells, asks or wishes stands at the end: the last one to four syllables. */
function noteClose(lastWord: string, note: Note): void {
  for (let letters = 1; letters <= 4; letters++) note(bucketOf(`close ${lastWord.slice(-letters)}`), closeWeight);
}

/** A Korean word bends at its end: its first two syllables stand for it, the second without its final consonant. */
function noteWords(words: readonly string[], note: Note): void {
  const stems = words.map((word) => word.slice(0, 1) + withoutFinal(word.charAt(1)));
  stems.forEach((stem, at) => {
    note(bucketOf(`word ${words[at]}`), wordWeight);
    note(bucketOf(`stem ${stem}`), wordWeight);
    note(bucketOf(`end ${words[at]?.slice(-2)}`), 1);
    const next = stems[at + 1];
    if (next !== undefined) note(bucketOf(`${stem} ${next}`), 1);
  });
}

function measured(found: ReadonlyMap<number, number>): Clues {
  const norm = Math.sqrt([...found.values()].reduce((sum, w) => sum + w * w, 0));
  return { buckets: Uint32Array.from(found.keys()), weights: Float32Array.from(found.values(), (w) => w / norm) };
}

const lengthOf = ({ letters }: Message): number => [8, 16, 30].filter((at) => letters.length >= at).length;

function withoutFinal(letter: string): string {
  const at = letter.charCodeAt(0) - 0xac00;
  return !(at >= 0 && at <= 11_171) ? letter : String.fromCharCode(0xac00 + at - (at % 28));
}

/** FNV-1a of a stretch of the text; `kind` keeps the same letters of another kind apart. */
function bucketOf(text: string, from = 0, to = text.length, kind = 0): number {
  let h = 2166136261 ^ (to - from) ^ (kind << 8);
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return ((h >>> 0) ^ (h >>> 15)) & (bucketCount - 1);
}
