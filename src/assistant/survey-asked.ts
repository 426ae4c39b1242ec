import type { Catalog } from "../domain/program.js";
import { type SurveyPlan, statesAsked, surveyPlan } from "../domain/survey-plans.js";
import { findAsked, tookBack } from "../store/survey-due.js";
import type { SurveyInvite } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";

/** Consents without which nobody is sent a survey, once they were taken back. */
const consents = ["registration", "survey"];

export interface StillAsked {
  readonly plan: SurveyPlan;
  /** The talk in which they are asked; null where they have none. */
  readonly talk: string | null;
}

/**
 * Whether somebody who was invited is among those who are asked, as things are now. Undefined: the catalogue has the survey
 * no more, they went away, or took a consent back.
 */
export async function stillAsked(
  tx: Tx,
  catalog: Catalog,
  { registration, survey }: SurveyInvite,
): Promise<StillAsked | undefined> {
  const asked = await findAsked(tx, registration);
  const plan = asked && surveyPlan(catalog, asked.offering, survey);
  if (!asked || !plan || !statesAsked(plan.sending).includes(asked.state)) return undefined;
  return (await tookBack(tx, asked.person, consents)) ? undefined : { plan, talk: asked.talk };
}
