import { may } from "../../domain/staff.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import { type SelectionState, selectionStateOf } from "../../store/screening-offering.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";

/** An offering whose applicants somebody may choose among, and how far that has come. */
export interface Screened {
  readonly placed: Placed;
  readonly state: SelectionState;
}

/** Undefined where there is no such offering with screening, and where it is not theirs: both look the same. */
export async function screenedBy(
  tx: Tx,
  { catalog }: Pick<Parts, "catalog">,
  by: SignedIn,
  offering: string,
): Promise<Screened | undefined> {
  if (!may(by.role, "selection")) return undefined;
  const placed = offeringOf(catalog, offering);
  if (!placed || (by.agency !== null && placed.program.agency.id !== by.agency)) return undefined;
  const state = await selectionStateOf(tx, offering);
  return state?.selection === "screening" ? { placed, state } : undefined;
}

/** From then on scores and decisions stand as they are. */
export function isOver({ publishedAt, calledOff }: SelectionState): boolean {
  return publishedAt !== null || calledOff !== null;
}
