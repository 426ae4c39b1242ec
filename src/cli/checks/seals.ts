import type { Config } from "../../config.js";
import { sealsWithKeyOf, unopenedLine } from "../seals.js";
import { bad, type Check, ok } from "./check.js";

/** So many rows of each kind are opened unless all are asked for. */
const sample = 200;

/** Whether what is sealed opens: all of it, or a sample. */
export async function checkSeals(config: Config, rows: "all" | "sample"): Promise<Check[]> {
  const seals = await sealsWithKeyOf(config, config.databaseUrl, { rows: rows === "all" ? "all" : sample });
  if (seals.kind === "not-tried") return [];
  const problem = unopenedLine(seals);
  if (problem !== undefined)
    return [bad("sealed", problem, "check the disk, and restore a back-up from before (ieum store restore FILE)")];
  const which = rows === "all" ? "all of them" : `at most ${sample} of each kind; ieum doctor --deep opens all`;
  return [ok("sealed", `${seals.opened} sealed rows opened, ${which}`)];
}
