import { say } from "../../dialog/say.js";
import { assess } from "../../domain/eligibility.js";
import type { ConsentText } from "../../domain/program.js";
import type { Placed } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { applicantsKnown } from "../../store/paper-applicants.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { SheetRow } from "../../tables/cell.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { AppliedTable, GivenTable, Previewed, TablePreview, TakenRow } from "../desk-ports/rounds-files.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { enterApplicant } from "./enter-applicant.js";
import { alternatives } from "./offering-words.js";
import { offeringSeenBy } from "./reach.js";
import { holdsResidentNumber, type PaperApplicant, type PaperColumn, readApplicants } from "./read-applicants.js";
import { carriedText, digestOf, leftOut, takeTable, withoutColumns } from "./take-table.js";

/** So many are written in one transaction. */
const mostAtOnce = 1_000;

/** What would become of a table of people who applied on paper or by telephone. */
export async function previewApplicants(
  parts: Parts,
  by: SignedIn,
  offering: string,
  table: GivenTable,
): Promise<Previewed> {
  const placed = offeringSeenBy(parts, by, offering);
  if (!placed) return { kind: "unknown" };
  const looked = await lookAt(parts, placed, table);
  return looked.kind === "rows" ? reading(parts.store, (tx) => planned(tx, parts, placed, looked)).then(shown) : looked;
}

/** Enters those whom a preview showed: all of them, in one transaction, or nobody. */
export async function applyApplicants(
  parts: Parts,
  by: SignedIn,
  offering: string,
  given: { readonly table: GivenTable; readonly seen: string },
): Promise<AppliedTable> {
  const placed = offeringSeenBy(parts, by, offering);
  if (!placed) return { kind: "unknown" };
  const looked = await lookAt(parts, placed, given.table);
  if (looked.kind !== "rows") return looked;
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx): Promise<AppliedTable> => {
    const plan = await planned(tx, parts, placed, looked);
    if (plan.preview.seen !== given.seen) return { kind: "moved", preview: plan.preview };
    const persons: string[] = [];
    for (const applicant of plan.fresh)
      persons.push(await enterApplicant(tx, parts, { by, placed, now, applicant, ...looked }));
    const entry = { at: now.toISOString(), actor: by.id, place: by.place };
    for (const person of persons) await appendAudit(tx, { ...entry, action: "enterApplicant", subject: person });
    if (persons.length > 0) await appendAudit(tx, { ...entry, action: "importApplicants", subject: offering });
    return { kind: "applied", added: persons.length, changed: 0 };
  });
}

interface Looked {
  readonly kind: "rows";
  readonly rows: readonly SheetRow[];
  readonly read: Extract<ReturnType<typeof readApplicants>, { kind: "read" }>;
  readonly consent: ConsentText;
}

async function lookAt(
  parts: Parts,
  { offering }: Placed,
  table: GivenTable,
): Promise<Looked | Extract<Previewed, { kind: "refused" }>> {
  const refused = (why: "calledOff" | "tooMany" | "noConsent") =>
    ({ kind: "refused", words: parts.words.word(say(`tables.applicants.refused.${why}`)) }) as const;
  const consent = parts.catalog.consents.find(({ id }) => id === "registration");
  if (offering.calledOff) return refused("calledOff");
  if (!consent) return refused("noConsent");
  const taken = await takeTable(parts, table);
  if (taken.kind === "refused") return taken;
  const columns = paperColumnWords(parts);
  const { hasResidentNumber } = parts;
  const read = readApplicants({ rows: taken.rows, columns, today: seoulDay(parts.clock.now()), hasResidentNumber });
  if (read.kind === "noColumns")
    return withoutColumns(
      parts,
      read.needed.map((column) => columns[column][0] ?? column),
    );
  if (read.applicants.length > mostAtOnce) return refused("tooMany");
  // What the page carries on has no resident number in it either.
  const rows = taken.rows.filter(({ cells }) => !holdsResidentNumber(cells, hasResidentNumber));
  return { kind: "rows", rows, read, consent };
}

interface Plan {
  readonly preview: TablePreview;
  readonly fresh: readonly PaperApplicant[];
}

const shown = ({ preview }: Plan): TablePreview => preview;

async function planned(tx: Tx, parts: Parts, placed: Placed, { rows, read }: Looked): Promise<Plan> {
  const known = await applicantsKnown(tx, placed.offering.id);
  const fresh = read.applicants.filter((applicant) => !known.has(applicant));
  const taken = fresh.map((applicant) => lineOf(parts, placed, applicant));
  const { unknown, repeated, problems } = read;
  return {
    fresh,
    preview: {
      kind: "preview",
      taken,
      same: read.applicants.length - fresh.length,
      left: leftOut(parts, problems),
      unknown,
      repeated,
      carried: carriedText(rows),
      seen: digestOf(taken),
    },
  };
}

function lineOf(parts: Parts, { program }: Placed, applicant: PaperApplicant): TakenRow {
  const { words, house, clock } = parts;
  const { row, name, phone, facts, consentOn, notes } = applicant;
  const columns = paperColumnWords(parts);
  const born = house.factSay(facts, facts.birthDate === undefined ? "age" : "birthDate");
  const values: readonly (readonly [PaperColumn, string | undefined])[] = [
    ["phone", words.word(say("handoffs.phone", { phone }))],
    [facts.birthDate === undefined ? "age" : "birthDate", born && words.word(born)],
    ["residence", facts.residence],
    ["consentOn", consentOn],
    ["notes", notes],
  ];
  const verdict = assess(program, facts, seoulDay(clock.now()));
  const unmet = verdict.clauses.filter(({ state }) => state === "failed").map(({ clause }) => clause.words);
  return {
    ...{ row, kind: "new", title: name },
    changes: values.flatMap(([column, to]) =>
      to === undefined ? [] : { column: columns[column][0] ?? column, from: "", to },
    ),
    ...(unmet.length > 0 ? { note: words.word(say("tables.applicants.unmet", { clauses: unmet })) } : {}),
  };
}

function paperColumnWords({ words }: Pick<Parts, "words">): Readonly<Record<PaperColumn, readonly string[]>> {
  const list = (key: string) => alternatives(words, key);
  return {
    name: list("tables.applicants.column.name"),
    phone: list("tables.applicants.column.phone"),
    birthDate: list("tables.applicants.column.birthDate"),
    age: list("tables.applicants.column.age"),
    residence: list("tables.applicants.column.residence"),
    consentOn: list("tables.applicants.column.consentOn"),
    notes: list("tables.applicants.column.notes"),
  };
}
