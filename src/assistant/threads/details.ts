import { findHandoffRecord } from "../../store/handoff-rows.js";
import { readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { StaffCard } from "../desk-ports/threads.js";
import { auditEntry, maySee } from "../handoffs/acting.js";
import { viewOf } from "../handoffs/view.js";
import type { Parts } from "../parts.js";
import { cardFrom } from "./card-of.js";

/** A card whole, for one who may see the hand-off; that they looked is written down. The wish is not cut short. */
export function detailsFor(parts: Parts, by: SignedIn, id: string): Promise<StaffCard | undefined> {
  return readOnAudited(parts.store, auditEntry(parts, by, "open", id), async (tx) => {
    const found = await findHandoffRecord(tx, id);
    const view = found && maySee(by, found.agency) ? await viewOf(tx, parts, by, id) : undefined;
    return view && cardFrom({ ...view, wish: view.fullWish });
  });
}
