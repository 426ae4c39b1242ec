import { surveyMoments } from "../../domain/survey-moments.js";
import { endedOn, reachedBetween, type SurveyPlan, statesAsked, surveyPlans } from "../../domain/survey-plans.js";
import { type Survey, usualSending } from "../../domain/surveys.js";
import { type Candidate, uninvitedIn, uninvitedSince } from "../../store/survey-candidates.js";
import { makeInvite } from "../../store/survey-invites.js";
import { inTransaction, reading, type Store, type Tx } from "../../store/transaction.js";
import { seoulDay } from "../seats-window.js";
import type { SurveyParts } from "./survey-parts.js";

const atOnce = 100;
const offeringsAtOnce = 200;
/** Surveys come days after what they are about: a look a minute is often enough. */
const lookEveryMs = 60_000;

/** When this process last looked, by the world's clock, and in which catalogue. */
const looked = new WeakMap<Store, { readonly at: number; readonly catalog: SurveyParts["catalog"] }>();

/**
 * Makes an invitation for everybody who is to be asked and has none, as the catalogue has it now. By any number of
 * processes, as often as one likes, whatever the clock does: one for each application and survey, ever, and none besides one
 * of the same moment that was made while another survey applied. Looks once a minute
 * of the world's clock, or when the catalogue is another one.
 */
export async function scheduleSurveys(parts: SurveyParts): Promise<void> {
  const { store, catalog } = parts;
  const now = parts.clock.now();
  const last = looked.get(store);
  if (last?.catalog === catalog && Math.abs(now.getTime() - last.at) < lookEveryMs) return;
  for (const group of groupsIn(surveyPlans(catalog), catalog.surveys, now))
    while ((await reading(store, (tx) => group.candidates(tx, 1))).length > 0)
      if ((await inTransaction(store, (tx) => inviteSome(tx, parts, group))) === 0) break;
  looked.set(store, { at: now.getTime(), catalog });
}

/** Offerings whose people are looked for in one go. */
interface Group {
  readonly plans: ReadonlyMap<string, SurveyPlan>;
  candidates(tx: Tx, limit: number): Promise<readonly Candidate[]>;
}

function groupsIn(plans: readonly SurveyPlan[], surveys: readonly Survey[], now: Date): readonly Group[] {
  const today = seoulDay(now);
  const bySurvey = new Map<string, SurveyPlan[]>();
  for (const plan of plans) {
    const isTime = plan.sending.after !== "offeringEnded" || endedOn(plan, today) !== undefined;
    if (isTime) bySurvey.set(plan.survey.id, [...(bySurvey.get(plan.survey.id) ?? []), plan]);
  }
  return [...bySurvey.values()].flatMap(inSlices).flatMap((some) => groupOf(some, surveys, now));
}

function inSlices(plans: readonly SurveyPlan[]): readonly (readonly SurveyPlan[])[] {
  const slices = Math.ceil(plans.length / offeringsAtOnce);
  return Array.from({ length: slices }, (_, n) => plans.slice(n * offeringsAtOnce, (n + 1) * offeringsAtOnce));
}

function groupOf(some: readonly SurveyPlan[], surveys: readonly Survey[], now: Date): readonly Group[] {
  const [first] = some;
  if (!first) return [];
  const { survey, sending } = first;
  const plans = new Map(some.map((plan) => [plan.placed.offering.id, plan]));
  const states = statesAsked(sending);
  const atOtherMoments = surveys
    .filter((other) => other.id !== survey.id && (other.sending ?? usualSending).after !== sending.after)
    .map(({ id }) => id);
  const wanted = { survey: survey.id, atOtherMoments, offerings: [...plans.keys()] };
  const [state] = states;
  if (state === undefined) return [];
  if (sending.after === "offeringEnded")
    return [{ plans, candidates: (tx, limit) => uninvitedIn(tx, { ...wanted, states, limit }) }];
  const between = reachedBetween(first, now);
  return [{ plans, candidates: (tx, limit) => uninvitedSince(tx, { ...wanted, state, ...between, limit }) }];
}

async function inviteSome(tx: Tx, parts: SurveyParts, { plans, candidates }: Group): Promise<number> {
  const today = seoulDay(parts.clock.now());
  let made = 0;
  for (const { registration, person, conversation, offering, since } of await candidates(tx, atOnce)) {
    const plan = plans.get(offering);
    if (!plan) continue;
    const lastDay = endedOn(plan, today);
    const trigger =
      plan.sending.after === "offeringEnded"
        ? { kind: "ended" as const, lastDay: lastDay ?? today }
        : { kind: "reached" as const, at: since };
    const { dueAt, closesAt } = surveyMoments(plan.sending, trigger, parts.catalog.holidays);
    const invite = { id: parts.newId(), registration, survey: plan.survey.id, person, conversation, dueAt, closesAt };
    if (await makeInvite(tx, invite)) made += 1;
  }
  return made;
}
