import { sql } from "kysely";
import type { Store, Tx } from "./transaction.js";

/** How many people a store knows, and how many of them nobody made up. */
export interface Inhabitants {
  readonly people: number;
  /**
   * Those who have written anywhere but on the channel of simulated people, those who never wrote and whose id does not begin
   * with its name, and those of whom only a trace is left.
   */
  readonly real: number;
}

/** Counts who lives in a store. Whoever was erased was real: simulated people are not. */
export async function inhabitants(tx: Tx, simulatedChannel: string): Promise<Inhabitants> {
  const { people } = await tx.db
    .selectFrom("persons")
    .select((e) => e.fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow();
  const { others } = await tx.db
    .selectFrom("persons as p")
    .select((e) => e.fn.countAll<number>().as("others"))
    .where((e) =>
      e.or([
        e.and([
          e("p.id", "not like", `${simulatedChannel}-%`),
          e.not(e.exists(e.selectFrom("conversations as c").select("c.id").whereRef("c.person", "=", "p.id"))),
        ]),
        e.exists(
          e
            .selectFrom("conversations as c")
            .select("c.id")
            .whereRef("c.person", "=", "p.id")
            .where("c.channel", "!=", simulatedChannel),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  const { gone } = await tx.db
    .selectFrom("registrations")
    .select((e) => e.fn.countAll<number>().as("gone"))
    .where("person", "is", null)
    .executeTakeFirstOrThrow();
  return { people: Number(people), real: Number(others) + Number(gone) };
}

/**
 * Lets an embedded store answer before the disk has what was written, while `work` runs: a power cut meanwhile may break the
 * file. Only for what can be made again from nothing. A server of its own decides that for itself.
 */
export async function inHaste<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (store.dialect !== "sqlite") return work();
  await sql`pragma synchronous = off`.execute(store.db);
  try {
    return await work();
  } finally {
    await sql`pragma synchronous = full`.execute(store.db);
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  }
}
