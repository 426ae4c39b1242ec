import { type AuditEntry, appendAudit, lookedSince } from "../store/audit.js";
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

/** Whoever looks again at the same within this long is taken to be looking still: a page that shows news asks all the time. */
const oneLookMs = 5 * 60_000;

/** As `readAudited`, where looking on is no new look. */
export async function readOnAudited<T>(store: Store, entry: AuditEntry, read: (tx: Tx) => Promise<T>): Promise<T> {
  const since = new Date(Date.parse(entry.at) - oneLookMs).toISOString();
  const { found, looking } = await reading(store, async (tx) => ({
    found: await read(tx),
    looking: await lookedSince(tx, entry, since),
  }));
  if (found !== undefined && !looking) await inTransaction(store, (tx) => appendAudit(tx, entry));
  return found;
}
