import { liveStates } from "../domain/registration.js";
import { dropCodes } from "./channel-links.js";
import { loadConversation, lockConversation } from "./conversations.js";
import { remarkPerson } from "./person-marks.js";
import { factsOfBoth, resealAll } from "./reseal-person.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

export interface ToJoin {
  /** Whose key stays. */
  readonly first: string;
  /** Whose key is destroyed, once all that it sealed is sealed by the first's. */
  readonly second: string;
  /** The conversation whose turn this is part of: its turn goes on and is saved by it. Turns of the others begin anew. */
  readonly within: string;
}

/**
 * `withStaff`: staff have a talk of one of them, or are called. `sameOffering`: both have a live application for the same.
 * `gone`: one was erased in the meantime. Then nothing was changed.
 */
export type Joined =
  | { readonly kind: "joined"; readonly conversations: readonly string[] }
  | { readonly kind: "sameOffering"; readonly offerings: readonly string[] }
  | { readonly kind: "withStaff" | "same" }
  | { readonly kind: "gone" };

/** Makes two persons one, in one transaction: talks, applications, consents, surveys and facts. Nothing of the second is left. */
export async function joinPersons(tx: Tx, { first, second, within }: ToJoin): Promise<Joined> {
  if (first === second) return { kind: "same" };
  const both = [first, second];
  const talks = await tx.db
    .selectFrom("conversations")
    .select("id")
    .where("person", "in", both)
    .orderBy("id")
    .execute();
  for (const { id } of talks) await lockConversation(tx, id);
  if (!(await lockPersons(tx, both))) return { kind: "gone" };
  if (await isWithStaff(tx, both)) return { kind: "withStaff" };
  const offerings = await appliedTwice(tx, both);
  if (offerings.length > 0) return { kind: "sameOffering", offerings };

  await dropCodes(tx, both);
  await resealAll(tx, { from: second, to: first });
  await moveRows(tx, { first, second });
  const conversations = talks.map(({ id }) => id);
  await shareFacts(tx, { first, conversations, within });
  for (const table of ["person_marks", "data_links", "person_keys"] as const)
    await tx.db.deleteFrom(table).where("person", "=", second).execute();
  await tx.db.deleteFrom("persons").where("id", "=", second).execute();
  tx.keys.delete(second);
  await remarkPerson(tx, first);
  return { kind: "joined", conversations };
}

/** Under these locks nobody can add a row that refers to either, nor erase them. */
async function lockPersons(tx: Tx, both: readonly string[]): Promise<boolean> {
  const query = tx.db.selectFrom("persons").select("id").where("id", "in", both).orderBy("id");
  const rows = await (tx.dialect === "postgres" ? query.forUpdate() : query).execute();
  return rows.length === both.length;
}

async function isWithStaff(tx: Tx, both: readonly string[]): Promise<boolean> {
  const open = await tx.db
    .selectFrom("handoffs")
    .select("id")
    .where("person", "in", both)
    .where("state", "in", ["waiting", "claimed"])
    .limit(1)
    .executeTakeFirst();
  const owned = await tx.db
    .selectFrom("conversations")
    .select("id")
    .where("person", "in", both)
    .where("owner", "<>", "assistant")
    .limit(1)
    .executeTakeFirst();
  return open !== undefined || owned !== undefined;
}

async function appliedTwice(tx: Tx, both: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select("offering")
    .where("person", "in", both)
    .where("state", "in", [...liveStates])
    .groupBy("offering")
    .having((e) => e(e.fn.countAll(), ">", 1))
    .orderBy("offering")
    .execute();
  return rows.map(({ offering }) => offering);
}

async function moveRows(tx: Tx, { first, second }: Omit<ToJoin, "within">): Promise<void> {
  const tables = [
    "registrations",
    "responses",
    "survey_invites",
    "consents",
    "handoffs",
    "data_requests",
    "conversations",
    "files",
    "addresses",
    "file_waits",
    "misses",
  ] as const;
  for (const table of tables)
    await tx.db.updateTable(table).set({ person: first }).where("person", "=", second).execute();
}

/**
 * What the person said in one talk is known in the other. A turn that was begun before is refused, whoever takes it, and
 * taken again on what is true now.
 */
async function shareFacts(
  tx: Tx,
  { first, conversations, within }: Pick<ToJoin, "first" | "within"> & { readonly conversations: readonly string[] },
): Promise<void> {
  const talks = [];
  for (const id of conversations) talks.push((await loadConversation(tx, id))?.conversation);
  const known = talks.flatMap((talk) => (talk ? [talk] : []));
  for (const talk of known) {
    const facts = known
      .filter((other) => other !== talk)
      .reduce((all, other) => factsOfBoth(all, other.facts), talk.facts);
    const consented = known.some((one) => one.consented);
    // Who asked for a language in one talk is meant to be understood in the other too.
    const language = talk.language ?? known.find((one) => one.language !== undefined)?.language;
    const shared = { ...talk, person: first, facts, consented, ...(language ? { language } : {}) };
    const state = await sealFor(tx, first, "conversations.state", talk.id, shared);
    await tx.db.updateTable("conversations").set({ state }).where("id", "=", talk.id).execute();
    if (talk.id !== within)
      await tx.db
        .updateTable("conversations")
        .set((e) => ({
          version: e("version", "+", 1),
          fence: e("fence", "+", 1),
          lease_holder: null,
          lease_until: null,
        }))
        .where("id", "=", talk.id)
        .execute();
  }
}
