import { type LimitReached, liveStates, type RegistrationState } from "../domain/registration.js";
import { lockOffering } from "../store/seat-plan.js";
import { findAllLive, findHolder, type SeatHolder } from "../store/seat-rows.js";
import { changeState } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import { yearLimitFor } from "./seats-limits.js";
import { type MadeOffer, passOn } from "./seats-pass-on.js";

export interface Change {
  readonly now: Date;
  /** `person`, `system`, or a staff member's id. */
  readonly by: string;
  readonly why?: string;
}

/** `settled`: it was over already, nothing changed. `offered`: who got the seat that came free. */
export type WithdrawOutcome =
  | { readonly kind: "withdrawn"; readonly was: RegistrationState; readonly offered: readonly MadeOffer[] }
  | { readonly kind: "settled"; readonly state: RegistrationState }
  | { readonly kind: "unknown" };

/** Takes an application back, wherever it stands; a seat it held goes to the next in the waiting list. */
export async function withdraw(tx: Tx, registration: string, change: Change): Promise<WithdrawOutcome> {
  const found = await lockHolder(tx, registration);
  if (!found) return { kind: "unknown" };
  const { holder, plan } = found;
  if (!liveStates.has(holder.state)) return { kind: "settled", state: holder.state };
  await changeState(tx, holder, { ...change, to: holder.state === "taking" ? "left" : "withdrawn" });
  return { kind: "withdrawn", was: holder.state, offered: await passOn(tx, plan, change.now) };
}

/** Takes back all of a person's live applications: before they are erased. */
export async function withdrawAll(tx: Tx, person: string, change: Change): Promise<readonly MadeOffer[]> {
  const offered: MadeOffer[] = [];
  for (const { id } of await findAllLive(tx, person)) {
    const outcome = await withdraw(tx, id, change);
    if (outcome.kind === "withdrawn") offered.push(...outcome.offered);
  }
  return offered;
}

/**
 * `expired`: the time for it is over; the seat has gone to the people in `offered`, or stays for the next.
 * `limit`: they have as many seats this year as they may; the offer stands while they think about giving one up.
 */
export type AcceptOutcome =
  | { readonly kind: "seated" }
  | LimitReached
  | { readonly kind: "expired"; readonly offered: readonly MadeOffer[] }
  | { readonly kind: "noOffer"; readonly state: RegistrationState }
  | { readonly kind: "unknown" };

/** Takes the seat that was offered. The hour counts, not whether the sweep has come by. */
export async function acceptOffer(tx: Tx, registration: string, change: Change): Promise<AcceptOutcome> {
  const found = await lockHolder(tx, registration);
  if (!found) return { kind: "unknown" };
  const { holder, plan } = found;
  if (holder.state !== "offered") return { kind: "noOffer", state: holder.state };
  if (hasLapsed(holder, change.now)) {
    await changeState(tx, holder, { to: "offerExpired", now: change.now, by: "system" });
    return { kind: "expired", offered: await passOn(tx, plan, change.now) };
  }
  const limit = holder.person && (await yearLimitFor(tx, plan, { person: holder.person, but: holder.id }));
  if (limit) return limit;
  await changeState(tx, holder, { ...change, to: "selected" });
  return { kind: "seated" };
}

export type DeclineOutcome =
  | { readonly kind: "declined"; readonly offered: readonly MadeOffer[] }
  | { readonly kind: "noOffer"; readonly state: RegistrationState }
  | { readonly kind: "unknown" };

/** Lets an offered seat go to the next in the list. */
export async function declineOffer(tx: Tx, registration: string, change: Change): Promise<DeclineOutcome> {
  const found = await lockHolder(tx, registration);
  if (!found) return { kind: "unknown" };
  const { holder, plan } = found;
  if (holder.state !== "offered") return { kind: "noOffer", state: holder.state };
  await changeState(tx, holder, { ...change, to: "declined" });
  return { kind: "declined", offered: await passOn(tx, plan, change.now) };
}

/** Locks the offering first and reads the registration again under the lock: it may just have changed. */
export async function lockHolder(tx: Tx, registration: string) {
  const before = await findHolder(tx, registration);
  const plan = before && (await lockOffering(tx, before.offering));
  const holder = plan && (await findHolder(tx, registration));
  return holder && { holder, plan };
}

function hasLapsed(holder: SeatHolder, now: Date): boolean {
  return holder.offerUntil !== null && holder.offerUntil <= now.toISOString();
}
