import type { RegistrationState } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** One application for an offering; whether there is a talk in which its person hears of it. */
export interface ApplicationRow {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
  readonly hasTalk: boolean;
}

/** Some of those who applied for an offering, in the order in which they did; nobody who was erased. */
export async function applicationsFor(
  tx: Tx,
  offering: string,
  {
    state,
    limit,
    skip,
  }: { readonly state: RegistrationState | undefined; readonly limit: number; readonly skip: number },
): Promise<readonly ApplicationRow[]> {
  const all = tx.db
    .selectFrom("registrations")
    .select(["id as registration", "person", "state", "conversation"])
    .where("offering", "=", offering)
    .where("person", "is not", null);
  const rows = await (state === undefined ? all : all.where("state", "=", state))
    .orderBy("created_at")
    .orderBy("id")
    .limit(limit)
    .offset(skip)
    .execute();
  return rows.flatMap(({ person, conversation, ...row }) =>
    person === null ? [] : [{ ...row, person, hasTalk: conversation !== null }],
  );
}

export async function countApplications(
  tx: Tx,
  offering: string,
  state: RegistrationState | undefined,
): Promise<number> {
  const all = tx.db
    .selectFrom("registrations")
    .select((e) => e.fn.countAll().as("n"))
    .where("offering", "=", offering)
    .where("person", "is not", null);
  const row = await (state === undefined ? all : all.where("state", "=", state)).executeTakeFirstOrThrow();
  return Number(row.n);
}
