import { squash } from "./squash.js";

/** How a program of the catalogue in use may be called; `offerings` are titles of what can be joined in it. */
export interface ProgramName {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  readonly offerings: readonly string[];
}

/** One way to call a program, or a few. */
export interface Name {
  readonly letters: string;
  readonly ids: readonly string[];
  /** Those of them that are really called so; of others it is only a part of the title. */
  readonly own: readonly string[];
  /** Programs with a longer name that this is within: "도약보장" may mean "기업 도약보장" too. */
  readonly kin: readonly string[];
}

/** All names of all programs; a name that more than three share tells nothing. */
export function indexNames(programs: readonly ProgramName[]): Name[] {
  const ids = new Map<string, { readonly called: Set<string>; readonly own: Set<string> }>();
  const note = (said: string, id: string, own: "own" | "derived") => {
    const { letters } = squash(said);
    if (letters.length < 2) return;
    const name = ids.get(letters) ?? { called: new Set(), own: new Set() };
    name.called.add(id);
    if (own === "own") name.own.add(id);
    ids.set(letters, name);
  };
  for (const p of programs) {
    for (const said of [p.title, p.shortTitle, ...p.aliases]) note(said, p.id, "own");
    for (const said of [...inner(p.title), ...tailOf(p.title)]) note(said, p.id, "derived");
  }
  const kin = kinOf(ids);
  return [...ids]
    .map(([letters, { called, own }]) => ({
      letters,
      ids: [...called],
      own: [...own],
      kin: [...(kin.get(letters) ?? [])],
    }))
    .filter((n) => n.ids.length <= 3);
}

const mostKin = 3;

/** For each name the other programs whose names end or go on with it; each part of a name is looked up once. */
function kinOf(
  ids: ReadonlyMap<string, { readonly called: ReadonlySet<string> }>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>();
  for (const [letters, { called }] of ids)
    for (let i = 0; i < letters.length; i++)
      for (let end = i + 3; end <= letters.length; end++) {
        const part = letters.slice(i, end);
        const others = ids.get(part)?.called;
        if (others === undefined || part === letters) continue;
        const found = kin.get(part) ?? new Set();
        for (const id of called) if (!others.has(id) && found.size < mostKin) found.add(id);
        kin.set(part, found);
      }
  return kin;
}

/** What stands in brackets: "서울50+인턴십 「소셜마케터」". */
function inner(title: string): string[] {
  return [...title.matchAll(/[「『(（〈<"“]([^」』)）〉>"”]{3,})[」』)）〉>"”]/g)].map((m) => m[1] ?? "");
}

/** "구직자 도약보장 패키지" is also called "도약보장 패키지". */
function tailOf(title: string): string[] {
  const words = title.split(/\s+/);
  const tail = words.slice(1).join(" ");
  return words.length === 3 && tail.length >= 6 ? [tail] : [];
}
