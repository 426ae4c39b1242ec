import type { RetentionRule } from "../domain/retention.js";
import type { Mistake } from "./problem.js";
import { worded } from "./read-catalog.js";
import { readFolder } from "./read-folder.js";
import { retentionSchema } from "./schema-retention.js";

/** Reads `retention/` of a catalogue folder. A folder that is not there, or empty, keeps nothing of anybody. */
export function readRetention(dir: string): {
  readonly rules: readonly RetentionRule[];
  readonly mistakes: readonly Mistake[];
} {
  const { entries, found } = readFolder(dir, "retention", retentionSchema);
  return {
    rules: entries.map(({ value }) => value),
    mistakes: worded(found.filter(({ problem }) => problem !== "noFolder")),
  };
}
