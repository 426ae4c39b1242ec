import { isTurnedDown } from "../language/negation.js";
import type { Span } from "../language/plain.js";
import { editDistance } from "./edit-distance.js";
import { indexNames, type Name, type ProgramName } from "./program-index.js";
import { type Squashed, squash } from "./squash.js";

export type { ProgramName };

/** An offering that a text names, and where. */
export interface Mention extends Span {
  readonly text: string;
  readonly turnedDown: boolean;
}

export interface ProgramFinder {
  /** Programs named, in order; a name that two programs share is settled by the other words, or left out. */
  programs(text: string): readonly (Span & { readonly id?: string; readonly turnedDown: boolean })[];
  offerings(text: string): readonly Mention[];
}

/** Finds names whatever the spacing and case; names of three letters and more with a slip or two as well. */
export function createProgramFinder(programs: readonly ProgramName[]): ProgramFinder {
  const names = indexNames(programs);
  const offerings = indexOfferings(programs);
  const longest = Math.max(0, ...names.map((n) => n.letters.length));
  const byLetter = new Map<string, Name[]>();
  for (const name of names)
    if (name.letters.length >= 3)
      for (const key of new Set([`0${name.letters[0]}`, `1${name.letters[1]}`])) append(byLetter, key, name);
  const exact = new Map(names.map((n) => [n.letters, n]));
  return {
    programs(text) {
      if (names.length === 0) return [];
      const run = squash(text);
      const found: (Span & { readonly name: Name })[] = [];
      for (let i = 0; i < run.letters.length; ) {
        const hit = wholly(run, i, exactAt(run, i)) ?? nearAt(run, i);
        if (hit) found.push({ name: hit.name, start: run.at[i] ?? 0, end: (run.at[i + hit.length - 1] ?? 0) + 1 });
        i += hit?.length ?? 1;
      }
      return found.map((f) => {
        const id = settle(text, f.name, programs);
        return {
          start: f.start,
          end: f.end,
          turnedDown: isTurnedDown(text, f.end),
          ...(id === undefined ? {} : { id }),
        };
      });
    },
    offerings(text) {
      if (offerings.length === 0) return [];
      const run = squash(text);
      const found: Mention[] = [];
      for (let i = 0; i < run.letters.length; ) {
        const title = startsWord(run, text, i) ? offerings.find((o) => isTitleAt(run, o, i)) : undefined;
        if (title) {
          const start = run.at[i] ?? 0;
          const end = (run.at[i + title.length - 1] ?? 0) + 1;
          found.push({ start, end, text: text.slice(start, end), turnedDown: isTurnedDown(text, end) });
        }
        i += title?.length ?? 1;
      }
      return found;
    },
  };

  function exactAt(run: Squashed, i: number) {
    for (let length = Math.min(longest, run.letters.length - i); length >= 2; length--) {
      const name = exact.get(run.letters.slice(i, i + length));
      if (name && (length > 2 || run.wordStarts.has(i))) return { name, length };
    }
    return undefined;
  }

  /** "구직자 도약보장" says more of a title than the name "구직자도약" does; all of it is the name. */
  function wholly(run: Squashed, i: number, hit: { name: Name; length: number } | undefined) {
    if (hit === undefined) return undefined;
    const said = run.letters.slice(i, i + longest);
    const lengths = names
      .filter((n) => n.letters.startsWith(hit.name.letters) && n.ids.some((id) => hit.name.ids.includes(id)))
      .map((n) => commonStart(n.letters, said));
    return { name: hit.name, length: Math.max(hit.length, ...lengths) };
  }

  function nearAt(run: Squashed, i: number) {
    if (!run.wordStarts.has(i)) return undefined;
    // A letter that many names share tells too little, and would cost too much.
    const first = few(byLetter.get(`0${run.letters[i]}`));
    const second = few(byLetter.get(`1${run.letters[i + 1]}`));
    let best: { name: Name; length: number; distance: number } | undefined;
    for (const name of new Set([...first, ...second])) {
      if (name.letters.length === 3 && !slipsAfterFirst(name.letters, run.letters, i)) continue;
      const allowed = name.letters.length >= 8 ? 3 : name.letters.length >= 5 ? 2 : 1;
      for (const length of [name.letters.length, name.letters.length - 1, name.letters.length + 1]) {
        if (i + length > run.letters.length) continue;
        const distance = editDistance(run.letters.slice(i, i + length), name.letters, allowed);
        if (distance <= allowed && (!best || distance < best.distance)) best = { name, length, distance };
      }
    }
    return best;
  }
}

function append(lists: Map<string, Name[]>, key: string, name: Name): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}

/** Of a name of three letters the first has to be right and the length too: "빚이나" is no "빛이나". */
function slipsAfterFirst(name: string, letters: string, i: number): boolean {
  return name[0] === letters[i] && editDistance(letters.slice(i, i + 3), name, 1) <= 1;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function few(names: readonly Name[] | undefined): readonly Name[] {
  return names !== undefined && names.length <= 24 ? names : [];
}

function indexOfferings(programs: readonly ProgramName[]): string[] {
  // The only offering of a program is not chosen by name: its title says no more than the program does.
  const called = new Set(programs.flatMap((p) => [p.title, p.shortTitle, ...p.aliases]).map((n) => squash(n).letters));
  const titles = programs.flatMap((p) => (p.offerings.length > 1 ? p.offerings : [])).map((o) => squash(o).letters);
  const bare = (t: string) => t.replace(/커뮤니티$/, "");
  return [...new Set(titles)]
    .filter((t) => t.length >= 2 && !called.has(t) && (bare(t) === t || !titles.includes(bare(t))))
    .sort((a, b) => b.length - a.length);
}

/**
 * Among programs that share a name, the one whose own word ("구직자", "기업") the text says and means; else the only one that
 * is called so.
 */
function settle(text: string, { ids, own, kin }: Name, programs: readonly ProgramName[]): string | undefined {
  const alone = ids.length === 1 ? ids[0] : own.length === 1 ? own[0] : undefined;
  const meant = ids.length + kin.length === 1 ? [] : meantAmong(text, [...ids, ...kin], programs);
  return meant.length === 1 ? meant[0] : alone;
}

/** What else people say for a word that tells two programs apart: the one for companies is "회사용". */
const alsoSaid: ReadonlyMap<string, readonly string[]> = new Map([
  ["기업", ["회사용", "업체용", "사장님용"]],
  ["구직자", ["개인용", "취준생용"]],
]);

function meantAmong(text: string, ids: readonly string[], programs: readonly ProgramName[]): string[] {
  const words = ids
    .map((id) => (programs.find((p) => p.id === id)?.title ?? "").split(/\s+/))
    .map((title) => title.flatMap((word) => [word, ...(alsoSaid.get(word) ?? [])]));
  return ids.filter((_, i) =>
    (words[i] ?? []).some((w) => {
      if (w.length < 2 || words.some((other, j) => j !== i && other.includes(w))) return false;
      const at = text.indexOf(w);
      const begins = at === 0 || !/[가-힣]/.test(text[at - 1] ?? "");
      return at >= 0 && begins && !isTurnedDown(text, at + w.length);
    }),
  );
}

/** "주식회사" is a sort of company, not what is done in a community. */
function isTitleAt(run: Squashed, title: string, i: number): boolean {
  return run.letters.startsWith(title, i) && !run.letters.startsWith("회사", i + title.length);
}

function startsWord(run: Squashed, text: string, i: number): boolean {
  return run.wordStarts.has(i) || /[차요도은는고]/.test(text[(run.at[i] ?? 0) - 1] ?? "");
}
