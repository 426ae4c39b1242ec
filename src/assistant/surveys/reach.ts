import type { Catalog, Program, Survey } from "../../domain/program.js";
import { may } from "../../domain/staff.js";
import { programsUsing } from "../../domain/survey-users.js";
import type { SignedIn } from "../desk-ports/accounts.js";

type Known = Pick<Catalog, "programs" | "surveys">;

/** Programs whose answers are theirs to see: those of their agency that take applications here. */
export function programsSeen(by: SignedIn, { programs }: Pick<Catalog, "programs">): readonly Program[] {
  if (!may(by.role, "surveys")) return [];
  return programs.filter(({ agency, registrable }) => registrable && (by.agency === null || by.agency === agency.id));
}

/**
 * The programs of theirs that send it, or whose people were `asked` in it before; undefined where it is not theirs to see,
 * which looks as if there were none.
 */
export function usedBy(
  by: SignedIn,
  catalog: Known,
  { survey, asked = new Set() }: { readonly survey: Survey; readonly asked?: ReadonlySet<string> | undefined },
): readonly Program[] | undefined {
  if (!may(by.role, "surveys")) return undefined;
  const using = new Set(programsUsing(catalog, survey));
  const users = programsSeen(by, catalog).filter((program) => using.has(program) || asked.has(program.id));
  return users.length > 0 || by.agency === null ? users : undefined;
}

/** Whoever sees all agencies edits any; an agency one that is sent by its own programs, and by nobody else's. */
export function editsSurvey(by: SignedIn, catalog: Known, survey: Survey): boolean {
  if (!may(by.role, "surveys")) return false;
  if (by.agency === null) return true;
  const users = programsUsing(catalog, survey);
  return users.length > 0 && users.every(({ agency }) => agency.id === by.agency);
}
