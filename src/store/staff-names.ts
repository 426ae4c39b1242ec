import type { Role } from "../domain/staff.js";
import type { Tx } from "./transaction.js";

/** Names of accounts by id; one that there is not, is not in it. */
export async function staffNames(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.db.selectFrom("accounts").select(["id", "name"]).where("id", "in", wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

/** Everybody who can sign in now, by name. */
export async function activeStaff(tx: Tx): Promise<readonly Colleague[]> {
  return tx.db
    .selectFrom("accounts")
    .select(["id", "name", "role", "agency"])
    .where("state", "=", "active")
    .orderBy("name")
    .orderBy("id")
    .execute();
}
