import {
  applicants,
  communities,
  competition,
  monthOnMonth,
  participants,
  recruitment,
  registrations,
} from "./counts.js";
import { type Figure, type FigureId, figureIds } from "./figure.js";
import type { ReportInput, Scope } from "./input.js";
import { completion, hours, meanAge } from "./of-people.js";
import { rejoin, responseRate, satisfaction, satisfactionMean } from "./surveys.js";
import { handoffs, waitingTime } from "./talks.js";
import { type View, viewOf } from "./view.js";

/** How each figure is counted: its definition stands with the function. Undefined: there is nothing to tell of. */
const counted: Readonly<Record<FigureId, (view: View) => Figure | undefined>> = {
  applicants,
  participants,
  communities,
  competitionRatio: competition,
  recruitmentRate: recruitment,
  meanAge,
  satisfaction,
  satisfactionMean,
  rejoin,
  responseRate,
  completion,
  hours,
  registrations,
  monthOnMonth,
  handoffs,
  waitingTime,
};

/** The figures of a scope, in their order; beside each what it was in `before`, where that may be told. */
export function figuresOf(
  input: ReportInput,
  { scope, before }: { readonly scope: Scope; readonly before?: Scope | undefined },
): readonly Figure[] {
  const now = viewOf(input, scope);
  const then = before && viewOf(input, before);
  return figureIds.flatMap((id) => {
    const figure = counted[id](now);
    const earlier = figure && then && counted[id](then);
    if (!figure) return [];
    return [earlier && "value" in earlier ? { ...figure, before: earlier.value } : figure];
  });
}
