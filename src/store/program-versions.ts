import { sql } from "kysely";
import type { Program } from "../domain/program.js";
import { catalogLock, saveOfferings } from "./catalog.js";
import type { Tx } from "./transaction.js";

/** A program as it was written by somebody (an account's id, `seed`, `import`) at some time (ISO instant). */
export interface ProgramVersion {
  readonly version: number;
  readonly program: Program;
  readonly by: string;
  readonly at: string;
}

/** The versions of a program, the newest first. */
export async function programVersions(
  tx: Tx,
  id: string,
  which: { readonly limit: number; readonly version?: number },
): Promise<readonly ProgramVersion[]> {
  const query = tx.db
    .selectFrom("documents")
    .select(["version", "body", "edited_by as by", "edited_at as at"])
    .where("kind", "=", "program")
    .where("id", "=", id)
    .orderBy("version", "desc")
    .limit(which.limit);
  const { version } = which;
  const rows = await (version === undefined ? query : query.where("version", "=", version)).execute();
  return rows.map(({ body, ...rest }) => ({ ...rest, program: JSON.parse(body) }));
}

export async function latestProgram(tx: Tx, id: string): Promise<ProgramVersion | undefined> {
  const [latest] = await programVersions(tx, id, { limit: 1 });
  return latest;
}

/** Nobody else edits the catalogue until the transaction ends: what is read of it now is the latest. */
export async function lockCatalog(tx: Tx): Promise<void> {
  if (tx.dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(catalogLock)})`.execute(tx.db);
}

/** Adds another version of a program, and has seats follow it. `lockCatalog` first. */
export async function addProgramVersion(
  tx: Tx,
  program: Program,
  edit: { readonly by: string; readonly now: Date },
): Promise<void> {
  const { db } = tx;
  const rows = db.selectFrom("documents").where("kind", "=", "program").where("id", "=", program.id);
  const known = await rows.select(["version", "position"]).orderBy("version", "desc").limit(1).executeTakeFirst();
  const version = (known?.version ?? 0) + 1;
  const edited = { edited_by: edit.by, edited_at: edit.now.toISOString(), position: known?.position ?? 0 };
  await db
    .insertInto("documents")
    .values({ kind: "program", id: program.id, version, body: JSON.stringify(program), ...edited })
    .execute();
  await saveOfferings(tx, program);
}
