import type { Clock } from "../../../assistant/ports.js";

/** Until when each workspace takes nothing more from us, as it said itself. */
export interface Rests {
  /** What is left of it, in milliseconds; undefined where the workspace takes messages. */
  left(team: string): number | undefined;
  begin(team: string, forMs: number): void;
}

/** Kept in this process alone: another one hears it from Slack as soon as it tries. */
export function createRests(clock: Clock): Rests {
  const until = new Map<string, number>();
  return {
    left(team) {
      const left = (until.get(team) ?? 0) - clock.now().getTime();
      if (left > 0) return left;
      until.delete(team);
      return undefined;
    },
    begin(team, forMs) {
      until.set(team, clock.now().getTime() + forMs);
    },
  };
}
