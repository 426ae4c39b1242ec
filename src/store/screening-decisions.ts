import type { Decision } from "../domain/screening.js";
import { opener } from "./report-pages.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What staff mean to do about one applicant; final once it is published. */
export interface StoredDecision {
  readonly registration: string;
  readonly decision: Decision;
  /** Place on the reserve list, from 1. */
  readonly place?: number;
  readonly by: string;
  readonly at: string;
  readonly publishedAt?: string;
}

/** Every decision about an offering's applicants, drafts too; by registration. The reasons stay sealed. */
export async function decisionsOf(tx: Tx, offering: string): Promise<ReadonlyMap<string, StoredDecision>> {
  const rows = await tx.db
    .selectFrom("screening_decisions")
    .innerJoin("registrations", "registrations.id", "screening_decisions.registration")
    .select(["registration", "decision", "reserve", "decided_by as by", "decided_at as at", "published_at"])
    .where("registrations.offering", "=", offering)
    .execute();
  return new Map(
    rows.map(({ reserve, published_at, ...row }) => [
      row.registration,
      {
        ...row,
        ...(reserve === null ? {} : { place: reserve }),
        ...(published_at === null ? {} : { publishedAt: published_at }),
      },
    ]),
  );
}

/** The reasons of an offering's decisions, by registration, with the keys in one query. Those of the erased are gone. */
export async function reasonsOf(tx: Tx, offering: string): Promise<ReadonlyMap<string, string>> {
  const open = opener<string>(tx, "screening_decisions.reason");
  const rows = await tx.db
    .selectFrom("screening_decisions")
    .innerJoin("registrations", "registrations.id", "screening_decisions.registration")
    .innerJoin("person_keys", "person_keys.person", "registrations.person")
    .select(["registrations.id", "registrations.person", "reason as sealed", "sealed_key", "person_keys.master_key"])
    .where("registrations.offering", "=", offering)
    .where("reason", "is not", null)
    .execute();
  return new Map(
    rows.flatMap((row): (readonly [string, string])[] => {
      const reason = open(row);
      return reason ? [[row.id, reason]] : [];
    }),
  );
}

/** Why it was decided so about one applicant, where somebody wrote it. */
export async function reasonOf(
  tx: Tx,
  { registration, person }: { readonly registration: string; readonly person: string },
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("screening_decisions")
    .select("reason")
    .where("registration", "=", registration)
    .executeTakeFirst();
  return row?.reason
    ? unsealFor<string>(tx, person, "screening_decisions.reason", registration, row.reason)
    : undefined;
}

export interface DecisionToPut {
  readonly registration: string;
  readonly person: string;
  readonly decision: Decision;
  /** Empty for none. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Puts a draft in the place of what was drafted before. Its place on the reserve list is for `putPlaces`. */
export async function putDecision(tx: Tx, put: DecisionToPut): Promise<void> {
  const { registration, person, decision, reason, by, at } = put;
  const sealed = reason === "" ? null : await sealFor(tx, person, "screening_decisions.reason", registration, reason);
  const draft = { decision, reserve: null, reason: sealed, decided_by: by, decided_at: at, published_at: null };
  await tx.db
    .insertInto("screening_decisions")
    .values({ registration, ...draft })
    .onConflict((conflict) => conflict.column("registration").doUpdateSet(draft))
    .execute();
}

export async function dropDecision(tx: Tx, registration: string): Promise<void> {
  await tx.db
    .deleteFrom("screening_decisions")
    .where("registration", "=", registration)
    .where("published_at", "is", null)
    .execute();
}

/** Writes down where drafts stand on the reserve list. */
export async function putPlaces(
  tx: Tx,
  places: readonly { readonly registration: string; readonly place: number }[],
): Promise<void> {
  for (const { registration, place } of places)
    await tx.db
      .updateTable("screening_decisions")
      .set({ reserve: place })
      .where("registration", "=", registration)
      .where("published_at", "is", null)
      .execute();
}

/** From here on the decisions about an offering's applicants are final. */
export async function publishDecisions(tx: Tx, offering: string, now: Date): Promise<void> {
  await tx.db
    .updateTable("screening_decisions")
    .set({ published_at: now.toISOString() })
    .where("registration", "in", (e) => e.selectFrom("registrations").select("id").where("offering", "=", offering))
    .where("published_at", "is", null)
    .execute();
}
