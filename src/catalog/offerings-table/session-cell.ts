import type { Session } from "../../domain/rounds.js";

/** Meetings in one cell, one a line: "2026-03-12 19:30-21:30 first meeting". */
export function sessionsCell(sessions: readonly Session[] = []): string {
  return sessions
    .map(({ on, from, to, title }) => `${on} ${from}-${to}${title === undefined ? "" : ` ${oneLine(title)}`}`)
    .join("\n");
}

const apart = /[\n;]+\s*(?=\d{4}\s*[-./])|\n+/;
const meeting =
  /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\.?\s+(\d{1,2}:\d{2})\s*[-~～–—]\s*(\d{1,2}:\d{2})(?:\s+(.*))?$/su;

/**
 * The meetings in a cell, or the first line of it that is none. A meeting keeps the id under which attendance is written
 * down while its beginning stays, or else its place in the list; others get ids that the offering does not have.
 */
export function readSessions(
  text: string,
  before: readonly Session[] = [],
): { readonly sessions: readonly Session[] } | { readonly unreadable: string } {
  const said: Omit<Session, "id">[] = [];
  for (const line of text.normalize("NFC").split(apart).map(oneLine)) {
    if (line === "") continue;
    const [, year, month = "", day = "", from, to, title = ""] = meeting.exec(line) ?? [];
    if (year === undefined || from === undefined || to === undefined) return { unreadable: line.slice(0, 40) };
    const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    said.push({ on, from: from.padStart(5, "0"), to: to.padStart(5, "0"), ...(title === "" ? {} : { title }) });
  }
  return { sessions: named(said, before) };
}

function named(said: readonly Omit<Session, "id">[], before: readonly Session[]): readonly Session[] {
  const left = new Set(before);
  const take = (like: (one: Session) => boolean): string | undefined => {
    const found = [...left].find(like);
    if (found) left.delete(found);
    return found?.id;
  };
  const sure = said.map(({ on, from }) => take((one) => one.on === on && one.from === from));
  const ids = sure.map((id, index) => id ?? take((one) => one === before[index]));
  let next = Math.max(0, ...before.map(({ id }) => Number(/^s(\d{1,6})$/.exec(id)?.[1] ?? 0)));
  return said.map((one, index) => ({ id: ids[index] ?? `s${++next}`, ...one }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
