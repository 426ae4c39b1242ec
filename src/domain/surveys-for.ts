import type { Catalog } from "./program.js";
import { type Survey, type SurveySending, usualSending } from "./surveys.js";
import type { Placed } from "./world.js";

/**
 * The surveys that somebody is sent of an offering: for each moment at which one is sent (`sending.after`) the one most its
 * own, so that nobody is asked twice about the same. Its round's own comes before one that names the round, then its
 * program's own, one that names the program, one for its kind; of equals the first in the catalogue.
 */
export function surveysFor(catalog: Pick<Catalog, "surveys">, placed: Placed): readonly Survey[] {
  const chosen = new Map<SurveySending["after"], Survey>();
  const fitting = catalog.surveys
    .flatMap((survey) => {
      const rank = nearness(survey, placed);
      return rank === undefined ? [] : [{ survey, rank }];
    })
    .sort((one, other) => one.rank - other.rank);
  for (const { survey } of fitting) {
    const { after } = survey.sending ?? usualSending;
    if (!chosen.has(after)) chosen.set(after, survey);
  }
  return [...chosen.values()];
}

/** The lower, the nearer; undefined where it is not for this offering at all. */
function nearness({ id, for: of }: Survey, { program, round }: Omit<Placed, "offering">): number | undefined {
  const steps = [
    round.survey === id,
    of?.rounds?.includes(round.id),
    program.survey === id,
    of?.programs?.includes(program.id),
    of?.kinds?.includes(program.kind),
  ];
  const step = steps.indexOf(true);
  return step < 0 ? undefined : step;
}
