import type { CrisisKind } from "../../conversation/reading.js";
import { messageOf } from "./message.js";
import { emergency, harassment, homeViolence, labourRights, selfHarm } from "./rules.js";

/**
 * Danger, distress or a wrong at work, read before anything else and by rules alone. When several are
 * there, the one that threatens life comes first.
 */
export function readDistress(text: string): CrisisKind | undefined {
  const message = messageOf(text);
  if (selfHarm(message)) return "selfHarm";
  if (homeViolence(message)) return "homeViolence";
  if (emergency(message)) return "emergency";
  if (harassment(message)) return "harassment";
  return labourRights(message) ? "labourRights" : undefined;
}
