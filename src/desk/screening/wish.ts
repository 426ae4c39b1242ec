import { z } from "zod";
import type { ScreeningFilter, ScreeningWish } from "../../assistant/desk-ports/screening.js";
import { decisions, screeningOrders } from "../../domain/screening.js";

/** So many stand on one page: a season's applicants fit on it, and five hundred are three. */
const pageSize = 200;

const address = z.object({
  decision: z
    .enum([...decisions, "none"])
    .optional()
    .catch(undefined),
  scored: z.enum(["unscored", "scored", "apart"]).optional().catch(undefined),
  least: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(0).max(100))
    .optional()
    .catch(undefined),
  order: z.enum(screeningOrders).catch("applied"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What an address of the list asks for; what cannot be read in it is left out. */
export function readWish(query: URLSearchParams): ScreeningWish {
  const { decision, scored, least, order, page } = address.parse(Object.fromEntries(query));
  return {
    ...(decision === undefined ? {} : { decision }),
    ...(scored === undefined ? {} : { scored }),
    ...(least === undefined ? {} : { least }),
    ...{ order, page, size: pageSize },
  };
}

/** The query that asks for it, from its first page on; nothing for the list as it stands by itself. */
export function queryOf({ order, ...filter }: ScreeningFilter & Partial<Pick<ScreeningWish, "order">>): string {
  const params = paramsOf(filter);
  if (order !== undefined && order !== "applied") params.set("order", order);
  return params.size > 0 ? `?${params}` : "";
}

function paramsOf({ decision, scored, least }: ScreeningFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (decision !== undefined) params.set("decision", decision);
  if (scored !== undefined) params.set("scored", scored);
  if (least !== undefined) params.set("least", String(least));
  return params;
}
