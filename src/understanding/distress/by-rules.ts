import type { CrisisKind } from "../../conversation/reading.js";
import type { Message } from "./message.js";
import { emergency, harassment, homeViolence, labourRights, selfHarm } from "./rules.js";

/** What the rules say. When several things are there, the one that threatens life comes first. */
export function byRules(message: Message): CrisisKind | undefined {
  if (selfHarm(message)) return "selfHarm";
  if (homeViolence(message)) return "homeViolence";
  if (emergency(message)) return "emergency";
  if (harassment(message)) return "harassment";
  return labourRights(message) ? "labourRights" : undefined;
}
