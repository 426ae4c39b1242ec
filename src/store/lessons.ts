import type { LessonsTable } from "./tables/misses.js";
import type { Tx } from "./transaction.js";

/** A line that staff taught, with who and when. */
export interface StoredLesson {
  readonly id: string;
  readonly text: string;
  readonly intent: string;
  readonly asked?: string;
  /** Whose staff taught it; null: of all agencies. */
  readonly agency: string | null;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly removed?: { readonly by: string; readonly at: string };
}

/** Those that hold, in the order in which they were taught. */
export async function liveLessons(tx: Tx): Promise<readonly StoredLesson[]> {
  return (await all(tx).where("removed_at", "is", null).execute()).map(toLesson);
}

/** Those that `agency` taught, and what all agencies share; every agency's where it is null. Removed ones too. */
export async function listLessons(tx: Tx, agency: string | null): Promise<readonly StoredLesson[]> {
  const mine =
    agency === null ? all(tx) : all(tx).where((e) => e.or([e("agency", "is", null), e("agency", "=", agency)]));
  return (await mine.execute()).map(toLesson);
}

export async function countLessons(tx: Tx): Promise<number> {
  const { n } = await tx.db
    .selectFrom("lessons")
    .select((e) => e.fn.countAll().as("n"))
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Undefined when there is none, or it was removed. */
export async function findLesson(tx: Tx, id: string): Promise<StoredLesson | undefined> {
  const row = await all(tx).where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
  return row && toLesson(row);
}

export async function addLesson(tx: Tx, lesson: Omit<StoredLesson, "removed">): Promise<void> {
  const { id, text, intent, asked, agency, addedBy, addedAt } = lesson;
  await tx.db
    .insertInto("lessons")
    .values({
      ...{ id, text, intent, asked: asked ?? null, agency, added_by: addedBy, added_at: addedAt },
      ...{ removed_by: null, removed_at: null },
    })
    .execute();
}

export async function removeLesson(
  tx: Tx,
  id: string,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await tx.db
    .updateTable("lessons")
    .set({ removed_by: by, removed_at: now.toISOString() })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .execute();
}

/** Another one whenever a lesson was added or removed. */
export async function lessonsMark(tx: Tx): Promise<string> {
  const row = await tx.db
    .selectFrom("lessons")
    .select((e) => [e.fn.countAll().as("rows"), e.fn.count("removed_at").as("removed"), e.fn.max("id").as("id")])
    .executeTakeFirstOrThrow();
  return `${row.rows} ${row.removed} ${row.id ?? ""}`;
}

function all(tx: Tx) {
  return tx.db.selectFrom("lessons").selectAll().orderBy("added_at").orderBy("id");
}

function toLesson(row: LessonsTable): StoredLesson {
  const { id, text, intent, asked, agency, added_by, added_at, removed_by, removed_at } = row;
  return {
    ...{ id, text, intent, agency, addedBy: added_by, addedAt: added_at },
    ...(asked === null ? {} : { asked }),
    ...(removed_at === null ? {} : { removed: { by: removed_by ?? "", at: removed_at } }),
  };
}
