import { inflect } from "./inflect.js";
import { fillers, particles } from "./words/fillers.js";

/** Finds the phrases of a list in a text. */
export interface PhraseBook {
  /** Where the longest phrase that begins at `at` ends, or undefined when none begins there. */
  endAt(text: string, at: number): number | undefined;
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
  return { endAt: (text, at) => (root.next.has(text[at] ?? "") ? farthest(root, text, at) : undefined) };
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

function farthest(node: Node, text: string, at: number): number | undefined {
  let best = node.ends ? at : undefined;
  const consider = (end: number | undefined) => {
    if (end !== undefined && end > (best ?? -1)) best = end;
  };
  const next = node.next.get(text[at] ?? "");
  if (next !== undefined) consider(farthest(next, text, at + 1));
  if (node.loose !== undefined) for (const end of looseEnds(text, at)) consider(farthest(node.loose, text, end));
  if (node.gap !== undefined)
    for (let end = at; end <= Math.min(at + gapLetters, text.length); end++) {
      if (text[end - 1] === "." && end > at) break;
      consider(farthest(node.gap, text, end));
    }
  return best;
}

const longParticles = [...particles].sort((a, b) => b.length - a.length);
/** Every place that a particle and up to two fillers lead to. */
function looseEnds(text: string, at: number): ReadonlySet<number> {
  const ends = new Set([at]);
  for (const p of longParticles) if (text.startsWith(p, at)) ends.add(at + p.length);
  for (let round = 0; round < 2; round++)
    for (const end of [...ends])
      for (const f of fillers)
        if (text.startsWith(f, end)) {
          ends.add(end + f.length);
          if ("로은도".includes(text[end + f.length] ?? "◇")) ends.add(end + f.length + 1);
        }
  return ends;
}
