import { agencyOf } from "../domain/agency.js";
import { callbackAt } from "../domain/callback.js";
import type { HandoffReason } from "../domain/handoff.js";
import type { StaffHours } from "../domain/needs.js";
import { frontDesk } from "../domain/staff.js";
import { staffHours } from "../domain/staff-hours.js";
import { programOf } from "../domain/world.js";
import { cancelHandoff, rateHandoff, waitingPlace, wishCallback } from "../store/handoff-person.js";
import { createHandoff, openHandoff } from "../store/handoffs.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import { promiseOf } from "./handoffs/promise-of.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";

/** Reads about staff: whether they are there, and how many wait for them before this person. */
export async function lookAtStaff(
  tx: Tx,
  parts: Parts,
  here: Here,
  call: CallNamed<"staffHours" | "waitingPlace">,
): Promise<Result> {
  const open = await openHandoff(tx, here.conversation.id);
  switch (call.name) {
    case "staffHours":
      return hoursOf(parts, open?.agency ?? wantedAgency(parts, here))(here.now.toISOString());
    case "waitingPlace":
      return open ? waitingPlace(tx, open.id, here.now) : { ahead: 0 };
  }
}

type StaffCall = CallNamed<"handoff" | "cancelHandoff" | "rateHandoff" | "wishCallback">;

/** What a person does about staff. Each is done once, inside the turn. */
export async function fulfilStaff(tx: Tx, parts: Parts, here: Here, call: StaffCall): Promise<Result> {
  const { person, id: conversation } = here.conversation;
  const { now } = here;
  switch (call.name) {
    case "handoff":
      return callStaff(tx, parts, here, call);
    case "cancelHandoff":
      return cancelHandoff(tx, { conversation, now });
    case "rateHandoff":
      return rateHandoff(tx, { handoff: call.handoff, rating: call.rating, person, now });
    case "wishCallback": {
      const agency = (await openHandoff(tx, conversation))?.agency ?? wantedAgency(parts, here);
      const at = callbackAt(call.wish, now.toISOString(), hoursOf(parts, agency));
      await wishCallback(tx, { conversation, at, now, promise: promiseOf(parts) });
      return { at };
    }
  }
}

/** Calls a member of staff of the agency whose program is in hand, with everything that is known. */
async function callStaff(tx: Tx, parts: Parts, here: Here, call: CallNamed<"handoff">) {
  const { conversation, now } = here;
  const program = programOf(parts.catalog, call.program ?? conversation.program);
  const reason: HandoffReason = call.reason;
  const facts = Object.fromEntries(Object.entries(conversation.facts).map(([key, fact]) => [key, fact?.value]));
  const { handoff } = await createHandoff(tx, {
    id: parts.newId(),
    conversation: conversation.id,
    person: conversation.person,
    agency: program?.agency.id ?? frontDesk,
    ...(program ? { program: program.id } : {}),
    reason,
    urgency: reason === "crisis" ? "urgent" : "normal",
    packet: {
      wish: call.wish,
      facts,
      open: conversation.open,
      ...(call.detail ? { detail: call.detail } : {}),
      // What is written after a cry for help does not stand before it in the list.
      ...(reason === "crisis" ? { said: call.wish } : {}),
    },
    now,
    promise: promiseOf(parts),
  });
  return { handoff: handoff.id, ...(await waitingPlace(tx, handoff.id, now)) };
}

/** The agency that would be called. */
function wantedAgency({ catalog }: Parts, { conversation }: Here): string {
  return programOf(catalog, conversation.program)?.agency.id ?? frontDesk;
}

function hoursOf({ catalog }: Parts, id: string): (instant: string) => StaffHours {
  const agency = agencyOf(catalog, id);
  return (instant) => staffHours(instant, agency, catalog.holidays);
}
