import { join } from "node:path";
import { readRetention } from "../catalog/read-retention.js";
import type { RetentionRule } from "../domain/retention.js";
import { complain, type Io } from "./io.js";

/** What laws want kept, from the project's catalogue. Mistakes are told on standard error; what is sound is used. */
export function loadRetention(io: Io): readonly RetentionRule[] {
  const { rules, mistakes } = readRetention(join(io.root, "catalog"));
  for (const { file, line, field, problem } of mistakes) complain(io, `${file}:${line} ${field} ${problem}`);
  return rules;
}
