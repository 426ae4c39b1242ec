import type { Tx } from "./transaction.js";

/**
 * A mark for each agency that has had hand-offs since `since` or has open ones: it changes whenever something happens to
 * one of them, or is said in one that is open. Two statements over plain columns, however many watch.
 */
export async function handoffMarks(tx: Tx, since: string): Promise<ReadonlyMap<string, string>> {
  const happened = await tx.db
    .selectFrom("handoff_events")
    .innerJoin("handoffs", "handoffs.id", "handoff_events.handoff")
    .select((e) => ["handoffs.agency", e.fn.countAll().as("n"), e.fn.max("handoff_events.at").as("last")])
    .where("handoff_events.at", ">=", since)
    .groupBy("handoffs.agency")
    .execute();
  const open = await tx.db
    .selectFrom("handoffs")
    .innerJoin("conversations", "conversations.id", "handoffs.conversation")
    .select((e) => ["handoffs.agency", e.fn.countAll().as("n"), e.fn.sum("conversations.last_seq").as("said")])
    .where("handoffs.state", "in", ["waiting", "claimed"])
    .groupBy("handoffs.agency")
    .execute();
  const marks = new Map<string, string>();
  for (const { agency, n, said } of open) marks.set(agency, `${n} ${said}`);
  for (const { agency, n, last } of happened) marks.set(agency, `${marks.get(agency) ?? ""}|${n} ${last}`);
  return marks;
}
