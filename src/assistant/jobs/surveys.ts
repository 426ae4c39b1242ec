import { surveyDue, surveyReminder } from "../../../dialogs/due.js";
import { isDecent } from "../../domain/decent-hours.js";
import { lastDayOf } from "../../domain/sessions.js";
import { afterSending, surveyMoments } from "../../domain/survey-moments.js";
import type { SurveyPlan } from "../../domain/survey-plans.js";
import { hasInviteWork, type InviteWork, takeInviteWork } from "../../store/survey-due.js";
import { markInvite, markReminded, markSent, putOffInvite, type SurveyInvite } from "../../store/survey-invites.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { tell } from "../offers.js";
import { stillAsked } from "../survey-asked.js";
import { closeSurveys } from "./close-surveys.js";
import { scheduleSurveys } from "./schedule-surveys.js";
import type { SurveyParts } from "./survey-parts.js";

const atOnce = 50;

/** What became of an invitation that was looked at. */
type Done = "sent" | "reminded" | "dropped" | "left";

/**
 * Surveys: makes the invitations, closes what has run out, sends and reminds in decent hours. By any number of processes, as
 * often as one likes, whatever the clock does: each person is sent each survey once and reminded once. Whoever is with
 * staff, or called for help within the last fortnight, is asked later, or not at all once it would have closed. Looks first:
 * where nothing is due nothing is written.
 */
export async function runSurveys(parts: SurveyParts): Promise<void> {
  const now = parts.clock.now();
  await scheduleSurveys(parts);
  await closeSurveys(parts);
  await each(parts, "giveUp", now, drop);
  if (!isDecent(now.toISOString(), parts.catalog.holidays)) return;
  await each(parts, "send", now, send);
  await each(parts, "remind", now, remind);
}

type One = (tx: Tx, parts: SurveyParts, invite: SurveyInvite, now: Date) => Promise<Done>;

async function each(parts: SurveyParts, work: InviteWork, now: Date, one: One): Promise<void> {
  while (await reading(parts.store, (tx) => hasInviteWork(tx, work, now))) {
    const done = await inTransaction(parts.store, async (tx) => {
      const all: Done[] = [];
      for (const invite of await takeInviteWork(tx, work, { now, limit: atOnce }))
        all.push(await one(tx, parts, invite, now));
      return all;
    });
    if (done.length === 0) return;
    for (const outcome of ["sent", "reminded", "dropped"] as const)
      parts.seen.surveys?.(outcome, done.filter((it) => it === outcome).length);
  }
}

async function send(tx: Tx, parts: SurveyParts, invite: SurveyInvite, now: Date): Promise<Done> {
  const { holidays } = parts.catalog;
  const asked = await stillAsked(tx, parts.catalog, invite);
  if (!asked) return drop(tx, parts, invite);
  const { plan, talk } = asked;
  const lastDay = lastDayOf(plan.placed.offering);
  if (plan.sending.after === "offeringEnded") {
    if (lastDay === undefined) return drop(tx, parts, invite);
    const planned = surveyMoments(plan.sending, { kind: "ended", lastDay }, holidays);
    if (planned.dueAt > now.toISOString()) {
      await putOffInvite(tx, invite.id, planned);
      return "left";
    }
  }
  const { remindAt, closesAt } = afterSending(plan.sending, now.toISOString(), holidays);
  await markSent(tx, invite.id, { now, conversation: talk, closesAt, remindAt: talk === null ? null : remindAt });
  if (talk !== null) await bringUp(tx, parts, { invite, talk, plan, as: "invitation", now });
  return "sent";
}

async function remind(tx: Tx, parts: SurveyParts, invite: SurveyInvite, now: Date): Promise<Done> {
  await markReminded(tx, invite.id);
  const asked = await stillAsked(tx, parts.catalog, invite);
  if (!asked || asked.talk === null) return "left";
  await bringUp(tx, parts, { invite, talk: asked.talk, plan: asked.plan, as: "reminder", now });
  return "reminded";
}

async function drop(tx: Tx, _parts: SurveyParts, invite: SurveyInvite): Promise<Done> {
  await markInvite(tx, invite.id, "dropped");
  return "dropped";
}

interface BroughtUp {
  readonly invite: SurveyInvite;
  readonly talk: string;
  readonly plan: SurveyPlan;
  readonly as: "invitation" | "reminder";
  readonly now: Date;
}

async function bringUp(tx: Tx, parts: SurveyParts, { invite, talk, plan, as, now }: BroughtUp): Promise<void> {
  const about = { id: invite.id, offering: plan.placed.offering.id };
  const due = as === "invitation" ? surveyDue(about, parts.catalog) : surveyReminder(about, parts.catalog);
  // One that came to nothing in its turn is brought up again: the state of the invitation says whether it is, not this id.
  const eventId = `survey:${invite.id}:${parts.newId()}`;
  const payload = { kind: "survey", as, invite: invite.id, ...due } as const;
  await tell(tx, parts, { conversation: talk, eventId, payload, now });
}
