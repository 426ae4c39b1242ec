import type { Offering, Program } from "../../domain/program.js";
import type { Session } from "../../domain/rounds.js";
import { sessionsOf } from "../../domain/sessions.js";
import type { Loss } from "../desk-ports/rounds.js";

/**
 * Meetings that a form puts where they are hardly meant: outside the days of activity, or before recruitment has ended. They
 * are asked about, not refused; what stood so before is not asked about again.
 */
export function doubtfulDays(before: Program, after: Program): readonly Loss[] {
  return after.rounds.flatMap((round) => {
    const was = before.rounds.find(({ id }) => id === round.id);
    return was
      ? round.offerings.flatMap((one) =>
          doubtsOf(
            one,
            was.offerings.find(({ id }) => id === one.id),
          ),
        )
      : [];
  });
}

function doubtsOf(offering: Offering, was: Offering | undefined): readonly Loss[] {
  const known = new Set(was && doubts(was).flatMap(({ kind, at }) => at.map(({ id }) => `${kind} ${id}`)));
  return doubts(offering).flatMap(({ kind, at }): readonly Loss[] => {
    const [first] = at;
    if (!first || at.every(({ id }) => known.has(`${kind} ${id}`))) return [];
    return [{ kind, id: offering.id, about: offering.title, on: first.on, rows: at.length }];
  });
}

function doubts(
  offering: Offering,
): readonly { readonly kind: "outside" | "early"; readonly at: readonly Session[] }[] {
  const { activity, recruitment } = offering;
  const sessions = sessionsOf(offering);
  return [
    { kind: "outside", at: activity ? sessions.filter(({ on }) => on < activity.from || on > activity.to) : [] },
    { kind: "early", at: recruitment ? sessions.filter(({ on }) => on < recruitment.to) : [] },
  ];
}
