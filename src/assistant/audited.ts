import { type AuditEntry, appendAudit } from "../store/audit.js";
import { inTransaction, reading, type Store, type Tx } from "../store/transaction.js";

/**
 * Reads for somebody, and has written down that they read before they are given anything. What is not there
 * (`undefined`) leaves no entry: its id would be nothing but what somebody typed.
 */
export async function readAudited<T>(store: Store, entry: AuditEntry, read: (tx: Tx) => Promise<T>): Promise<T> {
  const found = await reading(store, read);
  if (found !== undefined) await inTransaction(store, (tx) => appendAudit(tx, entry));
  return found;
}
