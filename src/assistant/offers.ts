import { offerDue } from "../../dialogs/due.js";
import { receive } from "../store/inbox.js";
import type { Tx } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import type { MadeOffer } from "./seats-pass-on.js";
import { seoulDay } from "./seats-window.js";

/** Channel name of events that the house makes itself. */
export const houseChannel = "house";

/** Puts an event of our own into a conversation's inbox, so that it has its turn in order with what people say; its id there. */
export async function tell(
  tx: Tx,
  parts: Pick<Parts, "newId">,
  event: { readonly conversation: string; readonly eventId: string; readonly payload: Payload; readonly now: Date },
): Promise<string> {
  const received = await receive<Payload>(tx, {
    ...event,
    inbox: parts.newId(),
    channel: houseChannel,
    newPerson: parts.newId(),
  });
  return received.inbox;
}

/** Tells those to whom a freed seat is offered; once for each offer. */
export async function tellOffers(tx: Tx, parts: Parts, offers: readonly MadeOffer[], now: Date): Promise<void> {
  const today = seoulDay(now);
  for (const offer of offers) {
    const payload: Payload = { kind: "due", ...offerDue(offer, parts.catalog, today) };
    await tell(tx, parts, {
      conversation: offer.conversation,
      eventId: `offer:${offer.registration}:${offer.until}`,
      payload,
      now,
    });
  }
}
