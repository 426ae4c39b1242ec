import type { Offering } from "../../domain/rounds.js";
import { sessionsOf } from "../../domain/sessions.js";
import type { OfferingPhase } from "../desk-ports/rounds.js";

/** How an offering stands on a Seoul day. What is always open takes applications until its activity is over. */
export function phaseOf(offering: Offering, today: string): OfferingPhase {
  const { calledOff, stopped, recruitment, selection } = offering;
  if (calledOff) return "calledOff";
  const { first, last } = activeDays(offering);
  if (last !== undefined && last < today) return "over";
  const isOpen = recruitment ? recruitment.from <= today && today <= recruitment.to : selection === "alwaysOpen";
  if (isOpen && !stopped) return "recruiting";
  if (recruitment && today < recruitment.from) return "soon";
  if (first !== undefined && first <= today) return "running";
  // Past rounds are known by their recruitment alone.
  return first === undefined && recruitment && recruitment.to < today ? "over" : "closed";
}

/** Phases in which somebody has to do with it still. */
export const livePhases: ReadonlySet<OfferingPhase> = new Set(["soon", "recruiting", "closed", "running"]);

function activeDays(offering: Offering): { readonly first?: string; readonly last?: string } {
  const sessions = sessionsOf(offering);
  const first = offering.activity?.from ?? sessions[0]?.on;
  const last = offering.activity?.to ?? sessions.at(-1)?.on;
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}
