import type { RepliesTable } from "./tables/desk.js";
import type { Tx } from "./transaction.js";

/** Words that staff send often. Nothing of anybody's stands in them. */
export interface StoredReply {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Null: every agency's. */
  readonly agency: string | null;
}

/** Every agency's and `agency`'s own, by title; those of all agencies where it is null. */
export async function listReplies(tx: Tx, agency: string | null): Promise<readonly StoredReply[]> {
  const all = tx.db.selectFrom("replies").selectAll().where("removed_at", "is", null);
  const mine = agency === null ? all : all.where((e) => e.or([e("agency", "is", null), e("agency", "=", agency)]));
  return (await mine.orderBy("title").orderBy("id").execute()).map(toReply);
}

/** Undefined when there is none, or it was removed. */
export async function findReply(tx: Tx, id: string): Promise<StoredReply | undefined> {
  const row = await tx.db
    .selectFrom("replies")
    .selectAll()
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row && toReply(row);
}

interface Change {
  readonly by: string;
  readonly now: Date;
}

/** Writes a new one, or over the one with the same id. */
export async function saveReply(tx: Tx, { id, ...reply }: StoredReply, { by, now }: Change): Promise<void> {
  const set = { ...reply, changed_by: by, changed_at: now.toISOString() };
  await tx.db
    .insertInto("replies")
    .values({ id, removed_at: null, ...set })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(set))
    .execute();
}

export async function removeReply(tx: Tx, id: string, { by, now }: Change): Promise<void> {
  const at = now.toISOString();
  await tx.db
    .updateTable("replies")
    .set({ removed_at: at, changed_by: by, changed_at: at })
    .where("id", "=", id)
    .execute();
}

/** Puts the first ones in, once ever: what staff changed or removed since stays as they left it. */
export async function seedReplies(tx: Tx, seeds: readonly StoredReply[], now: Date): Promise<void> {
  const edited = { changed_by: "seed", changed_at: now.toISOString(), removed_at: null };
  await tx.db
    .insertInto("replies")
    .values(seeds.map((seed) => ({ ...seed, ...edited })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

function toReply({ id, title, body, agency }: RepliesTable): StoredReply {
  return { id, title, body, agency };
}
