import type { TypedQuestion, TypedSurvey, TypedWording } from "../../assistant/desk-ports/surveys.js";

/** Longest that a field is taken; what is longer is refused by the checks. */
const longest = 10_000;
/** More than any survey may have, so that the checks say so. */
const mostQuestions = 60;

/** A survey as it was typed into its form. */
export function readTypedSurvey(fields: URLSearchParams): TypedSurvey {
  const text = (name: string) => (fields.get(name) ?? "").replaceAll("\r\n", "\n").slice(0, longest);
  const wordingIn = (name: string): TypedWording => ({
    words: text(`${name}.words`),
    options: text(`${name}.options`),
    labels: text(`${name}.labels`),
  });
  const all = (name: string) => [...new Set(fields.getAll(name))].slice(0, 1_000);
  return {
    title: text("title"),
    titles: { english: text("titles.english"), easy: text("titles.easy") },
    after: text("after"),
    days: text("days"),
    remindAfterDays: text("remindAfterDays"),
    closesAfterDays: text("closesAfterDays"),
    programs: all("program"),
    rounds: all("round"),
    kinds: all("for"),
    questions: all("q")
      .slice(0, mostQuestions)
      .map((key) => ({
        key,
        kind: text(`${key}.kind`),
        words: text(`${key}.words`),
        options: text(`${key}.options`),
        labels: text(`${key}.labels`),
        most: text(`${key}.most`),
        optional: fields.get(`${key}.optional`) === "yes",
        when: text(`${key}.when`),
        is: text(`${key}.is`),
        english: wordingIn(`${key}.english`),
        easy: wordingIn(`${key}.easy`),
      })),
  };
}

/** What a button of the form asks for: to keep it, to look at it, or to do something with its questions first. */
export type Press =
  | { readonly kind: "save" | "preview" | "add" | "look" }
  | { readonly kind: "up" | "down" | "remove"; readonly key: string };

export function readPress(fields: URLSearchParams): Press {
  const [kind, key = ""] = (fields.get("do") ?? "save").split(/:(.*)/s);
  switch (kind) {
    case "save":
    case "preview":
    case "add":
      return { kind };
    case "up":
    case "down":
    case "remove":
      return { kind, key };
    case undefined:
      return { kind: "look" };
  }
  return { kind: "look" };
}

/** The form after a press that keeps nothing. */
export function pressed(typed: TypedSurvey, press: Press): TypedSurvey {
  const { questions } = typed;
  switch (press.kind) {
    case "add":
      return { ...typed, questions: [...questions, newQuestion(questions)] };
    case "remove":
      return { ...typed, questions: questions.filter(({ key }) => key !== press.key) };
    case "up":
      return { ...typed, questions: moved(questions, press.key, -1) };
    case "down":
      return { ...typed, questions: moved(questions, press.key, 1) };
    case "save":
    case "preview":
    case "look":
      return typed;
  }
}

function moved(questions: readonly TypedQuestion[], key: string, by: -1 | 1): readonly TypedQuestion[] {
  const from = questions.findIndex((one) => one.key === key);
  const to = from + by;
  const [one, other] = [questions[from], questions[to]];
  if (!one || !other) return questions;
  return questions.with(from, other).with(to, one);
}

const noWording: TypedWording = { words: "", options: "", labels: "" };

function newQuestion(questions: readonly TypedQuestion[]): TypedQuestion {
  const used = new Set(questions.map(({ key }) => key));
  let n = questions.length + 1;
  while (used.has(`new-${n}`)) n += 1;
  const texts = { words: "", options: "", labels: "", most: "", when: "", is: "" };
  const said = { english: noWording, easy: noWording };
  return { ...texts, ...said, key: `new-${n}`, kind: "rating", optional: false };
}
