import type { Catalog, Program } from "../../domain/program.js";

/** The surveys that a round of a program can have for its own: all but those that are for other programs or rounds alone. */
export function surveysToChoose(
  { surveys }: Pick<Catalog, "surveys">,
  { id, rounds, survey }: Program,
): readonly { readonly id: string; readonly title: string }[] {
  const own = new Set(rounds.map((round) => round.id));
  const used = new Set([survey, ...rounds.map((round) => round.survey)]);
  return surveys
    .filter(({ id: one, for: forWhom = {} }) => {
      const named = [...(forWhom.programs ?? []), ...(forWhom.rounds ?? [])];
      return used.has(one) || named.length === 0 || named.some((each) => each === id || own.has(each));
    })
    .map(({ id: one, title }) => ({ id: one, title }));
}
