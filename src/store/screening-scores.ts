import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What one member of staff gave one applicant. */
export interface StoredScore {
  readonly registration: string;
  readonly scorer: string;
  readonly points: Readonly<Record<string, number>>;
  readonly at: string;
}

/** Every score of an offering's applicants, without the notes; in the order in which they were put in. */
export async function scoresOf(tx: Tx, offering: string): Promise<readonly StoredScore[]> {
  const rows = await tx.db
    .selectFrom("screening_scores")
    .innerJoin("registrations", "registrations.id", "screening_scores.registration")
    .select(["registration", "scorer", "points", "at"])
    .where("registrations.offering", "=", offering)
    .orderBy("at")
    .orderBy("scorer")
    .execute();
  return rows.map(({ points, ...row }) => ({ ...row, points: JSON.parse(points) as StoredScore["points"] }));
}

/** What one scorer gave one applicant so far; nothing where they have not scored them. */
export async function pointsOf(
  tx: Tx,
  { registration, scorer }: Pick<StoredScore, "registration" | "scorer">,
): Promise<StoredScore["points"]> {
  const row = await tx.db
    .selectFrom("screening_scores")
    .select("points")
    .where("registration", "=", registration)
    .where("scorer", "=", scorer)
    .executeTakeFirst();
  return row ? (JSON.parse(row.points) as StoredScore["points"]) : {};
}

/** The notes to one applicant, by who wrote them; none of those who wrote none. */
export async function scoreNotesOf(
  tx: Tx,
  { registration, person }: { readonly registration: string; readonly person: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom("screening_scores")
    .select(["scorer", "note"])
    .where("registration", "=", registration)
    .where("note", "is not", null)
    .execute();
  const notes = new Map<string, string>();
  for (const { scorer, note } of rows) {
    const row = scoreRow(registration, scorer);
    const words = note && (await unsealFor<string>(tx, person, "screening_scores.note", row, note));
    if (words) notes.set(scorer, words);
  }
  return notes;
}

export interface ScoreToPut extends StoredScore {
  readonly person: string;
  /** Empty for none. */
  readonly note: string;
}

/** Puts a score in, or in the place of the same scorer's. */
export async function putScore(tx: Tx, { registration, scorer, person, points, note, at }: ScoreToPut): Promise<void> {
  const sealed =
    note === "" ? null : await sealFor(tx, person, "screening_scores.note", scoreRow(registration, scorer), note);
  const given = { points: JSON.stringify(points), note: sealed, at };
  await tx.db
    .insertInto("screening_scores")
    .values({ registration, scorer, ...given })
    .onConflict((conflict) => conflict.columns(["registration", "scorer"]).doUpdateSet(given))
    .execute();
}

/** The place that a note is tied to. */
function scoreRow(registration: string, scorer: string): string {
  return JSON.stringify([registration, scorer]);
}
