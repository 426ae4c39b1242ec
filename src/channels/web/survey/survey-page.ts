import type { ShownQuestion, ShownSurvey, SurveyFormTaken } from "../../../assistant/ports.js";
import type { Language } from "../../../domain/languages.js";
import { type Html, html } from "../../../http/html.js";
import type { Assets } from "../assets.js";
import { layout } from "../my-data-page.js";
import type { Words } from "../words.js";

type Look = Pick<Assets, "style" | "icon">;
type Incomplete = Extract<SurveyFormTaken, { readonly kind: "incomplete" }>;

/** What a page is drawn with. */
export interface Drawn {
  readonly words: Words;
  readonly look: Look;
  /** The usual one without. */
  readonly language?: Language;
}

/** What did not go well with what was sent. */
export type SurveyTrouble = Pick<Incomplete, "problems" | "care">;

/** All questions of a survey on one page, as a plain form; no script is needed for anything. */
export function surveyPage(
  survey: ShownSurvey,
  { path, trouble }: { readonly path: string; readonly trouble?: SurveyTrouble },
  { words, look, language }: Drawn,
): string {
  const problems = new Map(trouble?.problems.map(({ key, why }) => [key, words(`web.survey.problem.${why}`)]));
  const { agency, about, until } = survey;
  return layout(
    { words, look, title: survey.title, ...(language ? { language } : {}) },
    html`${care(trouble?.care ?? [])}${switches(path, language, words)}<h1>${survey.title}</h1>
<p>${words("web.survey.about", { agency, about })}</p>
<p>${words("web.survey.private")}</p>
${until === undefined ? null : html`<p>${words("web.survey.until", { day: until })}</p>`}
${problems.size === 0 ? null : summary(survey, problems, words)}
<form class="survey" method="post" action="${path}${language ? `?lang=${language}` : ""}">
${survey.questions.map((question, n) => field(question, n, problems.get(question.key), words))}
<button class="send">${words("web.survey.send")}</button>
</form>`,
  );
}

/** There is nothing to fill in (any more): why, and what to do. */
export function surveyOverPage(
  over: "taken" | "answered" | "closed" | "gone",
  said: readonly string[],
  { words, look, language }: Drawn,
): string {
  return layout(
    { words, look, title: words(`web.survey.${over}Title`), ...(language ? { language } : {}) },
    html`${care(said)}<h1>${words(`web.survey.${over}Title`)}</h1><p>${words(`web.survey.${over}`)}</p>`,
  );
}

/** Every language under its own name. */
export const languageNames = [
  ["ko", "language.korean"],
  ["en", "language.english"],
  ["easy", "language.easy"],
] as const satisfies readonly (readonly [Language, string])[];

/** The same page in the other languages, each under its own name. */
function switches(path: string, language: Language | undefined, words: Words): Html {
  const others = languageNames.filter(([one]) => one !== language);
  return html`<nav class="languages" aria-label="${words("web.survey.languages")}">${others.map(
    ([one, name]) =>
      html`<a href="${path}?lang=${one}" lang="${one === "en" ? "en" : "ko"}" hreflang="${one === "en" ? "en" : "ko"}">${words(name)}</a> `,
  )}</nav>
`;
}

/** What is said to somebody who needs help now stands before everything else. */
function care(said: readonly string[]): Html | null {
  if (said.length === 0) return null;
  return html`<section class="card care" role="alert">${said.map((text) => html`<p>${text}</p>`)}</section>
`;
}

function summary({ questions }: ShownSurvey, problems: ReadonlyMap<string, string>, words: Words): Html {
  const at = questions.flatMap((question, n) => (problems.has(question.key) ? [{ question, n }] : []));
  return html`<div class="card" role="alert"><p>${words("web.survey.mend", { count: at.length })}</p>
<ul>${at.map(({ question, n }) => html`<li><a href="#q${n}">${question.words}</a></li>`)}</ul></div>`;
}

function field(question: ShownQuestion, n: number, problem: string | undefined, words: Words): Html {
  const notes = [
    question.onlyIf,
    question.answered ? words("web.survey.answeredBefore") : undefined,
    question.optional ? words("web.survey.optional") : undefined,
    question.kind === "picks" && question.most !== undefined
      ? words("web.survey.most", { most: question.most })
      : undefined,
  ].filter((note) => note !== undefined);
  const note =
    notes.length + (problem === undefined ? 0 : 1) === 0
      ? null
      : html`<div id="n${n}">${notes.map((one) => html`<p class="note">${one}</p>`)}${problem === undefined ? null : html`<p class="note trouble">${problem}</p>`}</div>`;
  const described = note === null ? null : html` aria-describedby="n${n}"`;
  if (question.kind === "words")
    return html`<div class="card" id="q${n}"><label for="a${n}">${question.words}</label>${note}<textarea id="a${n}" name="${question.key}" rows="4" maxlength="${question.most ?? null}"${described}>
${question.given[0] ?? ""}</textarea></div>
`;
  return html`<fieldset class="card" id="q${n}"${described}><legend>${question.words}</legend>${note}${question.options.map((option) => choice(question, option))}</fieldset>
`;
}

function choice({ key, kind, given }: ShownQuestion, { value, label }: ShownQuestion["options"][number]): Html {
  const type = kind === "picks" ? "checkbox" : "radio";
  return html`<label><input type="${type}" name="${key}" value="${value}"${given.includes(value) ? html` checked` : null}><span>${label}</span></label>`;
}
