import type { HandoffDone } from "../../../assistant/desk-ports/handoffs.js";
import type { Words } from "../words.js";

/** Why something was not done, for whoever tried; undefined when it was done. */
export function refusalWords(done: HandoffDone, words: Words): string | undefined {
  switch (done.kind) {
    case "done":
      return undefined;
    case "taken":
      return words("slack.staff.taken", { by: done.by });
    case "notYours":
      return words("slack.staff.claimFirst");
    case "stale":
      return words("slack.staff.stale");
    case "closed":
      return words("slack.staff.closed");
    case "unknown":
      return words("slack.staff.unknown");
    case "residentNumber":
      return words("slack.staff.residentNumber");
  }
}
