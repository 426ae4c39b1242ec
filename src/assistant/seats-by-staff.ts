import { liveStates, type RegistrationState, usedStates } from "../domain/registration.js";
import { lockOffering, type SeatPlan } from "../store/seat-plan.js";
import { countSeats, findLive, rankOf } from "../store/seat-rows.js";
import { changeState, insertRegistration, type NewRegistration } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import { type Change, lockHolder } from "./seats-change.js";
import { type MadeOffer, passOn } from "./seats-pass-on.js";
import { countsSeats } from "./seats-window.js";

/** Staff change things for somebody: who they are, when, and the reason, which they always give. */
export interface StaffChange extends Change {
  readonly why: string;
}

/** Somebody whom staff put down: the person, and their talk if they have one, exist already. */
export type Entry = Omit<NewRegistration, "by" | "why" | "now"> & {
  readonly offering: string;
  /** Where there is no seat: leave it, or put them last in the waiting list. */
  readonly ifFull: "leave" | "wait";
};

export type EnterOutcome =
  | { readonly kind: "seated"; readonly registration: string }
  | { readonly kind: "applied"; readonly registration: string }
  | { readonly kind: "waiting"; readonly registration: string; readonly rank: number }
  | { readonly kind: "full"; readonly capacity: number; readonly rank: number }
  | { readonly kind: "already"; readonly registration: string; readonly state: RegistrationState }
  | { readonly kind: "calledOff" }
  | { readonly kind: "unknown" };

/**
 * Staff apply for somebody. Recruitment may be over and the limits for one person do not bind staff, but nobody gets a
 * seat that is not there, and nobody goes before those who wait. After a selection nobody screens any more: without a
 * limit they are selected.
 */
export async function enterByStaff(tx: Tx, entry: Entry, change: StaffChange): Promise<EnterOutcome> {
  const plan = await lockOffering(tx, entry.offering);
  if (!plan) return { kind: "unknown" };
  if (plan.calledOff !== null) return { kind: "calledOff" };
  const live = await findLive(tx, entry.person, plan.id);
  if (live) return { kind: "already", registration: live.id, state: live.state };
  const { id: registration } = entry;
  const as = { ...entry, ...change };
  if (plan.publishedAt !== null && plan.capacity === null) {
    await insertRegistration(tx, plan, "selected", as);
    return { kind: "seated", registration };
  }
  if (!countsSeats(plan)) {
    await insertRegistration(tx, plan, "applied", as);
    return { kind: "applied", registration };
  }
  const { held, waiting } = await countSeats(tx, plan.id);
  if (held < plan.capacity && waiting === 0) {
    await insertRegistration(tx, plan, "selected", as);
    return { kind: "seated", registration };
  }
  if (entry.ifFull === "leave") return { kind: "full", capacity: plan.capacity, rank: waiting + 1 };
  await insertRegistration(tx, plan, "waiting", as);
  return { kind: "waiting", registration, rank: (await rankOf(tx, registration)) ?? waiting + 1 };
}

/** States that staff can put a registration in; a seat on offer comes of the waiting list alone. */
export type StaffState = Exclude<RegistrationState, "offered" | "offerExpired">;

/** `moved`: from where, and who got the seat that came free. */
export type MoveOutcome =
  | { readonly kind: "moved"; readonly was: RegistrationState; readonly offered: readonly MadeOffer[] }
  | { readonly kind: "same" }
  /** It is not in the state any more that staff saw. */
  | { readonly kind: "changed"; readonly state: RegistrationState }
  /** No seat for them: somebody must leave, or there must be more seats. */
  | { readonly kind: "full"; readonly capacity: number }
  /** They have applied anew in the meantime. */
  | { readonly kind: "already"; readonly registration: string; readonly state: RegistrationState }
  /** There is no waiting list: no limit, or the selection is not published. */
  | { readonly kind: "noQueue" }
  | { readonly kind: "calledOff" }
  | { readonly kind: "erased" }
  | { readonly kind: "unknown" };

/**
 * Staff put a registration in another state, with a reason: also backwards, and also what the person could not do any
 * more. Never beyond the capacity; a seat that comes free so goes to the waiting list, whose end is where they come who
 * are put to wait. `saw`: the state on the page they decided by, so that nothing is undone that they did not see.
 */
export async function moveByStaff(
  tx: Tx,
  registration: string,
  to: StaffState,
  { saw, ...change }: StaffChange & { readonly saw?: RegistrationState },
): Promise<MoveOutcome> {
  const found = await lockHolder(tx, registration);
  if (!found) return { kind: "unknown" };
  const { holder, plan } = found;
  if (holder.person === null) return { kind: "erased" };
  if (holder.state === to) return { kind: "same" };
  if (saw !== undefined && holder.state !== saw) return { kind: "changed", state: holder.state };
  if (liveStates.has(to) && plan.calledOff !== null) return { kind: "calledOff" };
  if (liveStates.has(to) && !liveStates.has(holder.state)) {
    const other = await findLive(tx, holder.person, plan.id);
    if (other) return { kind: "already", registration: other.id, state: other.state };
  }
  if (to === "waiting" && !countsSeats(plan)) return { kind: "noQueue" };
  if (isLimited(plan) && usedStates.has(to) && !usedStates.has(holder.state)) {
    const { held } = await countSeats(tx, plan.id);
    if (held >= plan.capacity) return { kind: "full", capacity: plan.capacity };
  }
  await changeState(tx, holder, { ...change, to });
  return { kind: "moved", was: holder.state, offered: await passOn(tx, plan, change.now) };
}

/** Staff can give seats before a selection is published, so this is more than `countsSeats`. */
function isLimited(plan: SeatPlan): plan is SeatPlan & { readonly capacity: number } {
  return plan.selection !== "alwaysOpen" && plan.capacity !== null;
}
