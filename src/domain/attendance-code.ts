import type { Session } from "./rounds.js";
import { instantAt } from "./sessions.js";

/** A code holds from so long before its session until so long after it. */
const marginMs = 30 * 60_000;

/** When the code of a session can be typed, as ISO instants; the end is not in. */
export function codeWindow({ on, from, to }: Pick<Session, "on" | "from" | "to">): {
  readonly from: string;
  readonly until: string;
} {
  return { from: moved(instantAt(on, from), -marginMs), until: moved(instantAt(on, to), marginMs) };
}

/** Whether the code of a session holds at an instant. */
export function codeHolds(session: Pick<Session, "on" | "from" | "to">, now: string): boolean {
  const { from, until } = codeWindow(session);
  return from <= now && now < until;
}

function moved(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
