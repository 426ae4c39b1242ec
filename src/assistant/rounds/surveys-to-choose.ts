import type { Catalog, Program } from "../../domain/program.js";
import { programsUsing } from "../../domain/survey-users.js";

/** The surveys that a round of a program can have for its own: those that programs of its agency are sent; no other's are named. */
export function surveysToChoose(
  catalog: Pick<Catalog, "programs" | "surveys">,
  { agency }: Pick<Program, "agency">,
): readonly { readonly id: string; readonly title: string }[] {
  const theirs = { ...catalog, programs: catalog.programs.filter((program) => program.agency.id === agency.id) };
  return catalog.surveys
    .filter((survey) => programsUsing(theirs, survey).length > 0)
    .map(({ id, title }) => ({ id, title }));
}
