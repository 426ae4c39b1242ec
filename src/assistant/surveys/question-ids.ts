import { isDeepStrictEqual } from "node:util";
import type { Survey, SurveyOption, SurveyQuestion } from "../../domain/surveys.js";

/** What is said of a question to those who answer it: while that stays, its id and its answers stand. */
export function saysTheSame(before: SurveyQuestion, after: SurveyQuestion): boolean {
  return isDeepStrictEqual(said(before), said(after));
}

function said({ optional: _optional, when: _when, id: _id, ...rest }: SurveyQuestion): unknown {
  return { ...rest, most: undefined };
}

/** The options of a question, or the rows of a matrix; none of one that is answered otherwise, or that there was not. */
export function optionsOf(question: SurveyQuestion | undefined): readonly SurveyOption[] {
  if (!question) return [];
  return "options" in question ? question.options : "rows" in question ? question.rows : [];
}

/** Options as they were typed; those whose words stay keep their ids, so that an order or an addition is all that changes. */
export function optionsWithIds(words: readonly string[], before: readonly SurveyOption[]): readonly SurveyOption[] {
  const used = new Set(before.map(({ id }) => id));
  const left = [...before];
  return words.map((one) => {
    const at = left.findIndex((option) => option.words === one);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ?? { id: freshOption(used), words: one };
  });
}

function freshOption(used: Set<string>): string {
  for (let n = 1; ; n++) {
    const id = `o${n}`;
    if (used.has(id)) continue;
    used.add(id);
    return id;
  }
}

/** The ids that any version of a survey ever gave: none of them is given to other words. */
export function questionNames(survey: string, versions: readonly Survey[]) {
  const used = new Map<string, number>();
  for (const { questions } of versions)
    for (const { id } of questions) {
      const [name, n] = partsOf(id);
      used.set(name, Math.max(used.get(name) ?? 0, n));
    }
  const give = (name: string) => {
    const n = (used.get(name) ?? 0) + 1;
    used.set(name, n);
    return `${name}@${n}`;
  };
  const stem = survey.replaceAll(/[^a-z]+/g, "-").replaceAll(/^-+|-+$/g, "") || "survey";
  return {
    /** The next version of a question. */
    next: (id: string) => give(partsOf(id)[0]),
    /** A question that there was not. Ids have letters and hyphens only. */
    fresh: (kind: SurveyQuestion["kind"]) => {
      const plain = `${stem}-${kind.toLowerCase()}`;
      for (let n = 0; ; n++) {
        const name = n === 0 ? plain : `${plain}-${letters(n)}`;
        if (!used.has(name)) return give(name);
      }
    },
  };
}

function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : `${letters(Math.floor(n / 26))}${last}`;
}

function partsOf(id: string): readonly [string, number] {
  const [name = "", n = "0"] = id.split("@");
  return [name, Number(n)];
}
