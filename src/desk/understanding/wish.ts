import { z } from "zod";
import type { MissesWish } from "../../assistant/desk-ports/misses.js";

export const listPath = "/desk/not-understood";

/** How many lines a page shows. */
const pageSize = 25;

const filter = z.string().min(1).max(100).optional().catch(undefined);
const address = z.object({
  asked: filter,
  agency: filter,
  order: z.enum(["last", "often"]).catch("last"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What an address of the list asks for; what cannot be read in it is left out. */
export function readWish(query: URLSearchParams): MissesWish {
  const { asked, agency, order, page } = address.parse(Object.fromEntries(query));
  return {
    ...(asked === undefined ? {} : { asked }),
    ...(agency === undefined ? {} : { agency }),
    ...{ order, page, size: pageSize },
  };
}

/** The query that asks for it, from its first page on. */
export function queryOf({ asked, agency, order }: Omit<MissesWish, "page" | "size">): string {
  const params = new URLSearchParams({ order });
  if (asked !== undefined) params.set("asked", asked);
  if (agency !== undefined) params.set("agency", agency);
  return `?${params}`;
}
