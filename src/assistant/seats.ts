import type { QueueOutcome, SeatOutcome } from "../domain/registration.js";
import { lockOffering, type SeatPlan } from "../store/seat-plan.js";
import { countSeats, findLive, lapsedOffers, offeringsToSweep, rankOf } from "../store/seat-rows.js";
import { changeState, insertRegistration, type NewRegistration } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import { limitFor } from "./seats-limits.js";
import { type MadeOffer, passOn } from "./seats-pass-on.js";
import { countsSeats, isRecruiting } from "./seats-window.js";

/**
 * Seats and waiting lists. Whoever changes a seat (the assistant, staff, a job) does it through this file and
 * its neighbours `seats-*.ts`, inside a transaction. After each call, for every offering: held and offered seats are at
 * most the capacity, and no seat is free while somebody waits who could still be asked (`stillAsks`).
 */
export interface Application extends Omit<NewRegistration, "by"> {
  readonly offering: string;
  /** `person`, or the staff member who applies for them. */
  readonly by?: string;
}

/** Asks for a seat. `full` writes nothing: whether to wait is the person's choice (`joinQueue`). */
export async function applyFor(tx: Tx, application: Application): Promise<SeatOutcome> {
  const opening = await open(tx, application);
  if (opening.kind !== "open") return opening;
  const { plan } = opening;
  if (!countsSeats(plan)) return enter(tx, plan, application);
  const { held, waiting } = await countSeats(tx, plan.id);
  if (held >= plan.capacity || waiting > 0) return { kind: "full", capacity: plan.capacity, rank: waiting + 1 };
  return seat(tx, plan, application);
}

/** Asks for a place in the waiting list; takes the seat at once if one came free in the meantime. */
export async function joinQueue(tx: Tx, application: Application): Promise<QueueOutcome> {
  const opening = await open(tx, application);
  if (opening.kind !== "open") return opening;
  const { plan } = opening;
  if (!countsSeats(plan)) {
    const { registration } = await enter(tx, plan, application);
    return { kind: "seated", registration };
  }
  const { held, waiting } = await countSeats(tx, plan.id);
  if (held < plan.capacity && waiting === 0) return seat(tx, plan, application);
  await insertRegistration(tx, plan, "waiting", { ...application, by: application.by ?? "person" });
  return { kind: "waiting", registration: application.id, rank: (await rankOf(tx, application.id)) ?? waiting + 1 };
}

/** What a sweep over offers that ran out did: whose offer is gone, and who got one. */
export interface Sweep {
  readonly expired: readonly { readonly registration: string; readonly conversation: string | null }[];
  readonly offered: readonly MadeOffer[];
}

/**
 * Ends the offers that have run out by `now` and passes their seats on, each for as long as an offer lasts now.
 * Also offers the seats that a grown capacity has added.
 */
export async function expireOffers(tx: Tx, now: Date): Promise<Sweep> {
  const expired: { registration: string; conversation: string | null }[] = [];
  const offered: MadeOffer[] = [];
  for (const id of await offeringsToSweep(tx, now)) {
    const plan = await lockOffering(tx, id);
    if (!plan) continue;
    for (const holder of await lapsedOffers(tx, id, now)) {
      await changeState(tx, holder, { to: "offerExpired", now, by: "system" });
      expired.push({ registration: holder.id, conversation: holder.conversation });
    }
    offered.push(...(await passOn(tx, plan, now)));
  }
  return { expired, offered };
}

type Opening =
  | { readonly kind: "open"; readonly plan: SeatPlan }
  | Extract<SeatOutcome, { kind: "closed" | "already" | "limit" }>;

async function open(tx: Tx, application: Application): Promise<Opening> {
  const plan = await lockOffering(tx, application.offering);
  if (!plan) return { kind: "closed" };
  const live = await findLive(tx, application.person, plan.id);
  if (live) return { kind: "already", registration: live.id, state: live.state };
  if (!isRecruiting(plan, application.now)) return { kind: "closed" };
  return (await limitFor(tx, plan, application.person)) ?? { kind: "open", plan };
}

async function enter(tx: Tx, plan: SeatPlan, application: Application) {
  await insertRegistration(tx, plan, "applied", { ...application, by: application.by ?? "person" });
  return { kind: "applied", registration: application.id } as const;
}

async function seat(tx: Tx, plan: SeatPlan, application: Application) {
  await insertRegistration(tx, plan, "selected", { ...application, by: application.by ?? "person" });
  return { kind: "seated", registration: application.id } as const;
}
