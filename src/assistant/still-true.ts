import type { Owner } from "../conversation/state.js";
import type { Catalog } from "../domain/program.js";
import { presentStates } from "../domain/taking-part.js";
import { findHandoff } from "../store/handoffs.js";
import { findHolder } from "../store/seat-rows.js";
import type { Tx } from "../store/transaction.js";
import { stillTaken } from "./files/files-in-turn.js";
import type { Payload } from "./payload.js";
import { isSurveyWelcome } from "./survey-welcome.js";

/**
 * Staff may have taken a talk, or given it on, whose person called it off in the same moment: then nobody has joined, and
 * nobody is waited for. How a cry for help was answered is not asked. Nobody is reminded of what they have just left.
 */
export async function stillTrue(
  tx: Tx,
  catalog: Catalog,
  { payload, owner, now }: { readonly payload: Payload; readonly owner: Owner; readonly now: Date },
): Promise<Payload> {
  switch (payload.kind) {
    case "survey":
      return (await isSurveyWelcome(tx, catalog, payload, now)) ? payload : { kind: "passed" };
    case "joined":
      return (await findHandoff(tx, payload.handoff))?.state === "claimed" ? payload : { kind: "passed" };
    case "reminder": {
      const holder = await findHolder(tx, payload.registration);
      const isOn = holder !== undefined && presentStates.has(holder.state) && owner === "assistant";
      return isOn ? payload : { kind: "passed" };
    }
    case "gave":
      return stillTaken(tx, payload);
    case "released":
    case "passedOn": {
      const handoff = await findHandoff(tx, payload.handoff);
      return handoff && handoff.state !== "closed" ? payload : { kind: "passed" };
    }
    case "returned": {
      const handoff = payload.handoff === undefined ? undefined : await findHandoff(tx, payload.handoff);
      return handoff?.reason === "crisis" ? { kind: "returned" } : payload;
    }
    default:
      return payload;
  }
}
