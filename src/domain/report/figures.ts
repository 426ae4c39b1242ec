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
import { atOnce, type Steps } from "./steps.js";
import { rejoin, responseRate, satisfaction, satisfactionMean } from "./surveys.js";
import { handoffs, waitingTime } from "./talks.js";
import { tallying } from "./tallies.js";
import { type View, viewing } from "./view.js";

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

/** The figures of a scope, in their order; beside each what it was in `before`, where all of that may be told. */
export function figuresOf(input: ReportInput, scopes: Scopes): readonly Figure[] {
  return atOnce(countingOf(input, scopes));
}

/** The same, step by step. */
export function* countingOf(input: ReportInput, { scope, before }: Scopes): Steps<readonly Figure[]> {
  const seen = yield* viewing(input, scope, "tables");
  const now = { ...seen, tallies: yield* tallying(seen) };
  const then = before && (yield* viewing(input, before, "value"));
  const figures: Figure[] = [];
  for (const id of figureIds) {
    yield;
    const figure = counted[id](now);
    if (!figure) continue;
    yield;
    const earlier = then && counted[id](then);
    figures.push(earlier && "value" in earlier && !earlier.partly ? { ...figure, before: earlier.value } : figure);
  }
  return figures;
}
