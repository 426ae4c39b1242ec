import type { QuestionWords, ReportWords } from "./report-words.js";

/** Dialogs that ask something, as they are counted. */
const dialogs = new Set([
  ...["discovery", "eligibility", "registration", "applications", "survey", "handoff", "my-data"],
  ...["link", "outside-help", "taking-part", "news", "due"],
]);

/** Steps with words of their own; a question about a fact has the fact's name. */
const steps = new Set([
  ...[
    "applicant",
    "begin",
    "career",
    "code",
    "consent",
    "education",
    "mend",
    "motive",
    "name",
    "organisation",
    "phone",
  ],
  ...["reviewed", "sure", "wait", "want", "what", "which", "wish", "next", "new", "pick", "take", "offering", "when"],
  ...["age", "birthYear", "birthDate", "sex", "residence", "workplace", "employment", "employer", "careerBreak"],
  ...["benefits", "occupation", "jobSeeking", "outOfSearch", "leapParticipant", "trainee", "vulnerable", "groupFit"],
  ...["hiring", "hiringDifficulty", "womenEmployed"],
]);

/** How a dialog is called; one that a later release knows keeps its own name. */
export function dialogName(dialog: string, say: ReportWords): string {
  return dialogs.has(dialog) ? say(`desk.reports.dialog.${dialog}`) : dialog;
}

/** How a question of a dialog is called. Those of a survey are called by their own words. */
export function stepName(step: string, { say, question }: { say: ReportWords; question: QuestionWords }): string {
  return steps.has(step) ? say(`desk.reports.step.${step}`) : (question(step) ?? step);
}
