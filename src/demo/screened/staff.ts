import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import { insertAccount } from "../../store/accounts.js";
import { inTransaction, type Store } from "../../store/transaction.js";

/** A simulated member of staff: they have a name at the desk, and nobody can sign in as them. */
export async function employ(
  store: Store,
  {
    id,
    name,
    agency,
    now,
  }: { readonly id: string; readonly name: string; readonly agency: string; readonly now: Date },
): Promise<SignedIn> {
  const role = "officer";
  await inTransaction(store, (tx) =>
    insertAccount(tx, { id, login: id, name, role, agency, state: "disabled", password: null, now }),
  );
  return { id, login: id, name, role, agency, session: "", place: "" };
}
