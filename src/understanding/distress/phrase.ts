import { inflect } from "./inflect.js";
import type { Message } from "./message.js";
import { fillers, particles } from "./words/fillers.js";

/** Finds the phrases of a list in a message. */
export interface PhraseBook {
  /**
   * Where the longest phrase that begins at `at` ends, or undefined when none begins there. One that begins
   * inside a written word may not run over its end with its first word: 자해 is not in "혼자 해요".
   */
  endAt(message: Message, at: number): number | undefined;
}

/** Phrases as letters to follow one by one; `loose` and `gap` lead past what may stand between two words. */
interface Node {
  readonly next: Map<string, Node>;
  loose?: Node;
  gap?: Node;
  ends: boolean;
}

const gapLetters = 12;
const newNode = (): Node => ({ next: new Map(), ends: false });

/**
 * Makes a list of phrases findable in text without spaces. In a phrase
 *   a space   lets a particle and one or two words like 너무, 자꾸 stand between: "죽고 싶" finds 죽고만 정말 싶
 *   …         lets up to twelve letters of the same sentence stand between
 *   (가/나)   is either of them
 *   때리-     is the verb in any form: 때려, 때렸, 때린
 */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const root = newNode();
  for (const phrase of phrases.flatMap(eitherOf)) add(root, phrase);
  // A table by letter: most letters of a text begin nothing, and asking a map for each is what would take time.
  const begins = new Uint8Array(0x10000);
  for (const first of root.next.keys()) begins[first.charCodeAt(0)] = 1;
  return {
    endAt(message, at) {
      if (begins[message.letters.charCodeAt(at)] !== 1) return undefined;
      const written = message.words[at];
      const firstWordEnds = written === undefined || written.start === at ? message.letters.length : written.end;
      return farthest(root, message, at, firstWordEnds);
    },
  };
}

/** "(나/저) 하나" as "나 하나" and "저 하나", the innermost brackets first. */
function eitherOf(phrase: string): readonly string[] {
  const found = /\(([^()]*)\)/.exec(phrase);
  if (found === null) return [phrase];
  const [all, inside = ""] = found;
  return inside
    .split("/")
    .flatMap((c) => eitherOf(phrase.slice(0, found.index) + c + phrase.slice(found.index + all.length)));
}

function add(root: Node, phrase: string): void {
  const words = phrase.replaceAll("…", " … ").split(" ");
  let heads = [root];
  let between: "nothing" | "loose" | "gap" = "nothing";
  for (const word of words.filter((w) => w !== "")) {
    if (word === "…") {
      between = "gap";
      continue;
    }
    heads = heads.flatMap((h) => {
      const from = step(h, between);
      return forms(word).map((form) => [...form].reduce(follow, from));
    });
    between = "loose";
  }
  for (const h of heads) h.ends = true;
}

const forms = (word: string): readonly string[] => (word.endsWith("-") ? inflect(word.slice(0, -1)) : [word]);

function step(node: Node, between: "nothing" | "loose" | "gap"): Node {
  if (between === "nothing") return node;
  node[between] ??= newNode();
  return node[between];
}

function follow(node: Node, letter: string): Node {
  const known = node.next.get(letter);
  if (known !== undefined) return known;
  const made = newNode();
  node.next.set(letter, made);
  return made;
}

function farthest(node: Node, message: Message, at: number, limit: number): number | undefined {
  const text = message.letters;
  let best = node.ends ? at : undefined;
  const consider = (end: number | undefined) => {
    if (end !== undefined && end > (best ?? -1)) best = end;
  };
  const next = at < limit ? node.next.get(text[at] ?? "") : undefined;
  if (next !== undefined) consider(farthest(next, message, at + 1, limit));
  const { loose, gap } = node;
  if (loose !== undefined)
    for (const end of looseEnds(message, at))
      if (loose.next.has(text[end] ?? "")) consider(farthest(loose, message, end, text.length));
  if (gap !== undefined)
    for (let end = at; end <= Math.min(at + gapLetters, text.length) && (end === at || text[end - 1] !== "."); end++)
      if (gap.next.has(text[end] ?? "")) consider(farthest(gap, message, end, text.length));
  return best;
}

const byFirstLetter = (words: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const w of words) map.set(w.charAt(0), [...(map.get(w.charAt(0)) ?? []), w]);
  return map;
};
const particlesFrom = byFirstLetter(particles);
const fillersFrom = byFirstLetter(fillers.flatMap((f) => [f, `${f}로`, `${f}은`, `${f}도`]));
const known = new WeakMap<Message, (readonly number[])[]>();

/** Every place that a particle and up to two fillers lead to. */
function looseEnds(message: Message, at: number): readonly number[] {
  const memo = known.get(message) ?? [];
  known.set(message, memo);
  memo[at] ??= findLooseEnds(message.letters, at);
  return memo[at];
}

function findLooseEnds(text: string, at: number): readonly number[] {
  const ends = new Set([at]);
  const lead = (words: ReadonlyMap<string, readonly string[]>, from: number) => {
    for (const w of words.get(text[from] ?? "") ?? []) if (text.startsWith(w, from)) ends.add(from + w.length);
  };
  lead(particlesFrom, at);
  for (let round = 0; round < 2; round++) for (const end of [...ends]) lead(fillersFrom, end);
  return [...ends];
}
