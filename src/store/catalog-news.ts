import type { Catalog } from "../domain/program.js";
import { documentKey, fromDocuments, type ReadDocument, readDocument } from "./catalog-documents.js";
import type { Tx } from "./transaction.js";

/** How many versions of anything the catalogue has: a version is never taken out, so that any change counts one up. */
export async function countVersions(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom("documents")
    .select((e) => e.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A catalogue that was read, and what it was read from. */
export interface KnownDocuments {
  readonly versions: number;
  readonly catalog: Catalog;
  readonly documents: ReadonlyMap<string, ReadDocument>;
}

/**
 * The latest version of everything. What has not changed since `known` is not read again: it is the same object, so that
 * what was made of it can be kept.
 */
export async function newestDocuments(tx: Tx, known?: KnownDocuments): Promise<KnownDocuments> {
  // Counted first: what is written in between is then found by the next look.
  const versions = await countVersions(tx);
  const latest = await tx.db
    .selectFrom("documents")
    .select((e) => ["kind", "id", e.fn.max("version").as("version")])
    .groupBy(["kind", "id"])
    .execute();
  const documents = new Map<string, ReadDocument>();
  for (const { kind, id, version } of latest) {
    const key = documentKey(kind, id);
    const there = known?.documents.get(key);
    if (there && there.version === version) documents.set(key, there);
    else {
      const query = tx.db.selectFrom("documents").selectAll();
      const row = await query.where("kind", "=", kind).where("id", "=", id).where("version", "=", version);
      documents.set(key, readDocument(await row.executeTakeFirstOrThrow()));
    }
  }
  return { versions, documents, catalog: fromDocuments([...documents.values()]) };
}
