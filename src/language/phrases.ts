/** Makes one pattern of phrases, as `phrasebook` explains. */
export type Phrases = (...phrases: readonly string[]) => RegExp;

/** The same pattern, to be looked for everywhere in a text with `matchAll`. */
export const everywhere = (phrases: RegExp): RegExp => new RegExp(phrases, "g");

/**
 * A way to write down what people say so that it can be read and extended. Spaces part alternatives; in
 * each, `<part>` stands for any word of a named part, `_` for a space that may be left out, `…` for up
 * to eight letters of anything, and the rest is a regular expression whose groups never capture.
 *
 *     const say = phrasebook({ task: "신청 접수", wish: "할래 할게 하고_싶" });
 *     say("<task>_<wish>").test("신청하고 싶어요"); // true
 */
export function phrasebook(parts: Readonly<Record<string, string>>): Phrases {
  const opened = new Map<string, string>();
  const part = (name: string): string => {
    const said = parts[name];
    if (said === undefined) throw new Error(`no part of speech is called ${name}`);
    const known = opened.get(name) ?? `(?:${open(said)})`;
    opened.set(name, known);
    return known;
  };
  const open = (phrases: string): string =>
    phrases
      .trim()
      .split(/\s+/)
      .map((phrase) =>
        phrase
          .replace(/\((?!\?)/g, "(?:")
          .replace(/<(\w+)>/g, (_, name: string) => part(name))
          .replaceAll("_", "\\s?")
          .replaceAll("…", "[가-힣0-9◇]{0,8}?"),
      )
      .join("|");
  return (...phrases) => new RegExp(open(phrases.join(" ")));
}
