import { sql } from "kysely";
import { type SealedColumn, unsealBytesFor } from "../../src/store/sealed.js";
import { type SealedPlace, sealedPage, sealedPlaces } from "../../src/store/sealed-places.js";
import { reading, type Store, type Tx } from "../../src/store/transaction.js";

/** What a talk leaves behind, whatever channel it was held on. How it was received and sent is each channel's own. */
const tables = [
  "persons",
  "conversations",
  "messages",
  "registrations",
  "registration_events",
  "responses",
  "survey_invites",
  "consents",
  "handoffs",
  "handoff_events",
  "data_requests",
  "retained",
  "audit",
] as const;

/** Of the store's own working, or of the channel. */
const left: ReadonlySet<string> = new Set([
  "channel",
  "inbox",
  "inbox_seq",
  "version",
  "fence",
  "lease_holder",
  "lease_until",
  "hash",
  "previous",
  "prev",
  "mark",
  "echo",
]);

/** The rows of a store as lines, sealed things opened; ids, times and channels left out, talks called by who is in them. */
export async function rowsOf(store: Store, talks: ReadonlyMap<string, string>): Promise<readonly string[]> {
  return reading(store, async (tx) => {
    const opened = await openedIn(tx);
    const lines: string[] = [];
    for (const table of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx.db);
      for (const row of rows) {
        const shown = Object.entries(row).map(([name, value]) => [name, opened.get(keyOf(table, name, row)) ?? value]);
        lines.push(`${table} ${nameless(JSON.stringify(Object.fromEntries(shown), plain), talks)}`);
      }
    }
    return lines.sort();
  });
}

async function openedIn(tx: Tx): Promise<ReadonlyMap<string, unknown>> {
  const opened = new Map<string, unknown>();
  for (const [kind, place] of Object.entries(sealedPlaces) as [SealedColumn, SealedPlace][]) {
    if (!(tables as readonly string[]).includes(place.table)) continue;
    for (const { row, person, sealed } of await sealedPage(tx, place, undefined, 10_000)) {
      const bytes = person === null ? undefined : await unsealBytesFor(tx, person, kind, row, sealed);
      if (bytes) opened.set(`${place.table}.${place.column} ${row}`, JSON.parse(bytes.toString()));
    }
  }
  return opened;
}

function keyOf(table: string, column: string, row: Readonly<Record<string, unknown>>): string {
  const place = Object.values(sealedPlaces).find((one) => one.table === table && one.column === column);
  const ids = (place?.ids ?? []).map((id) => row[id]);
  return `${table}.${column} ${ids.length === 1 ? String(ids[0]) : JSON.stringify(ids)}`;
}

function plain(name: string, value: unknown): unknown {
  if (left.has(name)) return undefined;
  if (typeof value === "object" && value !== null && "type" in value && value.type === "Buffer") return "⟨sealed⟩";
  return value;
}

function nameless(line: string, talks: ReadonlyMap<string, string>): string {
  const named = [...talks].reduce((text, [who, talk]) => text.replaceAll(JSON.stringify(talk).slice(1, -1), who), line);
  return named
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, "⟨time⟩")
    .replace(/\/(calendar|certificates?)\/[\w-]+/g, "/$1/⟨token⟩")
    .replace(/\bid\d{6,}\b/g, "⟨id⟩")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "⟨id⟩")
    .replace(/\b[0-9a-f]{64}\b/g, "⟨hash⟩");
}
