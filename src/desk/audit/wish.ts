import type { AuditWish } from "../../assistant/desk-ports/audit.js";

/** What of the log is wanted, without the page of it. */
export type AuditFilters = Omit<AuditWish, "page" | "size">;

const keys = ["actor", "subject", "action", "from", "to"] as const;

/** What an address asks for; an empty field of the form asks for nothing. */
export function filtersIn(query: URLSearchParams): AuditFilters {
  const given = keys.flatMap((key) => {
    const value = (query.get(key) ?? "").trim().slice(0, 100);
    return value === "" ? [] : [[key, value] as const];
  });
  return Object.fromEntries(given);
}

export function auditPath(filters: AuditFilters, place = "/desk/audit"): string {
  const query = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return query.size > 0 ? `${place}?${query}` : place;
}
