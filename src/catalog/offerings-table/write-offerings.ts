import type { Offering } from "../../domain/rounds.js";
import type { Cell, Table } from "../../tables/cell.js";
import { type OfferingColumn, type OfferingTableWords, offeringColumns } from "./columns.js";
import { sessionsCell } from "./session-cell.js";

/** The offerings of a round as a table: everything of them but that they were called off, which has a step of its own. */
export function offeringsTable(offerings: readonly Offering[], words: OfferingTableWords): Table {
  return {
    header: offeringColumns.map((column) => words.columns[column][0] ?? column),
    rows: offerings.map((offering) => offeringColumns.map((column) => cellOf(offering, column, words))),
  };
}

/** One cell of an offering's row. */
export function cellOf(offering: Offering, column: OfferingColumn, words: OfferingTableWords): Cell {
  const day = (text: string | undefined): Cell => (text === undefined ? undefined : { day: text });
  switch (column) {
    case "id":
    case "title":
    case "capacity":
    case "minimum":
    case "schedule":
    case "place":
    case "leader":
    case "price":
      return offering[column];
    case "category":
      return offering.category && words.category[offering.category][0];
    case "recruitmentFrom":
      return day(offering.recruitment?.from);
    case "recruitmentTo":
      return day(offering.recruitment?.to);
    case "activityFrom":
      return day(offering.activity?.from);
    case "activityTo":
      return day(offering.activity?.to);
    case "resultOn":
      return day(offering.resultOn);
    case "sessions":
      return sessionsCell(offering.sessions);
    case "selection":
      return words.selection[offering.selection][0];
    case "stopped":
      return offering.stopped ? words.stopped.yes[0] : undefined;
    case "topics":
      return offering.topics.join(", ");
  }
}

/** As it is shown and compared: whatever kind of cell it is, as text. */
export function shownCell(cell: Cell): string {
  if (typeof cell === "object") return cell.day;
  return String(cell ?? "")
    .normalize("NFC")
    .trim();
}
