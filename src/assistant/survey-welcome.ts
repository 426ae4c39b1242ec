import { isDecent } from "../domain/decent-hours.js";
import type { Catalog } from "../domain/program.js";
import { isLeftAlone } from "../store/survey-due.js";
import { lockInvite, markInvite, takeBackSent, takesAnswers } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";
import type { Payload } from "./payload.js";
import { stillAsked } from "./survey-asked.js";

/**
 * Whether a survey that was sent may be brought up now that its turn has come: that may be long after, where no process ran
 * or many waited. Whoever went away or took their consent back meanwhile is not asked; who has staff by now, or has called
 * for help, is asked later, and at night nobody is: it is due again.
 */
export async function isSurveyWelcome(
  tx: Tx,
  catalog: Catalog,
  { invite: id, as }: Pick<Extract<Payload, { readonly kind: "survey" }>, "invite" | "as">,
  now: Date,
): Promise<boolean> {
  const invite = await lockInvite(tx, id);
  if (!invite || !takesAnswers(invite, now)) return false;
  if (!(await stillAsked(tx, catalog, invite))) {
    if (as === "invitation") await markInvite(tx, id, "dropped");
    return false;
  }
  if (isDecent(now.toISOString(), catalog.holidays) && !(await isLeftAlone(tx, id, now))) return true;
  await takeBackSent(tx, id, as, now);
  return false;
}
