import type { Selection } from "../domain/rounds.js";
import type { Tx } from "./transaction.js";

/** An offering as the seat function sees it. Days are Seoul days, both ends in; null is open-ended. */
export interface SeatPlan {
  readonly id: string;
  readonly program: string;
  readonly round: string;
  readonly capacity: number | null;
  readonly selection: Selection;
  readonly recruitment: { readonly from: string | null; readonly to: string | null };
  readonly activityTo: string | null;
  /** ISO instant at which it begins. */
  readonly startsAt: string | null;
  readonly registrable: boolean;
  /** Staff closed the recruitment before its last day. */
  readonly stopped: boolean;
  /** The Seoul day on which it was called off. */
  readonly calledOff: string | null;
  /** When the selection was published (ISO instant); with screening only. */
  readonly publishedAt: string | null;
  /** Of the round: how long an offered seat is kept. */
  readonly offerHours: number | null;
  readonly limits: SeatLimits;
}

/** What one person may have at most: live applications in this round, seats in this year's rounds of the program. */
export interface SeatLimits {
  readonly year: number | null;
  readonly perPerson: number | null;
  readonly perYear: number | null;
}

/** Locks an offering until the transaction ends: every change of its seats happens one after another. */
export async function lockOffering(tx: Tx, id: string): Promise<SeatPlan | undefined> {
  const query = tx.db.selectFrom("offerings").selectAll().where("id", "=", id);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return (
    row && {
      id: row.id,
      program: row.program,
      round: row.round,
      capacity: row.capacity,
      selection: row.selection,
      recruitment: { from: row.recruitment_from, to: row.recruitment_to },
      activityTo: row.activity_to,
      startsAt: row.starts_at,
      registrable: row.registrable === 1,
      stopped: row.stopped === 1,
      calledOff: row.called_off,
      publishedAt: row.published_at,
      offerHours: row.offer_hours,
      limits: { year: row.year, perPerson: row.per_person, perYear: row.per_year },
    }
  );
}

/** Writes down that a selection was published; the offering must be locked. */
export async function markPublished(tx: Tx, offering: string, now: Date): Promise<void> {
  await tx.db.updateTable("offerings").set({ published_at: now.toISOString() }).where("id", "=", offering).execute();
}

/** Writes down the Seoul day on which an offering was called off, unless that is known; the offering must be locked. */
export async function markCalledOff(tx: Tx, offering: string, day: string): Promise<void> {
  await tx.db
    .updateTable("offerings")
    .set({ called_off: day })
    .where("id", "=", offering)
    .where("called_off", "is", null)
    .execute();
}
