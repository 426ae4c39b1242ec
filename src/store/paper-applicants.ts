import { type MarkKind, personMark } from "./person-marks.js";
import type { Tx } from "./transaction.js";

/** Whether somebody is known by both a name and a telephone number. */
export interface KnownBy {
  has(given: { readonly name: string; readonly phone: string }): boolean;
}

/** Everybody who ever applied for an offering, whatever became of it, by name and number; who was erased is not among them. */
export async function applicantsKnown(tx: Tx, offering: string): Promise<KnownBy> {
  const rows = await tx.db
    .selectFrom("person_marks")
    .innerJoin("registrations", "registrations.person", "person_marks.person")
    .select(["person_marks.person", "kind", "mark"])
    .where("registrations.offering", "=", offering)
    .where("kind", "in", ["name", "phone"])
    .execute();
  const known = new Set(rows.map(({ person, kind, mark }) => `${person} ${kind} ${mark}`));
  const byPhone = new Map<string, string[]>();
  for (const { person, kind, mark } of rows)
    if (kind === "phone") byPhone.set(mark, [...(byPhone.get(mark) ?? []), person]);
  const markOf = (kind: MarkKind, words: string) => personMark(tx.vault, kind, words);
  return {
    has({ name, phone }) {
      const mark = markOf("name", name);
      return (byPhone.get(markOf("phone", phone)) ?? []).some((person) => known.has(`${person} name ${mark}`));
    },
  };
}

/**
 * Somebody whom staff put down before by this name and number, and who never wrote. Who writes is never taken for them: a
 * name and a number that somebody types prove nothing.
 */
export async function personOnPaper(
  tx: Tx,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("person_marks as named")
    .innerJoin("person_marks as called", "called.person", "named.person")
    .select("named.person")
    .where("named.kind", "=", "name")
    .where("named.mark", "=", personMark(tx.vault, "name", name))
    .where("called.kind", "=", "phone")
    .where("called.mark", "=", personMark(tx.vault, "phone", phone))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("conversations")
            .select("conversations.id")
            .whereRef("conversations.person", "=", "named.person"),
        ),
      ),
    )
    .orderBy("named.person")
    .executeTakeFirst();
  return row?.person;
}
