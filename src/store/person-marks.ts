import { knownOf } from "./person-contact.js";
import type { PersonMarksTable } from "./tables/people.js";
import type { Store, Tx } from "./transaction.js";
import { inTransaction, reading } from "./transaction.js";
import type { Vault } from "./vault.js";

/** What somebody can be found by. */
export interface Findable {
  readonly name?: string | undefined;
  /** Of the company they apply for. */
  readonly organisation?: string | undefined;
  /** Digits only. */
  readonly phone?: string | undefined;
}

export type MarkKind = PersonMarksTable["kind"];

/**
 * The keyed mark of what was given. Names are the same in any case and spacing; the
 * same words as name and as digits have different marks.
 */
export function personMark(vault: Vault, kind: MarkKind, words: string): string {
  return vault.mark(JSON.stringify(["person_marks", kind, kind === "name" ? plainName(words) : digitsOf(words)]));
}

/** Adds to what a person can be found by, in the transaction that writes it down. */
export async function markPerson(tx: Tx, person: string, known: Findable): Promise<void> {
  const rows = marksOf(tx.vault, known).map((mark) => ({ person, ...mark }));
  if (rows.length === 0) return;
  await tx.db
    .insertInto("person_marks")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes what a person can be found by what is known of them now: a name that was corrected or forgotten finds nobody. */
export async function remarkPerson(tx: Tx, person: string): Promise<void> {
  await tx.db.deleteFrom("person_marks").where("person", "=", person).execute();
  for (const known of await knownOf(tx, person)) await markPerson(tx, person, known);
}

const done = "person-marks";
const atOnce = 200;

/** Marks the people of a store that an earlier release filled. Part of opening a store, because it needs the key; done once. */
export async function markEarlierPeople(store: Store): Promise<void> {
  const marked = await reading(store, (tx) =>
    tx.db.selectFrom("settings").select("value").where("key", "=", done).executeTakeFirst(),
  );
  if (marked) return;
  for (let last = ""; ; ) {
    const rows = await inTransaction(store, async (tx) => {
      const some = await tx.db
        .selectFrom("persons")
        .select("id")
        .where("id", ">", last)
        .orderBy("id")
        .limit(atOnce)
        .execute();
      for (const { id } of some) await remarkPerson(tx, id);
      return some;
    });
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  await inTransaction(store, (tx) =>
    tx.db
      .insertInto("settings")
      .values({ key: done, value: "marked" })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

function marksOf(vault: Vault, { name, organisation, phone }: Findable) {
  const marks: { kind: MarkKind; mark: string }[] = [];
  for (const words of [name, organisation])
    if (words !== undefined && plainName(words) !== "")
      marks.push({ kind: "name", mark: personMark(vault, "name", words) });
  const digits = digitsOf(phone ?? "");
  if (digits.length >= 8) {
    marks.push({ kind: "phone", mark: personMark(vault, "phone", digits) });
    marks.push({ kind: "phoneEnd", mark: personMark(vault, "phoneEnd", digits.slice(-4)) });
  }
  return marks;
}

function plainName(words: string): string {
  return words.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function digitsOf(words: string): string {
  return words.normalize("NFKC").replace(/\D/g, "");
}
