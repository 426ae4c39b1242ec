import type { Agency } from "../domain/agency.js";
import { type Holiday, holidayYears, yearOf } from "../domain/business-hours.js";
import type { Catalog, ConsentText, Program, Survey } from "../domain/program.js";
import type { DocumentKind, DocumentsTable } from "./tables/services.js";

/** One thing of a catalogue, and where it stands among its kind. */
export interface CatalogDocument {
  readonly kind: DocumentKind;
  readonly position: number;
  readonly body: { readonly id: string };
}

interface HolidayYear {
  readonly id: string;
  readonly days: readonly Holiday[];
}

/** A catalogue, thing by thing. Holidays go by the year, so that a new year leaves the others as they are. */
export function toDocuments(catalog: Catalog): readonly CatalogDocument[] {
  const years = holidayYears(catalog).map(
    (id): HolidayYear => ({ id, days: catalog.holidays.filter(({ date }) => yearOf(date) === id) }),
  );
  return [
    ...documentsOf("program", catalog.programs),
    ...documentsOf("survey", catalog.surveys),
    ...documentsOf("consent", catalog.consents),
    ...documentsOf("agency", catalog.agencies),
    ...documentsOf("holidays", years),
  ];
}

/** A version of something as it was read from the store. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly version: number;
  readonly position: number;
  /** As it was saved. */
  readonly body: unknown;
}

export function readDocument({ kind, id, version, position, body }: DocumentsTable): ReadDocument {
  return { kind, id, version, position, body: JSON.parse(body) };
}

/** Names one thing of the catalogue among all. */
export function documentKey(kind: DocumentKind, id: string): string {
  return `${kind} ${id}`;
}

/** The catalogue that was put into documents. Each is taken as it was saved. */
export function fromDocuments(documents: readonly ReadDocument[]): Catalog {
  const inOrder = [...documents].sort((a, b) => a.position - b.position);
  const bodies = <T>(kind: DocumentKind) =>
    inOrder.filter((document) => document.kind === kind).map((document) => document.body as T);
  return {
    programs: bodies<Program>("program"),
    surveys: bodies<Survey>("survey"),
    consents: bodies<ConsentText>("consent"),
    agencies: bodies<Agency>("agency"),
    holidays: bodies<HolidayYear>("holidays")
      .sort((a, b) => Number(a.id) - Number(b.id))
      .flatMap(({ days }) => days),
  };
}

function documentsOf(kind: DocumentKind, bodies: readonly { readonly id: string }[]): CatalogDocument[] {
  return bodies.map((body, position) => ({ kind, position, body }));
}
