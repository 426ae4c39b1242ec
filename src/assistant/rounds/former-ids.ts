import type { Program } from "../../domain/program.js";
import type { Criterion, Session } from "../../domain/rounds.js";
import { placedOfferings } from "../../domain/world.js";

/**
 * An edited program in which meetings and criteria that were there once have the ids of then, under which attendance and
 * scores are kept, and no id of then is given to anything else. `past`: earlier versions, the newest first.
 */
export function withFormerIds(before: Program, after: Program, past: readonly Program[]): Program {
  return {
    ...after,
    rounds: after.rounds.map((round) => {
      const rubricIn = (of: Program) => of.rounds.find(({ id }) => id === round.id)?.rubric ?? [];
      const offerings = round.offerings.map((offering) => {
        if (!offering.sessions) return offering;
        const sessionsIn = (of: Program) =>
          placedOfferings(of).find((one) => one.offering.id === offering.id)?.offering.sessions ?? [];
        const sessions = settled(offering.sessions, sessionsIn(before), past.flatMap(sessionsIn), isSameMeeting);
        return { ...offering, sessions };
      });
      if (!round.rubric) return { ...round, offerings };
      const rubric = settled(round.rubric, rubricIn(before), past.flatMap(rubricIn), isSameCriterion);
      return { ...round, offerings, rubric };
    }),
  };
}

const isSameMeeting = (a: Session, b: Session) => a.on === b.on && a.from === b.from;
const isSameCriterion = (a: Criterion, b: Criterion) => a.words === b.words;

function settled<T extends { readonly id: string }>(
  now: readonly T[],
  before: readonly T[],
  past: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  const standing = new Set(before.map(({ id }) => id));
  const gone = past.filter(({ id }) => !standing.has(id));
  const used = new Set([...past, ...before, ...now].map(({ id }) => id));
  const given = new Set<string>();
  return now.map((one) => {
    const stays = before.some((was) => was.id === one.id && isSame(was, one));
    const former = stays ? undefined : gone.find((was) => isSame(was, one) && !given.has(was.id));
    const isFree = standing.has(one.id) || !gone.some(({ id }) => id === one.id);
    const id = former?.id ?? (isFree ? one.id : unused(one.id, used));
    given.add(id);
    used.add(id);
    return id === one.id ? one : { ...one, id };
  });
}

/** `s3` is followed by the first of `s4`, `s5`… that nothing ever had. */
function unused(id: string, used: ReadonlySet<string>): string {
  const [, stem = id, number = "1"] = /^(.*?)(\d+)$/.exec(id) ?? [];
  for (let next = Number(number) + 1; ; next++) if (!used.has(`${stem}${next}`)) return `${stem}${next}`;
}
