import { offerHours, type QueueOutcome, type SeatOutcome } from "../domain/registration.js";
import {
  countSeats,
  findLive,
  firstWaiting,
  lapsedOffers,
  lockOffering,
  offeringsToSweep,
  rankOf,
  type SeatPlan,
} from "../store/seat-rows.js";
import { changeState, insertRegistration, type NewRegistration } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import { isOver, isRecruiting } from "./seats-window.js";

/**
 * Seats and waiting lists. Whoever changes a seat (the assistant, staff, a job) does it through this file and
 * `seats-change.ts`, inside a transaction. After each call, for every offering: held and offered seats are at
 * most the capacity, and no seat is free while somebody waits.
 */
export interface Application extends Omit<NewRegistration, "by"> {
  readonly offering: string;
  /** `person`, or the staff member who applies for them. */
  readonly by?: string;
}

/** A seat that came free and is kept for somebody; tell them. */
export interface MadeOffer {
  readonly registration: string;
  readonly person: string;
  readonly conversation: string;
  readonly offering: string;
  /** ISO instant. */
  readonly until: string;
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
 * Ends the offers that have run out by `now` and passes their seats on, each for another 24 hours. Also offers the
 * seats that a grown capacity has added.
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

/**
 * Offers the seats that are free to those who have waited longest. The offering must be locked already; one whose
 * activity is over hands out nothing any more.
 */
export async function passOn(tx: Tx, plan: SeatPlan, now: Date): Promise<readonly MadeOffer[]> {
  if (!countsSeats(plan) || isOver(plan, now)) return [];
  const { held } = await countSeats(tx, plan.id);
  const free = plan.capacity - held;
  if (free <= 0) return [];
  const until = new Date(now.getTime() + offerHours * 3_600_000);
  const offers: MadeOffer[] = [];
  for (const next of await firstWaiting(tx, plan.id, free)) {
    await changeState(tx, next, { to: "offered", now, by: "system", offerUntil: until });
    const { id: registration, person, conversation, offering } = next;
    if (person && conversation)
      offers.push({ registration, person, conversation, offering, until: until.toISOString() });
  }
  return offers;
}

/** First come with a limit; everything else takes applications without counting seats. */
function countsSeats(plan: SeatPlan): plan is SeatPlan & { readonly capacity: number } {
  return plan.selection === "firstCome" && plan.capacity !== null;
}

type Opening =
  | { readonly kind: "open"; readonly plan: SeatPlan }
  | Extract<SeatOutcome, { kind: "closed" | "already" }>;

async function open(tx: Tx, application: Application): Promise<Opening> {
  const plan = await lockOffering(tx, application.offering);
  if (!plan) return { kind: "closed" };
  const live = await findLive(tx, application.person, plan.id);
  if (live) return { kind: "already", registration: live.id, state: live.state };
  return isRecruiting(plan, application.now) ? { kind: "open", plan } : { kind: "closed" };
}

async function enter(tx: Tx, plan: SeatPlan, application: Application) {
  await insertRegistration(tx, plan, "applied", { ...application, by: application.by ?? "person" });
  return { kind: "applied", registration: application.id } as const;
}

async function seat(tx: Tx, plan: SeatPlan, application: Application) {
  await insertRegistration(tx, plan, "selected", { ...application, by: application.by ?? "person" });
  return { kind: "seated", registration: application.id } as const;
}
