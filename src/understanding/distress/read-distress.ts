import type { CrisisKind } from "../../conversation/reading.js";
import { tight } from "../../language/plain.js";
import { speaksOfEmergency } from "./emergency.js";
import { speaksOfHarassment } from "./harassment.js";
import { speaksOfHomeViolence } from "./home-violence.js";
import { speaksOfLabourRights } from "./labour-rights.js";
import { speaksOfSelfHarm } from "./self-harm.js";

/**
 * Danger, distress or a wrong at work, read before anything else and by rules alone. When several are
 * there, the one that threatens life comes first.
 */
export function readDistress(text: string): CrisisKind | undefined {
  const t = tight(text);
  if (speaksOfSelfHarm(t, text)) return "selfHarm";
  if (speaksOfHomeViolence(t)) return "homeViolence";
  if (speaksOfEmergency(t, text)) return "emergency";
  if (speaksOfHarassment(t)) return "harassment";
  return speaksOfLabourRights(t) ? "labourRights" : undefined;
}
