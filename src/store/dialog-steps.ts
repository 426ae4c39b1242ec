import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "./transaction.js";

/** So many times a question of a dialog was put and answered. */
export interface DialogStep {
  /** Empty where the dialog was of no one program. */
  readonly program: string;
  readonly dialog: string;
  readonly question: string;
  readonly asked: number;
  readonly answered: number;
}

/**
 * Writes down what was asked and answered in a turn. Each is a row of its own, under a new id that leads to nobody, so that
 * no turn waits for another's: `sumSteps` makes one of them when the day is over.
 */
export async function countSteps(
  tx: Tx,
  { day, steps }: { readonly day: string; readonly steps: readonly DialogStep[] },
): Promise<void> {
  if (steps.length === 0) return;
  await tx.db
    .insertInto("dialog_steps")
    .values(steps.map((step) => ({ id: randomUUID(), day, summed: 0, ...step })))
    .execute();
}

/** Whether a day that is over has not been summed up. */
export async function areStepsLoose(tx: Tx, today: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("dialog_steps")
    .select("id")
    .where("summed", "=", 0)
    .where("day", "<", today)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes one row of each question's of a day that is over. By any number of processes: nothing is counted twice. */
export async function sumSteps(tx: Tx, today: string): Promise<void> {
  // Two processes never delete the same row, so each adds what it took away.
  const loose = await tx.db
    .deleteFrom("dialog_steps")
    .where("summed", "=", 0)
    .where("day", "<", today)
    .returning(["day", "program", "dialog", "question", "asked", "answered"])
    .execute();
  const sums = new Map<string, (typeof loose)[number]>();
  for (const row of loose) {
    const id = JSON.stringify([row.day, row.program, row.dialog, row.question]);
    const sum = sums.get(id);
    sums.set(id, sum ? { ...sum, asked: sum.asked + row.asked, answered: sum.answered + row.answered } : row);
  }
  // In one order everywhere, so that two that sum at once never wait for each other in a ring.
  for (const [id, row] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
    await tx.db
      .insertInto("dialog_steps")
      .values({ id, ...row, summed: 1 })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((e) => ({
          asked: e("dialog_steps.asked", "+", row.asked),
          answered: e("dialog_steps.answered", "+", row.answered),
        })),
      )
      .execute();
}

/** Sums over Seoul days, both ends in; of some programs' dialogs alone, or of all, with those of no program. Those asked most often first. */
export async function stepsBetween(
  tx: Tx,
  { from, to, programs }: { readonly from?: string; readonly to?: string; readonly programs?: readonly string[] },
): Promise<readonly DialogStep[]> {
  let query = tx.db.selectFrom("dialog_steps");
  if (from !== undefined) query = query.where("day", ">=", from);
  if (to !== undefined) query = query.where("day", "<=", to);
  if (programs !== undefined) query = query.where("program", "in", [...programs]);
  const rows = await query
    .select((e) => [
      sql<string>`''`.as("program"),
      "dialog",
      "question",
      e.fn.sum("asked").as("asked"),
      e.fn.sum("answered").as("answered"),
    ])
    .groupBy(["dialog", "question"])
    .orderBy("dialog")
    .orderBy((e) => e.fn.sum("asked"), "desc")
    .orderBy("question")
    .execute();
  return rows.map((row) => ({ ...row, asked: Number(row.asked), answered: Number(row.answered) }));
}
