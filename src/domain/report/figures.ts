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

interface Scopes {
  readonly scope: Scope;
  readonly before?: Scope | undefined;
}

/** The figures of a scope, in their order; beside each what it was in `before`, where that may be told. */
export function figuresOf(input: ReportInput, scopes: Scopes): readonly Figure[] {
  return [...countingOf(input, scopes)].flatMap((figure) => figure ?? []);
}

/** The same, step by step: whoever counts very many can let others have a turn between two steps. */
export function* countingOf(input: ReportInput, { scope, before }: Scopes): Iterable<Figure | undefined> {
  const now = viewOf(input, scope);
  yield undefined;
  const then = before && viewOf(input, before, "value");
  for (const id of figureIds) {
    yield undefined;
    const figure = counted[id](now);
    if (!figure) continue;
    yield undefined;
    const earlier = then && counted[id](then);
    yield earlier && "value" in earlier ? { ...figure, before: earlier.value } : figure;
  }
}
