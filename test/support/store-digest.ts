import { createHash } from "node:crypto";
import type { Store } from "../../src/store/transaction.js";

/** What the store holds, but for what a look writes: who looked, and until when they are taken to be there. */
export async function digestOfStore({ db }: Store): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for (const { name } of await db.introspection.getTables()) {
    if (name === "desk_sessions" || name === "audit") continue;
    const rows = await db
      .selectFrom(name as "persons")
      .selectAll()
      .execute();
    const lines = rows.map((row) => JSON.stringify({ ...row, lease_until: undefined })).sort();
    digests[name] = createHash("sha256").update(lines.join("\n")).digest("hex");
  }
  return digests;
}
