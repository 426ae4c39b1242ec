import { withConfirmation } from "../../../dialogs/shown/confirmation.js";
import { stepSaying, takingTitle } from "../../../dialogs/shown/taking-part.js";
import type { Saying } from "../../dialog/say.js";
import type { Registration } from "../../domain/registration.js";
import type { TakingStep } from "../../domain/taking-part.js";
import { offeringOf } from "../../domain/world.js";
import { erased, findRegistration } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
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
 * News of a seat for somebody whom staff gave one or chose, with where and when it is and a calendar file. Whoever took a
 * seat in the talk is told by the talk.
 */
export function confirmedNews(
  tx: Tx,
  parts: Parts,
  { news, registration, offering }: { readonly news: Saying; readonly registration: string; readonly offering: string },
  now: Date,
): Saying {
  const placed = offeringOf(parts.catalog, offering);
  if (!placed) return news;
  const calendar = calendarPath(parts, tx.vault, { id: registration, offering });
  return withConfirmation(news, placed, calendar, seoulDay(now));
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
