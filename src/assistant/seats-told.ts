import { calledOffNews, selectionNews } from "../../dialogs/news.js";
import type { Saying } from "../dialog/say.js";
import type { Tx } from "../store/transaction.js";
import { tell, tellOffers } from "./offers.js";
import type { Parts } from "./parts.js";
import type { CalledOff } from "./seats-call-off.js";
import type { SelectionOutcome } from "./seats-selection.js";
import { seoulDay } from "./seats-window.js";
import { tellConfirmation } from "./taking-part/tell-step.js";

/** Tells those who had applied for what was called off, once each, in the words in which it is told to them. */
export async function tellCalledOff(
  tx: Tx,
  parts: Parts,
  told: readonly CalledOff[],
  { why, now }: { readonly why: string; readonly now: Date },
): Promise<void> {
  for (const { registration, conversation, offering } of told) {
    const saying = calledOffNews(offering, why, parts.catalog, seoulDay(now));
    await tellNews(tx, parts, { conversation, eventId: `called-off:${registration}`, saying, now });
  }
}

/** Tells everybody what came of a selection that was just published, and asks those who got a seat of the reserve. */
export async function tellSelection(
  tx: Tx,
  parts: Parts,
  { told, offered }: Extract<SelectionOutcome, { kind: "settled" }>,
  now: Date,
): Promise<void> {
  for (const settled of told) {
    const saying = selectionNews(settled, parts.catalog, seoulDay(now));
    const eventId = `selection:${settled.registration}`;
    await tellNews(tx, parts, { conversation: settled.conversation, eventId, saying, now });
    if (settled.state === "selected") await tellConfirmation(tx, parts, settled.registration, now);
  }
  await tellOffers(tx, parts, offered, now);
}

interface News {
  readonly conversation: string;
  readonly eventId: string;
  readonly saying: Saying;
  readonly now: Date;
}

async function tellNews(tx: Tx, parts: Parts, { saying, ...event }: News): Promise<void> {
  await tell(tx, parts, { ...event, payload: { kind: "news", saying } });
}
