import type { Catalog, Program } from "./program.js";
import type { Survey } from "./surveys.js";
import { surveysFor } from "./surveys-for.js";
import { placedOfferings } from "./world.js";

/** Programs that send a survey, and those that it says it is for though another comes before it. */
export function programsUsing(catalog: Pick<Catalog, "programs" | "surveys">, survey: Survey): readonly Program[] {
  return catalog.programs.filter(
    (program) =>
      isMeant(program, survey) ||
      placedOfferings(program).some((placed) => surveysFor(catalog, placed).some(({ id }) => id === survey.id)),
  );
}

/** Programs that name it as their own, or for one of their rounds. */
export function programsNaming({ programs }: Pick<Catalog, "programs">, survey: string): readonly Program[] {
  return programs.filter(
    (program) => program.survey === survey || program.rounds.some((round) => round.survey === survey),
  );
}

function isMeant(program: Program, { id, for: of }: Survey): boolean {
  const rounds = of?.rounds ?? [];
  return (
    program.survey === id ||
    program.rounds.some((round) => round.survey === id || rounds.includes(round.id)) ||
    (of?.programs?.includes(program.id) ?? false) ||
    (of?.kinds?.includes(program.kind) ?? false)
  );
}
