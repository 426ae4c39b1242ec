import type { RegistrationState } from "../domain/registration.js";
import { lockOffering, markCalledOff } from "../store/seat-plan.js";
import { liveOf } from "../store/seat-rows.js";
import { changeState } from "../store/seat-writes.js";
import type { Tx } from "../store/transaction.js";
import type { StaffChange } from "./seats-by-staff.js";
import { seoulDay } from "./seats-window.js";

/** Whom to tell that it is not held, and where they stood. */
export interface CalledOff {
  readonly registration: string;
  readonly person: string;
  readonly conversation: string;
  readonly offering: string;
  readonly was: RegistrationState;
}

export type CallOffOutcome =
  | { readonly kind: "calledOff"; readonly told: readonly CalledOff[] }
  | { readonly kind: "unknown" };

/**
 * Calls an offering off (폐강): no applications and no offers any more, and every live application is taken back by who
 * called it off, with the reason. Done again it changes nothing. The catalogue says why in words for those who had
 * applied (`calledOff`); edit it in the same transaction, else the next edit of the program opens it anew.
 */
export async function callOff(tx: Tx, offering: string, change: StaffChange): Promise<CallOffOutcome> {
  const plan = await lockOffering(tx, offering);
  if (!plan) return { kind: "unknown" };
  await markCalledOff(tx, offering, seoulDay(change.now));
  const told: CalledOff[] = [];
  for (const holder of await liveOf(tx, offering)) {
    await changeState(tx, holder, { ...change, to: holder.state === "taking" ? "left" : "withdrawn" });
    const { id: registration, person, conversation, state: was } = holder;
    if (person && conversation) told.push({ registration, person, conversation, offering, was });
  }
  return { kind: "calledOff", told };
}
