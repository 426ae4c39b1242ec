import { offerUntil } from "../domain/offer-until.js";
import { lockOffering, type SeatPlan } from "../store/seat-plan.js";
import { countSeats, firstWaiting } from "../store/seat-rows.js";
import { changeState } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import { handsOut, stillAsks } from "./seats-window.js";

/** A seat that came free and is kept for somebody; tell them (`tellOffers`). */
export interface MadeOffer {
  readonly registration: string;
  readonly person: string;
  readonly conversation: string;
  readonly offering: string;
  /** ISO instant. */
  readonly until: string;
}

/**
 * Offers the seats that are free to those who have waited longest. The offering must be locked already; one that was called
 * off, is over, or begins too soon for an answer offers nothing any more: staff are shown the free seat.
 */
export async function passOn(tx: Tx, plan: SeatPlan, now: Date): Promise<readonly MadeOffer[]> {
  if (!handsOut(plan) || !stillAsks(plan, now)) return [];
  const free = await freeSeats(tx, plan);
  if (free <= 0) return [];
  const until = offerUntil({ now, hours: plan.offerHours ?? undefined, startsAt: plan.startsAt ?? undefined });
  const offers: MadeOffer[] = [];
  for (const next of await firstWaiting(tx, plan.id, free)) {
    await changeState(tx, next, { to: "offered", now, by: "system", offerUntil: until });
    const { id: registration, person, conversation, offering } = next;
    if (person && conversation)
      offers.push({ registration, person, conversation, offering, until: until.toISOString() });
  }
  return offers;
}

/** Without a limit there is one for everybody. */
async function freeSeats(tx: Tx, { id, capacity }: SeatPlan): Promise<number> {
  return capacity === null ? Number.MAX_SAFE_INTEGER : capacity - (await countSeats(tx, id)).held;
}

/**
 * Offers the seats of one offering that are free: after its capacity has grown, or was taken away. A smaller capacity takes a seat from
 * nobody, so there may be nothing to do.
 */
export async function passOnOf(tx: Tx, offering: string, now: Date): Promise<readonly MadeOffer[]> {
  const plan = await lockOffering(tx, offering);
  return plan ? passOn(tx, plan, now) : [];
}
