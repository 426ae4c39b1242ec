import type { RegistrationState } from "../domain/registration.js";
import { nextSteps, type TakingStep } from "../domain/taking-part.js";
import { countSeats } from "../store/seat-rows.js";
import { changeState } from "../store/seat-writes.js";
import { startedSelected } from "../store/taking-part.js";
import type { Tx } from "../store/transaction.js";
import { type Change, lockHolder } from "./seats-change.js";
import { type MadeOffer, passOn } from "./seats-pass-on.js";

/**
 * `notFrom`: it stands where this cannot follow. `full`: of what chooses nobody, every seat is taken. `offered`: who got a
 * seat that came free.
 */
export type StepOutcome =
  | { readonly kind: "moved"; readonly was: RegistrationState; readonly offered: readonly MadeOffer[] }
  | { readonly kind: "notFrom"; readonly state: RegistrationState }
  | { readonly kind: "full" }
  | { readonly kind: "unknown" };

/**
 * Brings an application a step on after its selection: 참여 중, 수료, 중도 포기, 불참. Whoever leaves or never came frees a
 * seat, which goes to the next in the waiting list for as long as the offering hands seats out.
 */
export async function takeStep(tx: Tx, registration: string, to: TakingStep, change: Change): Promise<StepOutcome> {
  const found = await lockHolder(tx, registration);
  if (!found) return { kind: "unknown" };
  const { holder, plan } = found;
  if (!nextSteps(holder.state, plan.selection).includes(to)) return { kind: "notFrom", state: holder.state };
  if (holder.state === "applied" && plan.capacity !== null) {
    const { held } = await countSeats(tx, plan.id);
    if (held >= plan.capacity) return { kind: "full" };
  }
  await changeState(tx, holder, { ...change, to });
  const frees = to === "left" || to === "noShow";
  return { kind: "moved", was: holder.state, offered: frees ? await passOn(tx, plan, change.now) : [] };
}

/** Brings on some of those who were selected for what has begun by `now`, as the house; how many. */
export async function beginTaking(tx: Tx, now: Date, limit: number): Promise<number> {
  const due = await startedSelected(tx, now, limit);
  for (const registration of due) await takeStep(tx, registration, "taking", { now, by: "system" });
  return due.length;
}
