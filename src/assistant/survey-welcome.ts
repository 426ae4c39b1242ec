import { isLeftAlone } from "../store/survey-due.js";
import { lockInvite, takeBackSent, takesAnswers } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";
import type { Payload } from "./payload.js";

/**
 * Whether a survey that was sent may be brought up now that its turn has come. Whoever has staff by now, or has called for
 * help, is asked later: it is due again.
 */
export async function isSurveyWelcome(
  tx: Tx,
  { invite: id, as }: Extract<Payload, { readonly kind: "survey" }>,
  now: Date,
): Promise<boolean> {
  const invite = await lockInvite(tx, id);
  if (!invite || !takesAnswers(invite, now)) return false;
  if (!(await isLeftAlone(tx, id, now))) return true;
  await takeBackSent(tx, id, as, now);
  return false;
}
