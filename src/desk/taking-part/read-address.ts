import { z } from "zod";

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Which page of a list an address asks for; the first where it cannot be read. */
export function pageIn(query: URLSearchParams): number {
  return page.parse(query.get("page") ?? 1);
}

/** The Seoul day of a moment. Korea has had one offset and no summer time since 1988. */
export function seoulDayOf(now: Date): string {
  return new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}
