import type { Offering } from "../../domain/rounds.js";
import type { ReadCell } from "../../tables/cell.js";
import { type CellValue, choiceIn, dayIn, numberIn, textIn } from "../../tables/cell-values.js";
import type { CellProblem } from "../../tables/row-problem.js";
import type { OfferingColumn, OfferingTableWords } from "./columns.js";
import { readSessions } from "./session-cell.js";
import { cellOf, shownCell } from "./write-offerings.js";

/** What a row says, as the catalogue's YAML would; for its schema to check. */
export type WrittenOffering = Readonly<Record<string, unknown>>;

export interface RowReading {
  readonly written: WrittenOffering;
  readonly wrong: readonly (CellProblem & { readonly column: OfferingColumn })[];
}

/**
 * Reads the cells of a row over the offering as it was. A column that the sheet does not have leaves it as it is, and so
 * does a cell that says what we would write: nothing of what was more than a cell can hold is lost by writing and reading.
 */
export function readRow(
  cells: ReadonlyMap<OfferingColumn, ReadCell>,
  before: Offering | undefined,
  words: OfferingTableWords,
): RowReading {
  const wrong: (CellProblem & { readonly column: OfferingColumn })[] = [];
  const read = <T>(
    column: OfferingColumn,
    was: T | undefined,
    find: (cell: ReadCell) => CellValue<T>,
  ): T | undefined => {
    if (!cells.has(column)) return was;
    const cell = cells.get(column);
    if (before && saysTheSame(cell, before, column, words)) return was;
    const found = find(cell);
    if ("value" in found) return found.value;
    wrong.push({ ...found, column });
    return was;
  };
  const number = (cell: ReadCell) => whole(numberIn(cell, words.units));
  const price = (cell: ReadCell) => {
    const said = textIn(cell);
    return "value" in said && words.free.some((free) => free === said.value) ? { value: 0 } : number(cell);
  };
  const sessions = (cell: ReadCell): CellValue<Offering["sessions"] & object> => {
    const said = textIn(cell);
    if ("problem" in said) return said;
    const found = readSessions(said.value ?? "", before?.sessions);
    if ("unreadable" in found) return { problem: "badSession", with: { line: found.unreadable } };
    return { value: found.sessions.length > 0 ? found.sessions : undefined };
  };
  const stopped = (cell: ReadCell): CellValue<true> => {
    const said = choiceIn(cell, words.stopped);
    return "problem" in said ? said : { value: said.value === "yes" ? true : undefined };
  };
  const topics = (cell: ReadCell): CellValue<readonly string[]> => {
    const said = textIn(cell);
    return "problem" in said
      ? said
      : {
          value: (said.value ?? "")
            .split(/[,;\n]/)
            .map((one) => one.trim())
            .filter(Boolean),
        };
  };
  const values = {
    title: read("title", before?.title, textIn),
    category: read("category", before?.category, (cell) => choiceIn(cell, words.category)),
    capacity: read("capacity", before?.capacity, number),
    minimum: read("minimum", before?.minimum, number),
    recruitment: period(
      read("recruitmentFrom", before?.recruitment?.from, dayIn),
      read("recruitmentTo", before?.recruitment?.to, dayIn),
    ),
    activity: period(
      read("activityFrom", before?.activity?.from, dayIn),
      read("activityTo", before?.activity?.to, dayIn),
    ),
    schedule: read("schedule", before?.schedule, textIn),
    sessions: read("sessions", before?.sessions, sessions),
    place: read("place", before?.place, textIn),
    leader: read("leader", before?.leader, textIn),
    price: read("price", before?.price, price),
    selection: read("selection", before?.selection, (cell) => choiceIn(cell, words.selection)),
    resultOn: read("resultOn", before?.resultOn, dayIn),
    stopped: read("stopped", before?.stopped, stopped),
    topics: read("topics", before?.topics, topics),
    calledOff: before?.calledOff,
  };
  return { wrong, written: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}

function saysTheSame(cell: ReadCell, before: Offering, column: OfferingColumn, words: OfferingTableWords): boolean {
  if (typeof cell === "object" && "trouble" in cell) return false;
  return shownCell(cell).replaceAll("\r\n", "\n") === shownCell(cellOf(before, column, words)).replaceAll("\r\n", "\n");
}

function whole(number: CellValue<number>): CellValue<number> {
  if ("problem" in number || number.value === undefined || Number.isSafeInteger(number.value)) return number;
  return { problem: "notWhole" };
}

/** One end alone stays, for the schema to miss the other. */
function period(from: string | undefined, to: string | undefined) {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
