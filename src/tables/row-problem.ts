import type { CellTrouble } from "./cell.js";

/** What can be wrong with a cell or a row; `locales/ko/tables.yaml` has the words of each. */
export const rowProblemKeys = [
  "missing",
  "unknownValue",
  "notANumber",
  "notWhole",
  "tooSmall",
  "tooBig",
  "tooLong",
  "notADay",
  "impossibleDay",
  "halfPeriod",
  "periodOrder",
  "noRecruitment",
  "badSession",
  "timeOrder",
  "minimumAboveCapacity",
  "resultWithoutScreening",
  "resultTooEarly",
  "recruitmentAfterEnd",
  "repeatedTitle",
  "belowTaken",
  "badId",
  "duplicateId",
  "repeatedRow",
  "tooLongForButton",
  "merged",
  "error",
  "uncomputed",
  "residentNumber",
  "notAPhone",
  "notAName",
  "notABirth",
  "notAPlace",
  "futureDay",
  "invalid",
] as const satisfies readonly (CellTrouble | string)[];
export type RowProblemKey = (typeof rowProblemKeys)[number];

/** Why a cell was not taken. */
export interface CellProblem {
  readonly problem: RowProblemKey;
  readonly with?: Readonly<Record<string, string>>;
}

/** Why a row was left out, where it stands, and what the sheet calls the column. */
export interface RowProblem extends CellProblem {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** Absent: the row as a whole. */
  readonly column?: string;
}
