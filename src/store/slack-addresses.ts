import { sql } from "kysely";
import type { Tx } from "./transaction.js";

/**
 * Ends every way into a workspace: direct messages of its people, threads of its rooms. What is still to be sent there is
 * given up when its turn comes. A message from there opens its own way again.
 */
export async function endTeamAddresses(tx: Tx, team: string, now: Date): Promise<void> {
  await markTeamAddresses(tx, team, now.toISOString());
  const rooms = sql<boolean>`substr(room, 1, ${team.length + 1}) = ${`${team}/`}`;
  await tx.db.deleteFrom("staff_rooms").where("channel", "=", "slack").where(rooms).execute();
  await tx.db.updateTable("staff_cards").set({ over: 1 }).where("channel", "=", "slack").where(rooms).execute();
}

/** The workspace has let us in again: what was ended with it is open, and whoever is gone for good shows at the next try. */
export async function reopenTeamAddresses(tx: Tx, team: string): Promise<void> {
  await markTeamAddresses(tx, team, null);
}

async function markTeamAddresses(tx: Tx, team: string, gone: string | null): Promise<void> {
  const begins = (column: "conversation" | "side", how: string) =>
    sql<boolean>`substr(${sql.ref(column)}, 1, ${how.length}) = ${how}`;
  await tx.db
    .updateTable("addresses")
    .set({ gone_at: gone })
    .where((e) =>
      e.or([
        e.and([e("side", "=", "person"), begins("conversation", `slack:${team}:`)]),
        begins("side", `slack:${team}/`),
      ]),
    )
    .execute();
}
