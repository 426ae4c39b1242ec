import type { Tx } from "./transaction.js";

/** Tokens of both ways together; `cost` in thousandths of a won. */
export interface ModelUse {
  readonly tokens: number;
  readonly cost: number;
}

export interface ModelDay {
  readonly person: string;
  /** Seoul day. */
  readonly day: string;
}

/**
 * Sets aside what a question may cost at most, unless that would be more than `most` for the day; returns whether it did.
 * Two processes that ask at once cannot both take what is left.
 */
export async function reserveModelUse(tx: Tx, of: ModelDay, use: ModelUse, most: ModelUse): Promise<boolean> {
  if (use.tokens > most.tokens || use.cost > most.cost) return false;
  // Counts of days that are over are of no use.
  await tx.db.deleteFrom("model_use").where("person", "=", of.person).where("day", "<", of.day).execute();
  const saved = await tx.db
    .insertInto("model_use")
    .values({ ...of, ...use })
    .onConflict((conflict) =>
      conflict
        .columns(["person", "day"])
        .doUpdateSet((e) => ({
          tokens: e("model_use.tokens", "+", use.tokens),
          cost: e("model_use.cost", "+", use.cost),
        }))
        .where("model_use.tokens", "<=", most.tokens - use.tokens)
        .where("model_use.cost", "<=", most.cost - use.cost),
    )
    .executeTakeFirst();
  return Number(saved.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Puts what was really used in the place of what was set aside. */
export async function settleModelUse(tx: Tx, of: ModelDay, reserved: ModelUse, used: ModelUse): Promise<void> {
  await tx.db
    .updateTable("model_use")
    .set((e) => ({
      tokens: e("tokens", "+", used.tokens - reserved.tokens),
      cost: e("cost", "+", used.cost - reserved.cost),
    }))
    .where("person", "=", of.person)
    .where("day", "=", of.day)
    .execute();
}
