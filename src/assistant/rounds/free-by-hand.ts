import type { Offering } from "../../domain/program.js";
import { startOf } from "../../domain/sessions.js";
import { hasTimeToAnswer } from "../../domain/time-to-answer.js";
import type { Figures, FreeByHand } from "../desk-ports/rounds.js";
import { seoulDay } from "../seats-window.js";
import { phaseOf } from "./phase.js";

/** Seats that are free though people wait, because it is too late for the assistant to ask them; undefined while it does. */
export function freeByHand(
  offering: Offering,
  { capacity, taken, waiting }: Figures,
  now: Date,
): FreeByHand | undefined {
  const { id, title, recruitment } = offering;
  const free = (capacity ?? 0) - taken;
  if (free <= 0 || waiting === 0) return undefined;
  const phase = phaseOf(offering, seoulDay(now));
  if (phase === "over" || phase === "calledOff") return undefined;
  if (hasTimeToAnswer({ now, startsAt: startOf(offering), recruitedTo: recruitment?.to })) return undefined;
  return { id, title, free, waiting };
}
