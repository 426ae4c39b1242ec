import { type FieldProblem, fieldValues, readSurveyForm } from "../../domain/survey-form.js";
import type { SurveyAnswer } from "../../domain/surveys.js";
import { saveResponse } from "../../store/responses.js";
import { markInvite } from "../../store/survey-invites.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { OpenSurvey } from "./open-by-link.js";

/** What stands under a field's key. */
export type Given = (key: string) => readonly string[];

type Problem = { readonly key: string; readonly why: FieldProblem | "residentNumber" };

/** `given`: what may be shown again of what was sent. */
export type KeptForm =
  | { readonly kind: "taken" }
  | { readonly kind: "incomplete"; readonly problems: readonly Problem[]; readonly given: Given };

/**
 * Keeps what a form says: a whole answer spends the link, of another one what holds is kept. What was answered before, here
 * or in a talk, stands where a field was left empty; a field with a resident number in it is not taken at all.
 */
export async function keepForm(tx: Tx, parts: Parts, open: OpenSurvey, sent: Given): Promise<KeptForm> {
  const { invite, survey } = open;
  const isSecret = (key: string) => sent(key).some((value) => parts.hasResidentNumber(value));
  const refused = new Set<string>();
  const given: Given = (key) => {
    if (!isSecret(key)) return sent(key);
    refused.add(key);
    return [];
  };
  const filled: Given = (key) => {
    const values = given(key);
    return values.some((value) => value.trim() !== "") || refused.has(key) ? values : fieldValues(open.answers[key]);
  };
  const read = readSurveyForm(survey, filled);
  const problems: readonly Problem[] = [
    ...[...refused].map((key) => ({ key, why: "residentNumber" as const })),
    ...read.problems.filter(({ key }) => !refused.has(key)),
  ];
  const isWhole = problems.length === 0;
  // What is left empty on the way was not skipped yet: whoever goes on in the talk is asked it there.
  const stands = ([key, answer]: readonly [string, SurveyAnswer]) => !refused.has(key) && (isWhole || answer !== null);
  await saveResponse(tx, {
    id: parts.newId(),
    registration: invite.registration,
    survey: survey.id,
    version: survey.version,
    state: isWhole ? "complete" : "partial",
    answers: Object.fromEntries(Object.entries(read.answers).filter(stands)),
    now: parts.clock.now(),
  });
  if (!isWhole) return { kind: "incomplete", problems, given };
  await markInvite(tx, invite.id, "answered");
  return { kind: "taken" };
}
