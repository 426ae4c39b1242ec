import type { Examples } from "../examples.js";
import type { Explanation } from "./explanation.js";

const shortest = 2;
const longest = 3;

/** Finds the examples that share the most runs of 자모 with a text. */
export function createNearest({ sentences }: Pick<Examples, "sentences">) {
  let known: readonly ReadonlySet<string>[] | undefined;
  return (text: string, most: number): Explanation["nearest"] => {
    known ??= sentences.map((one) => runsOf(one.text));
    const runs = runsOf(text);
    return known
      .map((others, at) => ({ at, likeness: shared(runs, others) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .flatMap(({ at, likeness }) => {
        const one = sentences[at];
        return one && likeness > 0 ? [{ text: one.text, intent: one.intent, likeness }] : [];
      });
  };
}

function runsOf(text: string): ReadonlySet<string> {
  const letters = `<${text.replace(/\s/g, "")}>`.normalize("NFD");
  const runs = new Set<string>();
  for (let i = 0; i < letters.length; i++)
    for (let n = shortest; n <= longest && i + n <= letters.length; n++) runs.add(letters.slice(i, i + n));
  return runs;
}

/** 0: nothing; 1: the same. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const run of one) if (other.has(run)) both++;
  return both / Math.sqrt(Math.max(1, one.size) * Math.max(1, other.size));
}
