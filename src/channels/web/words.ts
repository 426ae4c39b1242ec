/** What can keep a message from being taken; each has its words. */
export const troubles = [
  "tooLong",
  "farTooLong",
  "empty",
  "tooFast",
  "busy",
  "down",
  "offline",
  "noCookie",
  "gone",
  "elsewhere",
  "unknown",
  "noFiles",
  "filesTooLarge",
  "filesTooSlow",
] as const;
export type Trouble = (typeof troubles)[number];

const others = [
  "web.title",
  "web.name",
  "web.skip",
  "web.notice",
  "web.menu.name",
  "web.menu.restart",
  "web.menu.staff",
  "web.menu.help",
  "web.log",
  "web.earlier",
  "web.from.person",
  "web.from.assistant",
  "web.from.staff",
  "web.choices",
  "web.compose",
  "web.label",
  "web.hint",
  "web.send",
  "web.busy",
  "web.file.label",
  "web.file.send",
  "web.file.sending",
  "web.file.save",
  "web.file.gone",
  "web.error.title",
  "web.error.notFound",
  "web.error.tooLarge",
  "web.error.other",
  "web.error.home",
  "web.own.title",
  "web.own.text",
  "web.own.file",
  "web.own.nothing",
  "web.own.back",
  "web.own.goneTitle",
  "web.own.goneText",
  "web.survey.languages",
  "web.survey.about",
  "web.survey.private",
  "web.survey.until",
  "web.survey.answeredBefore",
  "web.survey.optional",
  "web.survey.most",
  "web.survey.send",
  "web.survey.mend",
  "web.survey.takenTitle",
  "web.survey.taken",
  "web.survey.answeredTitle",
  "web.survey.answered",
  "web.survey.closedTitle",
  "web.survey.closed",
  "web.survey.goneTitle",
  "web.survey.gone",
  "web.survey.tooFast",
  "web.survey.elsewhere",
] as const;

/** What can keep an answer on a survey's page from being taken. */
const surveyProblems = ["missing", "tooMany", "tooLong", "unreadable", "residentNumber"] as const;
type SurveyProblem = (typeof surveyProblems)[number];

/** A key of `web.yaml`. */
export type WebKey = (typeof others)[number] | `web.trouble.${Trouble}` | `web.survey.problem.${SurveyProblem}`;

/** Keys of a message that was changed: the same words everywhere. */
type AmendKey = "amend.mark" | `amend.gone.${"staff" | "person"}`;

/** Every key that the page uses. */
export const webKeys: readonly WebKey[] = [
  ...others,
  ...troubles.map((one) => `web.trouble.${one}` as const),
  ...surveyProblems.map((one) => `web.survey.problem.${one}` as const),
];

/** Keys of the languages' own names. */
type LanguageKey = "language.english" | "language.korean" | "language.easy";

/** Keys of what is printed on a certificate: the same words everywhere. */
type CertificateKey =
  `certificate.${"title" | "number" | "text" | "name" | "program" | "offering" | "period" | "done" | "on" | "example" | "print" | "pdf"}`;

/** Finds the words of a key; placeholders are filled from `params`. */
export type Words = (
  key: WebKey | AmendKey | CertificateKey | LanguageKey,
  params?: Readonly<Record<string, string | number>>,
) => string;
