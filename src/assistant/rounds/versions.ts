import { programVersions } from "../../store/program-versions.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { Difference, Version } from "../desk-ports/rounds.js";
import { differences } from "./differences.js";

/** So many are told with what they changed. */
const mostVersions = 30;

/** The versions of a program, the newest first, each with what it says otherwise than the one before. */
export async function versionsOf(
  tx: Tx,
  program: string,
): Promise<readonly (Version & { readonly changes: readonly Difference[] })[]> {
  const versions = await programVersions(tx, program, { limit: mostVersions + 1 });
  const names = await staffNames(
    tx,
    versions.map(({ by }) => by),
  );
  return versions.slice(0, mostVersions).map(({ version, by, at, program: after }, index) => {
    const before = versions[index + 1]?.program;
    return { version, at, by: names.get(by) ?? by, changes: before ? differences(before, after) : [] };
  });
}
