import type { HandoffsPort } from "../../../assistant/desk-ports/handoffs.js";
import type { StaffThreadsPort } from "../../../assistant/desk-ports/threads.js";

/** Where staff answer in Slack. */
export interface StaffSide {
  readonly threads: StaffThreadsPort;
  readonly handoffs: Pick<
    HandoffsPort,
    "open" | "claim" | "reply" | "amend" | "note" | "passOn" | "close" | "colleagues"
  >;
  /** Agencies that a hand-off can be given to. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}
