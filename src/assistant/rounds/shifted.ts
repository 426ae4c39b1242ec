import type { Offering, Period, Round } from "../../domain/rounds.js";

/** A Seoul day so many days later; fewer than none: earlier. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a round is copied as. */
export interface Copying {
  readonly title: string;
  readonly days: number;
  readonly id: string;
  /** The id of the copy of an offering, by its place. */
  idOf(at: number): string;
}

/**
 * A round again, for real: its dates so many days later, its number one up, without what became of it (published figures,
 * an early end, offerings that were called off) and without targets of months that are over.
 */
export function copiedRound(round: Round, { title, days, id, idOf }: Copying): Round {
  const { figures: _figures, source: _source, registrationTargets: _targets, number, ...rest } = round;
  const offerings = round.offerings.filter((one) => !one.calledOff).map((one, at) => copied(one, days, idOf(at)));
  const firstDay = offerings
    .flatMap(({ recruitment, activity }) => activity?.from ?? recruitment?.from ?? [])
    .sort()[0];
  return {
    ...rest,
    id,
    title,
    ...(number === undefined ? {} : { number: number + 1 }),
    year: firstDay === undefined ? round.year : Number(firstDay.slice(0, 4)),
    example: false,
    figures: {},
    offerings,
  };
}

function copied(offering: Offering, days: number, id: string): Offering {
  const { stopped: _stopped, recruitment, activity, sessions, resultOn, ...rest } = offering;
  const moved = ({ from, to }: Period): Period => ({ from: shiftDay(from, days), to: shiftDay(to, days) });
  return {
    ...rest,
    id,
    example: false,
    ...(recruitment ? { recruitment: moved(recruitment) } : {}),
    ...(activity ? { activity: moved(activity) } : {}),
    ...(resultOn ? { resultOn: shiftDay(resultOn, days) } : {}),
    ...(sessions ? { sessions: sessions.map((one) => ({ ...one, on: shiftDay(one.on, days) })) } : {}),
  };
}
