import { z } from "zod";
import type { PassTo } from "../../../assistant/desk-ports/handoffs.js";
import { handoffOutcomes } from "../../../domain/handoff.js";
import type { CardAct } from "../../staff-room/act-on-card.js";
import type { CardActs } from "../../staff-room/card-view.js";

/** Verbs of a staff card; what is chosen from a list comes beside them. `refresh`: only shows it as it is now. */
export const staffVerbs = ["claim", "takeOver", "pass", "close", "refresh"] as const;
export type StaffVerb = (typeof staffVerbs)[number];

/** How the list of those it can be given to says «whoever is free»; all else in it is an agency's id. */
const anyone = "anyone";

export function writePassTo(to: CardActs["passTo"][number]["to"]): string {
  return to.kind === "anyone" ? anyone : to.id;
}

function readPassTo(chosen: string): PassTo {
  return chosen === anyone ? { kind: "anyone" } : { kind: "agency", id: chosen };
}

export interface CardPress {
  readonly handoff: string;
  readonly act: CardAct | { readonly kind: "refresh" };
}

const handoff = z.string().min(1).max(100);
const press = z.discriminatedUnion("staff", [
  z.object({ staff: z.literal("claim"), handoff }),
  z.object({ staff: z.literal("takeOver"), handoff }),
  z.object({ staff: z.literal("refresh"), handoff }),
  z.object({ staff: z.literal("pass"), handoff, chosen: z.string().min(1).max(200) }),
  z.object({ staff: z.literal("close"), handoff, chosen: z.enum(handoffOutcomes) }),
]);

/** Reads what came back of a staff card; null when it is none of ours. */
export function readCardPress(came: unknown): CardPress | null {
  const read = press.safeParse(came);
  if (!read.success) return null;
  const { data } = read;
  switch (data.staff) {
    case "claim":
    case "takeOver":
    case "refresh":
      return { handoff: data.handoff, act: { kind: data.staff } };
    case "pass":
      return { handoff: data.handoff, act: { kind: "pass", to: readPassTo(data.chosen) } };
    case "close":
      return { handoff: data.handoff, act: { kind: "close", outcome: data.chosen } };
  }
}
