import { isOpen } from "../../domain/open.js";
import type { Offering } from "../../domain/rounds.js";
import { lastDayOf, sessionsOf } from "../../domain/sessions.js";
import type { OfferingPhase } from "../desk-ports/rounds.js";

/** How an offering stands on a Seoul day. What is always open takes applications until its activity is over. */
export function phaseOf(offering: Offering, today: string): OfferingPhase {
  const { calledOff, recruitment } = offering;
  if (calledOff) return "calledOff";
  const last = lastDayOf(offering);
  if (last !== undefined && last < today) return "over";
  if (isOpen(offering, today)) return "recruiting";
  if (recruitment && today < recruitment.from) return "soon";
  const first = offering.activity?.from ?? sessionsOf(offering)[0]?.on;
  if (first !== undefined && first <= today) return "running";
  // Past rounds are known by their recruitment alone.
  return first === undefined && recruitment && recruitment.to < today ? "over" : "closed";
}

/** Phases in which somebody has to do with it still. */
export const livePhases: ReadonlySet<OfferingPhase> = new Set(["soon", "recruiting", "closed", "running"]);
