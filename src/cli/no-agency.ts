import { frontDesk } from "../domain/staff.js";

/** Why an agency cannot be meant, and which can: the front desk is one whether or not the catalogue names it. */
export function noAgency(named: string, agencies: readonly { readonly id: string }[]): string {
  if (agencies.length === 0)
    return `there is no agency ${named}: this store is empty; check IEUM_DATABASE_URL, or start ieum serve once to fill it`;
  const ids = new Set([frontDesk, ...agencies.map(({ id }) => id)]);
  return `there is no agency ${named}: ${[...ids].join(", ")}`;
}
