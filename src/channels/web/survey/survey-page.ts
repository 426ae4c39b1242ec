import type { ShownQuestion, ShownSurvey, SurveyFormTaken } from "../../../assistant/ports.js";
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
}

/** What did not go well with what was sent; what was given is in the form again. */
export type SurveyTrouble = Pick<Incomplete, "problems" | "care">;

/** All questions of a survey on one page, as a plain form; no script is needed for anything. */
export function surveyPage(
  survey: ShownSurvey,
  { path, trouble }: { readonly path: string; readonly trouble?: SurveyTrouble },
  { words, look }: Drawn,
): string {
  const problems = new Map(trouble?.problems.map(({ key, why }) => [key, words(`web.survey.problem.${why}`)]));
  const { agency, about, until } = survey;
  return layout(
    { words, look, title: survey.title },
    html`${care(trouble?.care ?? [])}<h1>${survey.title}</h1>
<p>${words("web.survey.about", { agency, about })}</p>
<p>${words("web.survey.private")}</p>
${until === undefined ? null : html`<p>${words("web.survey.until", { day: until })}</p>`}
${problems.size === 0 ? null : summary(survey, problems, words)}
<form class="survey" method="post" action="${path}">
${survey.questions.map((question, n) => field(question, n, problems.get(question.key), words))}
<button class="send">${words("web.survey.send")}</button>
</form>`,
  );
}

/** There is nothing to fill in (any more): why, and what to do. */
export function surveyOverPage(
  over: "taken" | "answered" | "closed" | "gone",
  said: readonly string[],
  { words, look }: Drawn,
): string {
  return layout(
    { words, look, title: words(`web.survey.${over}Title`) },
    html`${care(said)}<h1>${words(`web.survey.${over}Title`)}</h1><p>${words(`web.survey.${over}`)}</p>`,
  );
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
