import { may, type Permission } from "../../domain/staff.js";
import { isWithin, type Reach } from "../../store/people-search.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";

/** Whose people a member of staff may see; undefined when their role sees nobody's. */
export function reachOf({ catalog }: Pick<Parts, "catalog">, by: SignedIn, permission: Permission): Reach | undefined {
  if (!may(by.role, permission)) return undefined;
  const { agency } = by;
  if (agency === null) return { kind: "all" };
  const programs = catalog.programs.filter((program) => program.agency.id === agency).map(({ id }) => id);
  return { kind: "agency", agency, programs };
}

/** Whether this person is theirs to see. One who is not looks the same as one who is not there. */
export async function sees(tx: Tx, reach: Reach | undefined, person: string): Promise<boolean> {
  return reach !== undefined && isWithin(tx, person, reach);
}

/** Whether an application is theirs to see. */
export function seesProgram(reach: Reach, program: string): boolean {
  return reach.kind === "all" || reach.programs.includes(program);
}
