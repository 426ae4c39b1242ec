import { dropOverdueFiles, isFileOverdue } from "../../store/files-gone.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";

/** Deletes files whose talk with staff has been closed for long enough. Looks first: where nothing is due nothing is written. */
export async function dropFilesDue(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  while (await reading(parts.store, (tx) => isFileOverdue(tx, now)))
    await inTransaction(parts.store, (tx) => dropOverdueFiles(tx, now));
}
