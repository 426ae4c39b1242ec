import type { SurveyAnswer, SurveyAnswers, SurveyQuestion } from "./surveys.js";

/** Answers in two: what was picked or scored, and what was written in words. */
export interface SplitAnswers {
  readonly picked: SurveyAnswers;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Tells words from what was picked. `questions`: of every version there was, since an answer may be older than the newest.
 * Whatever is not a known choice of a known question is words, however much it looks like an option's id; figures name
 * nobody and stay. Of several picks those that nobody knows any more go where another is known.
 */
export function splitAnswers(answers: SurveyAnswers, questions: readonly SurveyQuestion[]): SplitAnswers {
  const choices = choicesOf(questions);
  const picked: Record<string, SurveyAnswer> = {};
  const words: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const isKnown = (id: string) => choices.get(key)?.has(id) === true;
    if (typeof answer === "string") {
      if (isKnown(answer)) picked[key] = answer;
      else words[key] = answer;
    } else if (isPicks(answer)) {
      const known = answer.filter(isKnown);
      if (known.length > 0 || answer.length === 0) picked[key] = known;
      else words[key] = answer.join(", ");
    } else picked[key] = answer;
  }
  return { picked, words };
}

/** What can be picked, by the key that it is kept under; nothing under one that was ever asked for in words. */
function choicesOf(questions: readonly SurveyQuestion[]): ReadonlyMap<string, ReadonlySet<string>> {
  const inWords = new Set(questions.flatMap(({ id, kind }) => (kind === "comment" ? [id] : [])));
  const choices = new Map<string, ReadonlySet<string>>();
  for (const question of questions)
    if (!inWords.has(question.id))
      choices.set(question.id, new Set([...(choices.get(question.id) ?? []), ...choicesIn(question)]));
  return choices;
}

function choicesIn(question: SurveyQuestion): readonly string[] {
  switch (question.kind) {
    case "one":
    case "several":
      return question.options.map(({ id }) => id);
    case "rejoin":
      return ["yes", "no", "unsure"];
    case "rating":
    case "recommend":
    case "matrix":
    case "yesNo":
    case "comment":
      return [];
  }
}

function isPicks(answer: SurveyAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
