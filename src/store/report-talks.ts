import { reading, type Store } from "./transaction.js";

/** A hand-off with its times, ISO instants; about nobody. */
export interface CountedHandoff {
  readonly agency: string;
  readonly program: string | null;
  readonly askedAt: string;
  /** When the person would like to be called back. */
  readonly callbackAt: string | null;
  /** When staff first took it. */
  readonly takenAt: string | null;
}

/** Hand-offs of an agency, or of all, asked for from one ISO instant to before another. */
export function handoffTimes(
  store: Store,
  { agency, from, to }: { readonly agency?: string; readonly from?: string; readonly to?: string },
): Promise<readonly CountedHandoff[]> {
  return reading(store, async (tx) => {
    let query = tx.db
      .selectFrom("handoffs")
      .leftJoin("handoff_events", (join) =>
        join.onRef("handoff_events.handoff", "=", "handoffs.id").on("handoff_events.what", "=", "claimed"),
      );
    if (agency !== undefined) query = query.where("handoffs.agency", "=", agency);
    if (from !== undefined) query = query.where("handoffs.created_at", ">=", from);
    if (to !== undefined) query = query.where("handoffs.created_at", "<", to);
    return query
      .select(["agency", "program", "created_at as askedAt", "callback_at as callbackAt"])
      .select((e) => e.fn.min("handoff_events.at").as("takenAt"))
      .groupBy(["handoffs.id", "agency", "program", "created_at", "callback_at"])
      .execute();
  });
}

/** How often something was not understood, by Seoul day; of one agency's people, or of all. Seoul days, both ends in. */
export async function notUnderstoodByDay(
  store: Store,
  { agency, from, to }: { readonly agency?: string; readonly from?: string; readonly to?: string },
): Promise<readonly { readonly day: string; readonly n: number }[]> {
  const rows = await reading(store, (tx) => {
    let query = tx.db.selectFrom("day_counts").where("name", "=", "notUnderstood");
    if (agency !== undefined) query = query.where("agency", "=", agency);
    if (from !== undefined) query = query.where("day", ">=", from);
    if (to !== undefined) query = query.where("day", "<=", to);
    return query
      .select((e) => ["day", e.fn.sum("count").as("n")])
      .groupBy("day")
      .orderBy("day")
      .execute();
  });
  return rows.map(({ day, n }) => ({ day, n: Number(n) }));
}
