import type { HandoffsPort } from "../../assistant/desk-ports/handoffs.js";
import type { StaffThreadsPort } from "../../assistant/desk-ports/threads.js";

/** Staff who answer in a messenger: who they are, and what they can do there. */
export interface StaffSide {
  readonly threads: StaffThreadsPort;
  readonly handoffs: Pick<HandoffsPort, "open" | "claim" | "reply" | "amend" | "note" | "passOn" | "close">;
  /** Agencies that a hand-off can be given to. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}
