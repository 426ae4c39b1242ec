import { confirmation } from "../../../dialogs/shown/confirmation.js";
import { stepSaying, takingTitle } from "../../../dialogs/shown/taking-part.js";
import type { Saying } from "../../dialog/say.js";
import type { Registration } from "../../domain/registration.js";
import type { TakingStep } from "../../domain/taking-part.js";
import { offeringOf } from "../../domain/world.js";
import { erased, findRegistration } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import { calendarPath } from "./paths.js";

/** Tells somebody, once, that staff brought their application a step on. */
export async function tellStep(
  tx: Tx,
  parts: Parts,
  step: { readonly registration: string; readonly to: TakingStep; readonly why?: string | undefined },
  now: Date,
): Promise<void> {
  const found = await findRegistration(tx, step.registration);
  if (!found) return;
  const title = takingTitle(found.offering, parts.catalog);
  const saying = stepSaying(step.to, { title, why: step.why });
  await tellOf(tx, parts, { found, what: step.to, saying }, now);
}

/**
 * Where and when it is, for somebody whom staff gave a seat or chose: to be called in the transaction that did, after
 * they were told of it. Whoever took a seat in the talk is told by the talk.
 */
export async function tellConfirmation(tx: Tx, parts: Parts, registration: string, now: Date): Promise<void> {
  const found = await findRegistration(tx, registration);
  const placed = found && offeringOf(parts.catalog, found.offering);
  const saying = placed && confirmation(placed, calendarPath(parts, tx.vault, found));
  if (saying) await tellOf(tx, parts, { found, what: "confirmed", saying }, now);
}

async function tellOf(
  tx: Tx,
  parts: Parts,
  { found, what, saying }: { readonly found: Registration; readonly what: string; readonly saying: Saying },
  now: Date,
): Promise<void> {
  if (found.conversation === erased) return;
  // The number of the event names it: the same step after another is told again.
  const eventId = `${what}:${found.id}:${found.events.length}`;
  await tell(tx, parts, { conversation: found.conversation, eventId, payload: { kind: "news", saying }, now });
}
