import { sql } from "kysely";
import type { Catalog, ConsentText, Offering, Program, Round } from "../domain/program.js";
import { lastDayOf, startOf } from "../domain/sessions.js";
import { documentKey, fromDocuments, readDocument, toDocuments } from "./catalog-documents.js";
import { type DocumentKind, type DocumentsTable, documentKinds } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** PostgreSQL lock number of the catalogue; any number that nothing else uses. */
export const catalogLock = 4_812_010;

export interface CatalogToSave {
  /** `seed` (the first start; written only where there is no catalogue yet), `import`, or a member of staff. */
  readonly by: string;
  readonly now: Date;
  /** `staffEdits`: also overwrite what staff have edited since the last import. */
  readonly replace: "nothing-edited" | "staffEdits";
}

/** Ids of what was written and of what was left alone because staff had edited it. */
export interface CatalogSaved {
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/** Adds a new version of everything that differs from what the store has. Nothing is ever taken out. */
export async function saveCatalog(tx: Tx, catalog: Catalog, save: CatalogToSave): Promise<CatalogSaved> {
  await waitForOthers(tx);
  const latest = await latestDocuments(tx);
  if (save.by === "seed" && latest.size > 0) return { written: [], kept: [] };
  return saveDocuments(tx, latest, catalog, save);
}

/**
 * Adds what is of a kind of which the store has nothing at all, and consents it does not have: everything on the first
 * start, and later what a store of an earlier release does not know yet. What is there stays as it is.
 */
export async function saveMissingKinds(tx: Tx, catalog: Catalog, now: Date): Promise<CatalogSaved> {
  await waitForOthers(tx);
  const latest = await latestDocuments(tx);
  const kinds = new Set([...latest.values()].map(({ kind }) => kind));
  const missing = {
    programs: kinds.has("program") ? [] : catalog.programs,
    surveys: kinds.has("survey") ? [] : catalog.surveys,
    consents: catalog.consents.filter(({ id }) => !latest.has(documentKey("consent", id))),
    agencies: kinds.has("agency") ? [] : catalog.agencies,
    holidays: kinds.has("holidays") ? [] : catalog.holidays,
  };
  return saveDocuments(tx, latest, missing, { by: "seed", now, replace: "nothing-edited" });
}

/** Consents that a release brought for what was asked without one before. */
const laterConsents = ["screening"] as const;

/** Kinds of which the store has nothing, or lacks a document that every release since has. */
export async function missingKinds(tx: Tx): Promise<readonly DocumentKind[]> {
  const rows = await tx.db.selectFrom("documents").select("kind").distinct().execute();
  const consents = await tx.db
    .selectFrom("documents")
    .select("id")
    .distinct()
    .where("kind", "=", "consent")
    .where("id", "in", laterConsents)
    .execute();
  const lacks = consents.length < laterConsents.length;
  return documentKinds.filter((kind) => (kind === "consent" && lacks) || !rows.some((row) => row.kind === kind));
}

/** Two processes may start on an empty store at once: the second waits here, and finds the catalogue there. */
async function waitForOthers(tx: Tx): Promise<void> {
  if (tx.dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(catalogLock)})`.execute(tx.db);
}

async function saveDocuments(
  tx: Tx,
  latest: ReadonlyMap<string, DocumentsTable>,
  catalog: Catalog,
  save: CatalogToSave,
): Promise<CatalogSaved> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const { kind, body, position } of toDocuments(catalog)) {
    const text = JSON.stringify(body);
    const known = latest.get(documentKey(kind, body.id));
    if (known?.body === text) continue;
    if (known && isStaff(known.edited_by) && !isStaff(save.by) && save.replace === "nothing-edited") {
      kept.push(body.id);
      continue;
    }
    const version = (known?.version ?? 0) + 1;
    const edited = { edited_by: save.by, edited_at: save.now.toISOString() };
    await tx.db
      .insertInto("documents")
      .values({ kind, id: body.id, version, body: text, ...edited, position: known?.position ?? position })
      .execute();
    written.push(body.id);
    const program = kind === "program" && catalog.programs.find(({ id }) => id === body.id);
    if (program) await saveOfferings(tx, program);
  }
  return { written, kept };
}

/** The latest version of everything, in the order of the catalogue. */
export async function loadCatalog(tx: Tx): Promise<Catalog> {
  return fromDocuments([...(await latestDocuments(tx)).values()].map(readDocument));
}

/** A program as the store has it now, and who wrote it when (ISO instant). */
export interface StoredProgram {
  readonly program: Program;
  readonly editedBy: string;
  readonly editedAt: string;
}

/** The latest version of every program, in the order of the catalogue. */
export async function storedPrograms(tx: Tx): Promise<readonly StoredProgram[]> {
  return [...(await latestDocuments(tx)).values()]
    .filter(({ kind }) => kind === "program")
    .sort((a, b) => a.position - b.position)
    .map(({ body, edited_by: editedBy, edited_at: editedAt }) => ({ program: JSON.parse(body), editedBy, editedAt }));
}

/** Whether any program is in the store. */
export async function hasCatalog(tx: Tx): Promise<boolean> {
  return (
    (await tx.db.selectFrom("documents").select("id").where("kind", "=", "program").executeTakeFirst()) !== undefined
  );
}

/** A consent text as it was worded in one of its versions: what a receipt's hash was made of. */
export async function consentVersion(tx: Tx, id: string, version: number): Promise<ConsentText | undefined> {
  const rows = await tx.db
    .selectFrom("documents")
    .select("body")
    .where("kind", "=", "consent")
    .where("id", "=", id)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row): ConsentText => JSON.parse(row.body)).find((text) => text.version === version);
}

async function latestDocuments(tx: Tx): Promise<ReadonlyMap<string, DocumentsTable>> {
  const rows = await tx.db
    .selectFrom("documents")
    .selectAll("documents")
    .where("version", "=", (e) =>
      e
        .selectFrom("documents as other")
        .select((o) => o.fn.max("other.version").as("version"))
        .whereRef("other.kind", "=", "documents.kind")
        .whereRef("other.id", "=", "documents.id"),
    )
    .execute();
  return new Map(rows.map((row) => [documentKey(row.kind, row.id), row]));
}

/** Whether it was a member of staff, and not the first start or an import, who wrote a version. */
export function isStaff(editor: string): boolean {
  return editor !== "seed" && editor !== "import";
}

/** Offerings that left the program stay, with their applications, but take no more of them. */
export async function saveOfferings(tx: Tx, program: Program): Promise<void> {
  await tx.db.updateTable("offerings").set({ registrable: 0 }).where("program", "=", program.id).execute();
  for (const round of program.rounds) {
    for (const offering of round.offerings) {
      const row = offeringRow(program, round, offering);
      await tx.db
        .insertInto("offerings")
        .values({ id: offering.id, queue_seq: 0, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    }
  }
}

function offeringRow(program: Program, round: Round, offering: Offering) {
  return {
    program: program.id,
    round: round.id,
    capacity: offering.capacity ?? null,
    selection: offering.selection,
    recruitment_from: offering.recruitment?.from ?? null,
    recruitment_to: offering.recruitment?.to ?? null,
    activity_from: offering.activity?.from ?? null,
    activity_to: lastDayOf(offering) ?? null,
    example: offering.example ? 1 : 0,
    registrable: program.registrable ? 1 : 0,
    survey: program.survey ?? null,
    year: round.year,
    per_person: round.perPerson ?? null,
    per_year: program.perYear ?? null,
    offer_hours: round.offerHours ?? null,
    starts_at: startOf(offering) ?? null,
    stopped: offering.stopped ? 1 : 0,
    called_off: offering.calledOff?.on ?? null,
  };
}
