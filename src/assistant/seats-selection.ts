import type { RegistrationState } from "../domain/registration.js";
import { lockOffering, markPublished } from "../store/seat-plan.js";
import { countSeats, liveOf, type SeatHolder } from "../store/seat-rows.js";
import { changeState } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import type { Change } from "./seats-change.js";
import { type MadeOffer, passOn } from "./seats-pass-on.js";

/** What staff decided about one applicant. */
export interface SelectionDecision {
  readonly registration: string;
  readonly decision: "select" | "reserve" | "notSelect";
  /** Place on the reserve list, from 1; those without one come after those with one, as they are given. */
  readonly reserve?: number;
  /** Kept, sealed, with the change; instead of the reason that holds for all. */
  readonly why?: string;
}

/** Who is to be told what became of their application. */
export interface Settled {
  readonly registration: string;
  readonly person: string;
  readonly conversation: string;
  readonly offering: string;
  readonly state: "selected" | "waiting" | "notSelected";
  /** Place on the reserve list. */
  readonly rank?: number;
  /** What staff wrote for who is not selected. */
  readonly why?: string;
}

/**
 * `settled`: published. `told` are those to tell; whoever of the reserve got a seat at once, because fewer were selected
 * than there are seats, is in `offered` instead; `gone` had left before they could be decided about.
 */
export type SelectionOutcome =
  | {
      readonly kind: "settled";
      readonly told: readonly Settled[];
      readonly offered: readonly MadeOffer[];
      readonly gone: readonly string[];
    }
  | { readonly kind: "tooMany"; readonly selected: number; readonly capacity: number }
  /** Without a limit no seat ever comes free: whoever is put on the reserve list would wait for nothing. */
  | { readonly kind: "noReserve"; readonly count: number }
  /** Everybody who has applied must be decided about, so that nobody is left without an answer. */
  | { readonly kind: "undecided"; readonly registrations: readonly string[] }
  | { readonly kind: "published"; readonly at: string }
  | { readonly kind: "calledOff" }
  | { readonly kind: "notScreening" }
  | { readonly kind: "unknown" };

const before: ReadonlySet<RegistrationState> = new Set(["applied", "screening"]);

/**
 * Publishes a selection: everybody is selected, on the reserve list or not selected, all at once and once only. From then
 * on no applications are taken, and a seat that comes free is offered along the reserve list. No machine decides: this
 * writes down what staff decided.
 */
export async function settleSelection(
  tx: Tx,
  offering: string,
  decisions: readonly SelectionDecision[],
  change: Change,
): Promise<SelectionOutcome> {
  const plan = await lockOffering(tx, offering);
  if (!plan) return { kind: "unknown" };
  if (plan.selection !== "screening") return { kind: "notScreening" };
  if (plan.calledOff !== null) return { kind: "calledOff" };
  if (plan.publishedAt !== null) return { kind: "published", at: plan.publishedAt };

  const applicants = new Map(
    (await liveOf(tx, offering)).filter(({ state }) => before.has(state)).map((holder) => [holder.id, holder]),
  );
  const decided = new Map(decisions.map((decision) => [decision.registration, decision]));
  const undecided = [...applicants.keys()].filter((id) => !decided.has(id));
  if (undecided.length > 0) return { kind: "undecided", registrations: undecided };
  const sorted = inOrder([...decided.values()].filter(({ registration }) => applicants.has(registration)));
  const reserve = sorted.filter(({ decision }) => decision === "reserve").length;
  if (plan.capacity === null && reserve > 0) return { kind: "noReserve", count: reserve };
  const { held } = await countSeats(tx, offering);
  const selected = held + sorted.filter(({ decision }) => decision === "select").length;
  if (plan.capacity !== null && selected > plan.capacity) return { kind: "tooMany", selected, capacity: plan.capacity };

  await markPublished(tx, offering, change.now);
  const told: Settled[] = [];
  let rank = 0;
  for (const decision of sorted) {
    const holder = applicants.get(decision.registration);
    if (!holder) continue;
    const state = stateOf(decision);
    await changeState(tx, holder, { ...change, why: decision.why ?? change.why, to: state });
    if (state === "waiting") rank += 1;
    const why = state === "notSelected" ? decision.why : undefined;
    told.push(...whomToTell(holder, state, rank).map((one) => (why === undefined ? one : { ...one, why })));
  }
  const offered = await passOn(tx, { ...plan, publishedAt: change.now.toISOString() }, change.now);
  const asked = new Set(offered.map(({ registration }) => registration));
  return {
    kind: "settled",
    told: told
      .filter(({ registration }) => !asked.has(registration))
      .map((one) => (one.rank === undefined ? one : { ...one, rank: one.rank - asked.size })),
    offered,
    gone: [...decided.keys()].filter((id) => !applicants.has(id)),
  };
}

/** Those selected, then the reserve in its order, then the others. */
function inOrder(decisions: readonly SelectionDecision[]): readonly SelectionDecision[] {
  const group = { select: 0, reserve: 1, notSelect: 2 };
  const place = ({ reserve = Number.MAX_SAFE_INTEGER }: SelectionDecision) => reserve;
  return [...decisions].sort((a, b) => group[a.decision] - group[b.decision] || place(a) - place(b));
}

function stateOf({ decision }: SelectionDecision): Settled["state"] {
  switch (decision) {
    case "select":
      return "selected";
    case "reserve":
      return "waiting";
    case "notSelect":
      return "notSelected";
  }
}

function whomToTell({ id, person, conversation, offering }: SeatHolder, state: Settled["state"], rank: number) {
  if (!person || !conversation) return [];
  const settled = { registration: id, person, conversation, offering, state };
  return [state === "waiting" ? { ...settled, rank } : settled];
}
