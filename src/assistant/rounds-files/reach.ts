import type { Program, Round } from "../../domain/program.js";
import { may } from "../../domain/staff.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { seesProgram } from "../rounds/reach.js";

/** A round that is theirs to see; one that is not looks the same as one that is not there. */
export function roundSeenBy(
  { catalog }: Pick<Parts, "catalog">,
  by: SignedIn,
  id: string,
): { readonly program: Program; readonly round: Round } | undefined {
  const program = catalog.programs.find(({ rounds }) => rounds.some((round) => round.id === id));
  const round = program?.rounds.find((one) => one.id === id);
  return program && round && seesProgram(by, program) ? { program, round } : undefined;
}

/** An offering whose applicants are theirs to see. */
export function offeringSeenBy({ catalog }: Pick<Parts, "catalog">, by: SignedIn, id: string): Placed | undefined {
  const placed = offeringOf(catalog, id);
  return placed && may(by.role, "selection") && seesProgram(by, placed.program) ? placed : undefined;
}
