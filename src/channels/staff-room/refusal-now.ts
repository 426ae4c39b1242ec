import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import { refusalWords, unsaidWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** As `refusalWords`; who is not the one to do it is told who is now, and what to press. */
export async function refusalNow(
  { handoffs }: { readonly handoffs: Pick<StaffSide["handoffs"], "open"> },
  by: SignedIn,
  {
    handoff,
    done,
    of = "press",
  }: { readonly handoff: string; readonly done: HandoffDone; readonly of?: "press" | "words" },
  words: StaffRoomWords,
): Promise<string | undefined> {
  const plainly = () => (of === "words" ? unsaidWords(done, words) : refusalWords(done, words));
  if (done.kind !== "notYours" && done.kind !== "stale") return plainly();
  const view = await handoffs.open(by, handoff);
  if (!view?.staff || view.state !== "claimed" || view.staff.id === by.id) return plainly();
  return words("staff-room.takeOverFirst", { by: view.staff.name });
}
