import type { Catalog } from "./program.js";
import type { RegistrationState } from "./registration.js";
import { lastDayOf } from "./sessions.js";
import { wentAway } from "./survey-sending.js";
import { type Survey, type SurveySending, usualSending } from "./surveys.js";
import { surveysFor } from "./surveys-for.js";
import { offeringOf, type Placed, placedOfferings } from "./world.js";

/** A survey that people are sent of an offering. */
export interface SurveyPlan {
  readonly survey: Survey;
  readonly sending: SurveySending;
  readonly placed: Placed;
}

/** People in these states took part, as far as is known when an offering ends. */
const tookPart: ReadonlySet<RegistrationState> = new Set(["selected", "taking", "completed"]);

/** Nobody is asked about something longer ago than this: they would not remember it. */
const longestAgoDays = 180;
const dayMs = 86_400_000;

/** Every survey that the catalogue has people sent, offering by offering; nothing of what is not held. */
export function surveyPlans(catalog: Catalog): readonly SurveyPlan[] {
  return catalog.programs.flatMap(placedOfferings).flatMap((placed) => plansOf(catalog, placed));
}

/** The same for one survey of one offering; undefined where the catalogue has it no more. */
export function surveyPlan(catalog: Catalog, offering: string, survey: string): SurveyPlan | undefined {
  const placed = offeringOf(catalog, offering);
  return placed && plansOf(catalog, placed).find((plan) => plan.survey.id === survey);
}

/** States in which somebody is asked. */
export function statesAsked({ after }: SurveySending): readonly RegistrationState[] {
  if (after === "offeringEnded") return [...tookPart];
  return wentAway.has(after) ? [] : [after];
}

/** Its last day, once that is over and as long as people remember it (`today`: Seoul). */
export function endedOn({ placed, sending }: SurveyPlan, today: string): string | undefined {
  const lastDay = lastDayOf(placed.offering);
  if (lastDay === undefined || lastDay >= today) return undefined;
  const ago = (Date.parse(today) - Date.parse(lastDay)) / dayMs;
  return ago <= sending.days + longestAgoDays ? lastDay : undefined;
}

/** Between which instants somebody has to have come into a state, to be asked about it now. */
export function reachedBetween({ sending }: SurveyPlan, now: Date): { readonly from: string; readonly to: string } {
  const to = now.getTime() - sending.days * dayMs;
  return { from: new Date(to - longestAgoDays * dayMs).toISOString(), to: new Date(to).toISOString() };
}

function plansOf(catalog: Catalog, placed: Placed): readonly SurveyPlan[] {
  if (placed.offering.calledOff) return [];
  return surveysFor(catalog, placed).map((survey) => ({ survey, sending: survey.sending ?? usualSending, placed }));
}
