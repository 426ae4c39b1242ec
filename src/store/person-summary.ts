import { frontDesk } from "../domain/staff.js";
import type { Reach } from "./people-search.js";
import type { Tx } from "./transaction.js";

/** What can be said of somebody without opening anything that is sealed. */
export interface PersonSummary {
  readonly since: string;
  /** When something was last said in a talk of theirs. */
  readonly lastAt: string;
  /** Of those, how many are within reach. */
  readonly applications: number;
  readonly handoffs: number;
}

export async function personSummary(tx: Tx, person: string, reach: Reach): Promise<PersonSummary | undefined> {
  const row = await tx.db.selectFrom("persons").select("created_at").where("id", "=", person).executeTakeFirst();
  if (!row) return undefined;
  const last = await tx.db
    .selectFrom("conversations")
    .innerJoin("messages", (join) =>
      join.onRef("messages.conversation", "=", "conversations.id").onRef("messages.seq", "=", "conversations.last_seq"),
    )
    .select((e) => e.fn.max("messages.at").as("at"))
    .where("conversations.person", "=", person)
    .executeTakeFirst();
  const applied = await tx.db.selectFrom("registrations").select("program").where("person", "=", person).execute();
  const handed = await tx.db.selectFrom("handoffs").select("agency").where("person", "=", person).execute();
  return {
    since: row.created_at,
    lastAt: last?.at ?? row.created_at,
    applications: applied.filter(({ program }) => reach.kind === "all" || reach.programs.includes(program)).length,
    handoffs: handed.filter(({ agency }) => reach.kind === "all" || agency === reach.agency || agency === frontDesk)
      .length,
  };
}
