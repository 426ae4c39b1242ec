import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone, PassTo } from "../../assistant/desk-ports/handoffs.js";
import type { HandoffOutcome } from "../../domain/handoff.js";
import { refusalNow } from "./refusal-now.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** What somebody pressed on a card. `why`: words for whoever it is given to. */
export type CardAct =
  | { readonly kind: "claim" | "takeOver" }
  | { readonly kind: "pass"; readonly to: PassTo; readonly why?: string }
  | { readonly kind: "close"; readonly outcome: HandoffOutcome };

/** Does what was pressed, with the rights of whoever pressed it; gives what they are to be told when it was not done. */
export async function actOnCard(
  { handoffs }: Pick<StaffSide, "handoffs">,
  by: SignedIn,
  { handoff, act }: { readonly handoff: string; readonly act: CardAct },
  words: StaffRoomWords,
): Promise<string | undefined> {
  return refusalNow({ handoffs }, by, { handoff, done: await run(handoffs, by, handoff, act) }, words);
}

function run(handoffs: StaffSide["handoffs"], by: SignedIn, id: string, act: CardAct): Promise<HandoffDone> {
  switch (act.kind) {
    case "claim":
      return handoffs.claim(by, id);
    case "takeOver":
      return handoffs.claim(by, id, "over");
    case "pass":
      return handoffs.passOn(by, id, act.to, act.why ?? "");
    case "close":
      return handoffs.close(by, id, { outcome: act.outcome });
  }
}
