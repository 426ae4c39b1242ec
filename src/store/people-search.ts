import type { ExpressionBuilder } from "kysely";
import { frontDesk } from "../domain/staff.js";
import { type MarkKind, personMark } from "./person-marks.js";
import type { Programs } from "./report-applications.js";
import type { Tables } from "./tables/index.js";
import type { Tx } from "./transaction.js";

/** Whose people may be seen: everybody's, or those who have to do with one agency. */
export type Reach =
  | { readonly kind: "all" }
  | { readonly kind: "agency"; readonly agency: string; readonly programs: readonly string[] };

/** The programs that a reach ends at; undefined where it has no end. */
export function programsOf(reach: Reach): Programs {
  return reach.kind === "all" ? undefined : reach.programs;
}

/** Of what came in last, this much is looked through for who wrote last: a list, not a search. */
const latelyRows = 2_000;

/** A list ends here: whoever needs more looks for somebody by name. */
export const mostListed = 500;

export async function isWithin(tx: Tx, person: string, reach: Reach): Promise<boolean> {
  const row = await tx.db
    .selectFrom("persons")
    .select("id")
    .where("id", "=", person)
    .where((e) => within(e, reach))
    .executeTakeFirst();
  return row !== undefined;
}

/** Those who wrote lately, the last first. Whoever only opened the page is not among them. */
export async function peopleLately(tx: Tx, reach: Reach): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom((e) =>
      e
        .selectFrom("inbox")
        .select(["conversation", "received_at"])
        .orderBy("received_at", "desc")
        .limit(latelyRows)
        .as("came"),
    )
    .innerJoin("conversations", "conversations.id", "came.conversation")
    .innerJoin("persons", "persons.id", "conversations.person")
    .select((e) => ["persons.id", e.fn.max("came.received_at").as("last")])
    .where((e) => within(e, reach))
    .where((e) =>
      e.exists(
        e
          .selectFrom("messages")
          .select("messages.seq")
          .whereRef("messages.conversation", "=", "conversations.id")
          .where("messages.author", "=", "person"),
      ),
    )
    .groupBy("persons.id")
    .orderBy("last", "desc")
    .orderBy("persons.id")
    .limit(mostListed)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those who gave this name, number or end of a number; the newest first. */
export async function peopleMarked(
  tx: Tx,
  given: { readonly kind: MarkKind; readonly words: string },
  reach: Reach,
): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("person_marks")
    .innerJoin("persons", "persons.id", "person_marks.person")
    .select("persons.id")
    .where("kind", "=", given.kind)
    .where("mark", "=", personMark(tx.vault, given.kind, given.words))
    .where((e) => within(e, reach))
    .orderBy("persons.created_at", "desc")
    .orderBy("persons.id")
    .limit(mostListed)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whose application, or who, has this id. */
export async function personById(tx: Tx, id: string, reach: Reach): Promise<string | undefined> {
  const applied = await tx.db.selectFrom("registrations").select("person").where("id", "=", id).executeTakeFirst();
  const person = applied ? applied.person : id;
  return person !== null && (await isWithin(tx, person, reach)) ? person : undefined;
}

/** An agency has to do with who applied to one of its programs, or was handed to it or to the front desk. */
export function within(e: ExpressionBuilder<Tables, "persons">, reach: Reach) {
  if (reach.kind === "all") return e.lit(true);
  const handed = e.exists(
    e
      .selectFrom("handoffs")
      .select("handoffs.id")
      .whereRef("handoffs.person", "=", "persons.id")
      .where("handoffs.agency", "in", [reach.agency, frontDesk]),
  );
  if (reach.programs.length === 0) return handed;
  const applied = e.exists(
    e
      .selectFrom("registrations")
      .select("registrations.id")
      .whereRef("registrations.person", "=", "persons.id")
      .where("registrations.program", "in", reach.programs),
  );
  return e.or([applied, handed]);
}
