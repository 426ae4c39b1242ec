import type { Clock, SurveyFormPort } from "../../../assistant/ports.js";
import type { Language } from "../../../domain/languages.js";
import type { HttpServer } from "../../../http/create-server.js";
import { createRateLimit } from "../../../http/rate-limit.js";
import { type Reply, refuse } from "../../../http/reply.js";
import { isSameOrigin } from "../../../http/same-origin.js";
import type { WordsIn } from "../in-language.js";
import { type Drawn, languageNames, surveyOverPage, surveyPage } from "./survey-page.js";

export interface SurveyPageOptions extends Pick<Drawn, "look"> {
  readonly wordsIn: WordsIn;
  readonly surveyForm: SurveyFormPort;
  readonly clock: Clock;
  readonly publicUrl: string | undefined;
}

/** What a token can look like; anything else is no link of ours. */
const tokenForm = /^[\w-]{23,200}$/;

/** Well over what somebody sends who mends one answer after the other. */
const sentPerMinute = 20;

/**
 * Neither the address, which holds the token, nor what is behind it is kept or found. That the address goes nowhere is
 * held by `same-origin` (security-headers.ts): with `no-referrer`, browsers could not send this form.
 */
const headers = { "x-robots-tag": "noindex", "cache-control": "no-store" };

/**
 * Puts surveys at `/survey/:token`, for people without a messenger. Whoever has the link may answer: no cookie is read or
 * set, and no script runs.
 */
export function mountSurvey(server: HttpServer, options: SurveyPageOptions): void {
  const { surveyForm, clock, publicUrl, wordsIn, look } = options;
  const drawnIn = (language: Language | undefined): Drawn => ({
    ...{ words: wordsIn(language), look },
    ...(language ? { language } : {}),
  });
  const sent = createRateLimit({ most: sentPerMinute, withinMs: 60_000, keysAtMost: 10_000 });
  const over = (kind: "answered" | "closed" | "gone", language: Language | undefined, care: readonly string[] = []) =>
    page(kind === "gone" ? 404 : 200, surveyOverPage(kind, care, drawnIn(language)));

  server.route("GET", "/survey/:token", async ({ params, path, query }) => {
    const token = params.token ?? "";
    const wish = languageIn(query);
    if (!tokenForm.test(token)) return over("gone", wish);
    const opened = await surveyForm.open(token, wish);
    if (opened.kind !== "form") return over(opened.kind, opened.language);
    return page(200, surveyPage(opened.survey, { path }, drawnIn(opened.language)));
  });

  server.route("POST", "/survey/:token", async (request) => {
    const token = request.params.token ?? "";
    const wish = languageIn(request.query);
    const words = wordsIn(wish);
    if (!tokenForm.test(token)) return over("gone", wish);
    const body = await request.body();
    if (body.kind === "refused") return refuse(body.status, body.why);
    if (body.kind === "json") return refuse(415, "send the form of the page");
    if (!isSameOrigin(request.headers, publicUrl)) return refuse(403, words("web.survey.elsewhere"));
    if (!sent.take(token, clock.now().getTime())) return refuse(429, words("web.survey.tooFast"));
    const taken = await surveyForm.answer(token, (key) => body.fields.getAll(key), wish);
    const drawn = drawnIn(taken.language);
    switch (taken.kind) {
      case "taken":
        return page(200, surveyOverPage("taken", taken.care, drawn));
      case "incomplete":
        return page(422, surveyPage(taken.survey, { path: request.path, trouble: taken }, drawn));
      case "answered":
      case "closed":
      case "gone":
        return over(taken.kind, taken.language, taken.care);
    }
  });
}

/** Of a language that nobody speaks here the person's own is shown. */
function languageIn(query: URLSearchParams): Language | undefined {
  return languageNames.find(([one]) => one === query.get("lang"))?.[0];
}

function page(status: number, body: string): Reply {
  return { kind: "content", status, type: "text/html; charset=utf-8", body, headers };
}
