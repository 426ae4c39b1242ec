import type { Parts } from "../parts.js";

/** What delivering needs of all that the assistant is made of. */
export type DeliveryParts = Pick<Parts, "store" | "clock" | "machineClock" | "seen" | "chance">;
