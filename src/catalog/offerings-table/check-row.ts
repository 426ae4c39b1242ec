import { longestButtonName } from "../../domain/button-names.js";
import type { Offering, Round } from "../../domain/rounds.js";
import type { CellProblem, RowProblemKey } from "../../tables/row-problem.js";
import { toFindings } from "../findings.js";
import type { Finding, ProblemKey } from "../problem.js";
import { roundSchema } from "../schema-rounds.js";
import type { OfferingColumn } from "./columns.js";
import type { WrittenOffering } from "./read-row.js";

export type CheckedRow =
  | { readonly kind: "sound"; readonly offering: Offering }
  | { readonly kind: "wrong"; readonly wrong: readonly (CellProblem & { readonly column?: OfferingColumn })[] };

/** Checks what a row says as `ieum catalog check` would, with the same schema: as the one offering of its round. */
export function checkRow(written: WrittenOffering, round: Round, today: string): CheckedRow {
  const { id, title, example, year } = round;
  const alone = { id, title, example, ...(example ? {} : { year }), offerings: [written] };
  const parsed = roundSchema(today).safeParse(alone);
  if (!parsed.success)
    return { kind: "wrong", wrong: toFindings(parsed.error, alone).map((finding) => problemOf(finding, written)) };
  const [offering] = parsed.data.offerings;
  if (!offering) return { kind: "wrong", wrong: [{ problem: "invalid" }] };
  if (offering.title.length <= longestButtonName) return { kind: "sound", offering };
  const fill = { most: String(longestButtonName), is: String(offering.title.length) };
  return { kind: "wrong", wrong: [{ column: "title", problem: "tooLongForButton", with: fill }] };
}

function problemOf({ path, problem, with: fill }: Finding, written: WrittenOffering) {
  const [, , field, end] = path.map(String);
  const column = columnOf(field, end);
  const key =
    field !== undefined && end !== undefined && isHalf(written[field]) ? "halfPeriod" : (known[problem] ?? "invalid");
  return { problem: key, ...(column ? { column } : {}), ...(fill ? { with: fill } : {}) };
}

function isHalf(period: unknown): boolean {
  return typeof period === "object" && period !== null && "from" in period !== "to" in period;
}

function columnOf(field: string | undefined, end: string | undefined): OfferingColumn | undefined {
  switch (field) {
    case "recruitment":
      return end === "to" ? "recruitmentTo" : "recruitmentFrom";
    case "activity":
      return end === "to" ? "activityTo" : "activityFrom";
    case "id":
    case "title":
    case "category":
    case "capacity":
    case "minimum":
    case "schedule":
    case "sessions":
    case "place":
    case "leader":
    case "price":
    case "selection":
    case "resultOn":
    case "stopped":
    case "topics":
      return field;
  }
  return undefined;
}

/** The catalogue's problems that a row of a table can have; the others have something to do with YAML. */
const known: Readonly<Partial<Record<ProblemKey, RowProblemKey>>> = {
  missing: "missing",
  unknownValue: "unknownValue",
  tooSmall: "tooSmall",
  tooBig: "tooBig",
  tooShort: "missing",
  tooLong: "tooLong",
  badId: "badId",
  notADay: "notADay",
  impossibleDay: "impossibleDay",
  periodOrder: "periodOrder",
  noRecruitment: "noRecruitment",
  notATime: "badSession",
  timeOrder: "timeOrder",
  minimumAboveCapacity: "minimumAboveCapacity",
  resultWithoutScreening: "resultWithoutScreening",
  resultTooEarly: "resultTooEarly",
  recruitmentAfterEnd: "recruitmentAfterEnd",
};
