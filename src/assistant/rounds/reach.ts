import type { Program } from "../../domain/program.js";
import { may } from "../../domain/staff.js";
import type { SignedIn } from "../desk-ports/accounts.js";

/** Whether a program is theirs to see; one that is not looks the same as one that is not there. */
export function seesProgram(by: SignedIn, { agency, registrable }: Program): boolean {
  return may(by.role, "programs") && registrable && (by.agency === null || by.agency === agency.id);
}

export function editsProgram(by: SignedIn, program: Program): boolean {
  return seesProgram(by, program) && may(by.role, "rounds");
}
