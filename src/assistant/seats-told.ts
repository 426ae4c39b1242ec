import { movedNews } from "../../dialogs/moved-news.js";
import { calledOffNews, selectionNews } from "../../dialogs/news.js";
import type { Saying } from "../dialog/say.js";
import { erased, findRegistration } from "../store/registrations.js";
import type { Tx } from "../store/transaction.js";
import { tell, tellOffers } from "./offers.js";
import type { Parts } from "./parts.js";
import type { CalledOff } from "./seats-call-off.js";
import type { SelectionOutcome } from "./seats-selection.js";
import { seoulDay } from "./seats-window.js";
import { confirmedNews } from "./taking-part/tell-step.js";

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
    const news = selectionNews(settled, parts.catalog, seoulDay(now));
    const saying = settled.state === "selected" ? confirmedNews(tx, parts, { ...settled, news }, now) : news;
    const eventId = `selection:${settled.registration}`;
    await tellNews(tx, parts, { conversation: settled.conversation, eventId, saying, now });
  }
  await tellOffers(tx, parts, offered, now);
}

/**
 * Tells somebody that staff moved their application, in the transaction that did; by a seat they are told where and when it
 * is, too. `phone`: they have no talk, and are to be telephoned. `why`: only what staff wrote for the person.
 */
export async function tellMoved(
  tx: Tx,
  parts: Parts,
  { registration, why }: { readonly registration: string; readonly why?: string },
  now: Date,
): Promise<"talk" | "phone"> {
  const found = await findRegistration(tx, registration);
  if (!found || found.conversation === erased) return "phone";
  const { conversation, offering, state, rank, events } = found;
  const moved = { offering, state, ...(rank === undefined ? {} : { rank }), ...(why === undefined ? {} : { why }) };
  const news = movedNews(moved, parts.catalog, seoulDay(now));
  const saying = state === "selected" ? confirmedNews(tx, parts, { registration, offering, news }, now) : news;
  // The number of the event names it: the same move after another is told again.
  await tellNews(tx, parts, { conversation, eventId: `moved:${registration}:${events.length}`, saying, now });
  return "talk";
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
