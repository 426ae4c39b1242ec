import { isOpen } from "../../domain/open.js";
import { competitionRatio } from "../../domain/screening.js";
import type { ScreeningHead } from "../desk-ports/screening.js";
import { seoulDay } from "../seats-window.js";
import type { Gathered } from "./gather.js";
import { isOver, type Screened } from "./reach.js";

/** What is screened and how far it has come; the ratio counts everybody who has not taken their application back. */
export function headOf({ placed, state }: Screened, gathered: readonly Gathered[], now: Date): ScreeningHead {
  const { program, round, offering } = placed;
  const { capacity, publishedAt } = state;
  const counts = { applicants: gathered.length, select: 0, reserve: 0, notSelect: 0, none: 0, mine: 0 };
  for (const { decision, mine } of gathered) {
    counts[decision?.decision ?? "none"] += 1;
    if (mine !== undefined) counts.mine += 1;
  }
  return {
    ...{ offering: offering.id, title: offering.title, program: program.shortTitle, round: round.title },
    example: round.example || offering.example,
    ...(capacity === null ? {} : { capacity, ratio: competitionRatio(gathered.length, capacity) }),
    ...(offering.recruitment ? { recruitment: offering.recruitment } : {}),
    ...(offering.resultOn === undefined
      ? {}
      : { results: { on: offering.resultOn, due: !isOver(state) && offering.resultOn <= seoulDay(now) } }),
    open: !isOver(state) && isOpen(offering, seoulDay(now)),
    calledOff: state.calledOff !== null,
    rubric: round.rubric ?? [],
    ...(publishedAt === null ? {} : { publishedAt }),
    counts,
  };
}
