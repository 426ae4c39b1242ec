import type { HandoffEventKind } from "../domain/handoff.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Something that happened to a hand-off. */
export interface HandoffEvent {
  readonly at: string;
  /** An account's id, `person`, or `house` for what happens by itself. */
  readonly by: string;
  readonly what: HandoffEventKind;
  /** The account or agency it went to. */
  readonly to?: string;
  readonly why?: string;
}

/** Adds to a hand-off's history. The hand-off's row must be locked, or just made: events are numbered without a gap. */
export async function appendHandoffEvent(
  tx: Tx,
  { id, person }: { readonly id: string; readonly person: string },
  { at, by, what, to, why }: HandoffEvent,
): Promise<number> {
  const last = await tx.db
    .selectFrom("handoff_events")
    .select((e) => e.fn.max("n").as("n"))
    .where("handoff", "=", id)
    .executeTakeFirst();
  const n = (last?.n ?? 0) + 1;
  const sealed = why ? await sealFor(tx, person, "handoff_events.why", placeOf(id, n), why) : null;
  await tx.db
    .insertInto("handoff_events")
    .values({ handoff: id, n, at, by, what, to: to ?? null, why: sealed })
    .execute();
  return n;
}

/** All that happened to a hand-off, in order. */
export async function handoffEvents(
  tx: Tx,
  { id, person }: { readonly id: string; readonly person: string },
): Promise<readonly HandoffEvent[]> {
  const rows = await tx.db.selectFrom("handoff_events").selectAll().where("handoff", "=", id).orderBy("n").execute();
  const events: HandoffEvent[] = [];
  for (const { n, at, by, what, to, why } of rows) {
    const reason = why ? await unsealFor<string>(tx, person, "handoff_events.why", placeOf(id, n), why) : undefined;
    events.push({ at, by, what, ...(to === null ? {} : { to }), ...(reason === undefined ? {} : { why: reason }) });
  }
  return events;
}

function placeOf(handoff: string, n: number): string {
  return JSON.stringify([handoff, n]);
}
