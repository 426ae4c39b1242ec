import type { RegistrationState } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** How many registrations of each state these offerings have. */
export async function countByState(
  tx: Tx,
  offerings: readonly string[],
): Promise<readonly { readonly offering: string; readonly state: RegistrationState; readonly count: number }[]> {
  if (offerings.length === 0) return [];
  const rows = await tx.db
    .selectFrom("registrations")
    .select((e) => ["offering", "state", e.fn.countAll<number | string>().as("count")])
    .where("offering", "in", offerings)
    .groupBy(["offering", "state"])
    .execute();
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

/** Of these offerings, those whose selection has been published. */
export async function publishedAmong(tx: Tx, offerings: readonly string[]): Promise<ReadonlySet<string>> {
  if (offerings.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom("offerings")
    .select("id")
    .where("id", "in", offerings)
    .where("published_at", "is not", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Seats on offer, the one that runs out first at the top. */
export async function offersOf(
  tx: Tx,
  offering: string,
): Promise<readonly { readonly registration: string; readonly until: string }[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select(["id as registration", "offer_until as until"])
    .where("offering", "=", offering)
    .where("state", "=", "offered")
    .orderBy("offer_until")
    .execute();
  return rows.map(({ registration, until }) => ({ registration, until: until ?? "" }));
}
