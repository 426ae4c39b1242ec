import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import { insertAccount } from "../store/accounts.js";
import { inTransaction, type Store } from "../store/transaction.js";

export type Employee = Pick<SignedIn, "id" | "name" | "role" | "agency">;

/** A simulated member of staff: they have a name at the desk, and nobody can sign in as them. */
export async function employ(store: Store, { id, name, role, agency }: Employee, now: Date): Promise<SignedIn> {
  await inTransaction(store, (tx) =>
    insertAccount(tx, { id, login: id, name, role, agency, state: "disabled", password: null, now }),
  );
  return asSignedIn({ id, name, role, agency });
}

/** Somebody employed, as what is done at the desk needs to know them. */
export function asSignedIn(employee: Employee): SignedIn {
  return { ...employee, login: employee.id, session: "", place: "" };
}
