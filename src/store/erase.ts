import { sql } from "kysely";
import { liveStates } from "../domain/registration.js";
import { dropAddresses } from "./addresses.js";
import { lockConversation } from "./conversations.js";
import { forgetDelivered } from "./delivered.js";
import { eraseFiles } from "./files-gone.js";
import { eraseScreening } from "./screening-gone.js";
import { eraseTakingPart } from "./taking-part-gone.js";
import type { Store, Tx } from "./transaction.js";

/** `live`: they still hold or wait for a seat; take those back first (`withdrawAll`), so that others get them. */
export type Erased =
  | { readonly kind: "erased"; readonly conversations: readonly string[] }
  | { readonly kind: "live"; readonly registrations: readonly string[] }
  | { readonly kind: "unknown" };

/**
 * Erases a person: their key, and with it the meaning of every copy, and every row that is theirs. What stays
 * is anonymous: that some application went through these states, and the marks of events that came in (`eventMark`), so
 * that one which a platform delivers again is not taken for a new message. Turns in flight are refused
 * (`gone`); the next message of the conversation is from a new, unknown person (`openConversation`).
 *
 * One name stays: the conversation's id as its channel gave it, in `conversations` and `inbox`, with times and counts
 * of events but no word. The channel goes on to write under it, its messages are numbered on from there, and its
 * repeats are known by it. The web chat's ids are digests of random cookies; of a messenger, the id may name an
 * account there, and says that it once wrote here.
 */
export async function erasePerson(tx: Tx, person: string, now: Date): Promise<Erased> {
  const talks = await tx.db
    .selectFrom("conversations")
    .select(["id", "channel"])
    .where("person", "=", person)
    .orderBy("id")
    .execute();
  for (const { id } of talks) await lockConversation(tx, id);
  if (!(await lockPerson(tx, person))) return { kind: "unknown" };
  const live = await tx.db
    .selectFrom("registrations")
    .select("id")
    .where("person", "=", person)
    .where("state", "in", [...liveStates])
    .execute();
  if (live.length > 0) return { kind: "live", registrations: live.map((row) => row.id) };
  await eraseFiles(tx, person);
  await eraseServices(tx, person);
  for (const { id, channel } of talks) {
    await eraseTalk(tx, id, now);
    await forgetDelivered(tx, { channel, conversation: id });
  }
  await tx.db.deleteFrom("person_keys").where("person", "=", person).execute();
  await tx.db.deleteFrom("persons").where("id", "=", person).execute();
  tx.keys.delete(person);
  return { kind: "erased", conversations: talks.map((row) => row.id) };
}

/** Under this lock nobody can add a row that refers to the person. */
async function lockPerson(tx: Tx, person: string) {
  const query = tx.db.selectFrom("persons").select("id").where("id", "=", person);
  return (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
}

async function eraseServices(tx: Tx, person: string): Promise<void> {
  await tx.db.deleteFrom("responses").where("person", "=", person).execute();
  await tx.db.deleteFrom("survey_invites").where("person", "=", person).execute();
  await tx.db.deleteFrom("consents").where("person", "=", person).execute();
  await tx.db.deleteFrom("misses").where("person", "=", person).execute();
  await tx.db.deleteFrom("model_use").where("person", "=", person).execute();
  await tx.db
    .deleteFrom("handoff_events")
    .where("handoff", "in", (e) => e.selectFrom("handoffs").select("id").where("person", "=", person))
    .execute();
  // Whoever posted a hand-off's card finds it gone, and takes the card away.
  await tx.db
    .updateTable("staff_cards")
    .set({ over: 0, due_at: "" })
    .where("handoff", "in", (e) => e.selectFrom("handoffs").select("id").where("person", "=", person))
    .execute();
  await tx.db.deleteFrom("handoffs").where("person", "=", person).execute();
  await tx.db.deleteFrom("person_marks").where("person", "=", person).execute();
  await tx.db.deleteFrom("link_codes").where("person", "=", person).execute();
  await tx.db.deleteFrom("data_links").where("person", "=", person).execute();
  await tx.db.updateTable("data_requests").set({ person: null, detail: null }).where("person", "=", person).execute();
  await eraseScreening(tx, person);
  await eraseTakingPart(tx, person);
  await tx.db
    .updateTable("registration_events")
    .set({ why: null })
    .where("registration", "in", (e) => e.selectFrom("registrations").select("id").where("person", "=", person))
    .execute();
  await tx.db
    .updateTable("registrations")
    .set({ person: null, conversation: null, form: null })
    .where("person", "=", person)
    .execute();
}

async function eraseTalk(tx: Tx, conversation: string, now: Date): Promise<void> {
  await dropAddresses(tx, conversation);
  await tx.db.deleteFrom("link_tries").where("who", "=", conversation).execute();
  await tx.db.deleteFrom("outbox").where("conversation", "=", conversation).execute();
  for (const table of ["message_changes", "message_names", "latest_changes"] as const)
    await tx.db.deleteFrom(table).where("conversation", "=", conversation).execute();
  await tx.db.deleteFrom("messages").where("conversation", "=", conversation).execute();
  await tx.db.updateTable("inbox").set({ payload: null }).where("conversation", "=", conversation).execute();
  await tx.db
    .updateTable("inbox")
    .set({ done_at: now.toISOString() })
    .where("conversation", "=", conversation)
    .where("done_at", "is", null)
    .execute();
  await tx.db
    .updateTable("conversations")
    .set((e) => ({ person: null, state: null, owner: "assistant" as const, version: e("version", "+", 1) }))
    .where("id", "=", conversation)
    .execute();
}

/**
 * Makes the database let go of the old copies that it keeps beside the tables (SQLite's log, PostgreSQL's dead
 * rows). They cannot be read without the key, which is among them, itself sealed. Not inside a transaction.
 */
export async function sweepTraces(store: Store): Promise<void> {
  if (store.dialect === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  else await sql`vacuum person_keys, retained`.execute(store.db);
}
