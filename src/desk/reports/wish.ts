import { z } from "zod";
import type { FileReason } from "../../assistant/desk-ports/report-desk.js";
import type { ReportWish } from "../../assistant/desk-ports/reports.js";

export const reportsPath = "/desk/reports";

/** Why a file is taken, in the order of the form. Held to the port's own list by its type. */
export const reasons = ["results", "overseer", "review", "disclosure"] as const satisfies readonly FileReason[];

const id = z.string().min(1).max(100).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const address = z.object({
  program: id,
  agency: id,
  round: z.coerce.number().int().min(1).max(9_999).optional().catch(undefined),
  from: day,
  to: day,
});

/** What an address asks for; what cannot be read in it is left out. */
export function readWish(query: URLSearchParams): ReportWish {
  const filled = [...query].filter(([, value]) => value !== "");
  const { program, agency, round, from, to } = address.parse(Object.fromEntries(filled));
  return {
    ...(program === undefined ? {} : { program }),
    // The first round of all programs together is nothing.
    ...(program === undefined || round === undefined ? {} : { round }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(agency === undefined ? {} : { agency }),
  };
}

/** Whether somebody has chosen already, if only to see everything. */
export function isChosen(query: URLSearchParams): boolean {
  return query.has("program");
}

/** The reason that an address gives; undefined when it gives none that there is. */
export function reasonIn(query: URLSearchParams): FileReason | undefined {
  const why = query.get("why");
  return reasons.find((reason) => reason === why);
}

/** The fields of a form or an address that ask for it again. */
export function fieldsOf({
  program = "",
  round,
  from,
  to,
  agency,
}: ReportWish): readonly (readonly [string, string])[] {
  return [
    ["program", program],
    ...(round === undefined ? [] : [["round", String(round)] as const]),
    ...(from === undefined ? [] : [["from", from] as const]),
    ...(to === undefined ? [] : [["to", to] as const]),
    ...(agency === undefined ? [] : [["agency", agency] as const]),
  ];
}

export function queryOf(wish: ReportWish): string {
  return `?${new URLSearchParams(fieldsOf(wish).map(([name, value]) => [name, value]))}`;
}
