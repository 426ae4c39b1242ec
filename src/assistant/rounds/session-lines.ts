import type { Session } from "../../domain/rounds.js";
import { sessionsOf } from "../../domain/sessions.js";
import { fieldOfWrong, type ReadField } from "./read-field.js";

/** Sessions as they are typed, one a line: "2026-03-12 19:30-21:30 첫 모임". */
export function sessionLines(sessions: readonly Session[] = []): string {
  return sessionsOf({ sessions })
    .map(({ on, from, to, title }) => `${on} ${from}-${to}${title === undefined ? "" : ` ${title}`}`)
    .join("\n");
}

const line = /^(\d{4}-\d{2}-\d{2})\s+(\d{1,2}:\d{2})\s*[-~]\s*(\d{1,2}:\d{2})(?:\s+(.*))?$/;

/**
 * What was typed, for the schema to check. A meeting keeps its id, under which attendance is written down, while its
 * beginning or its title and place in the list stay; another gets one that was never used here.
 */
export function readSessions(text: string, before: readonly Session[] = []): ReadField<readonly Session[]> {
  const typed = text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const read: Omit<Session, "id">[] = [];
  for (const [index, one] of typed.entries()) {
    const [, on, from, to, title] = line.exec(one) ?? [];
    if (on === undefined || from === undefined || to === undefined)
      return fieldOfWrong("sessions", "sessionLine", { line: String(index + 1), text: one.slice(0, 40) });
    const named = title?.trim() ? { title: title.trim() } : {};
    read.push({ on, from: from.padStart(5, "0"), to: to.padStart(5, "0"), ...named });
  }
  return { kind: "read", value: withIds(read, sessionsOf({ sessions: before })) };
}

function withIds(read: readonly Omit<Session, "id">[], before: readonly Session[]): readonly Session[] {
  const left = new Map(before.map((one, index) => [one.id, { ...one, index }]));
  const take = (like: (one: Session & { readonly index: number }) => boolean): string | undefined => {
    const found = [...left.values()].find(like);
    if (found) left.delete(found.id);
    return found?.id;
  };
  const sure = read.map(({ on, from }) => take((one) => one.on === on && one.from === from));
  const ids = sure.map((id, at) => id ?? take((one) => one.index === at));
  let next = Math.max(0, ...before.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)));
  return read.map((one, at) => ({ id: ids[at] ?? `s${++next}`, ...one }));
}
