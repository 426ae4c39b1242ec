import {
  type OfferingRow,
  type OfferingsReading,
  readOfferings,
  withOfferings,
} from "../../catalog/offerings-table/read-offerings.js";
import { say } from "../../dialog/say.js";
import type { Catalog, Program, Round } from "../../domain/program.js";
import { seatStates } from "../../domain/registration.js";
import { countByState } from "../../store/round-figures.js";
import { reading } from "../../store/transaction.js";
import type { SheetRow } from "../../tables/cell.js";
import type { CellProblem } from "../../tables/row-problem.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Loss } from "../desk-ports/rounds.js";
import type { AppliedTable, GivenTable, Previewed, TablePreview } from "../desk-ports/rounds-files.js";
import type { Parts } from "../parts.js";
import { edit, withIdsOfThen } from "../rounds/edit.js";
import { keyOf, lossesOf } from "../rounds/losses.js";
import { editsProgram } from "../rounds/reach.js";
import { seoulDay } from "../seats-window.js";
import { offeringWords } from "./offering-words.js";
import { roundSeenBy } from "./reach.js";
import { carriedText, digestOf, leftOut, takeTable, withoutColumns } from "./take-table.js";

/** What would become of a table of a round's offerings. */
export async function previewOfferings(parts: Parts, by: SignedIn, id: string, table: GivenTable): Promise<Previewed> {
  await parts.followCatalog?.("now");
  const seen = roundSeenBy(parts, by, id);
  if (!seen || !editsProgram(by, seen.program)) return { kind: "unknown" };
  const taken = await takeTable(parts, table);
  if (taken.kind === "refused") return taken;
  const read = readOver(parts, seen.round, taken.rows, await takenSeats(parts, seen.round));
  if (read.kind === "noColumns") return withoutColumns(parts, firstOf(parts));
  return previewOf(parts, taken.rows, read, await lostBy(parts, seen, read));
}

/** What would go out of sight by a table. */
function lostBy({ store }: Parts, { program, round }: Seen, { rows }: Read): Promise<readonly Loss[]> {
  return reading(store, async (tx) => {
    const rounds = program.rounds.map((one) => (one.id === round.id ? withOfferings(round, rows) : one));
    return lossesOf(tx, program, await withIdsOfThen(tx, program, { ...program, rounds }));
  });
}

/**
 * Writes what a preview showed, as one more version of the program, through the same door as the editor of the desk: who
 * gets a seat by a larger capacity is told in the same moment, and a table that says nothing new writes nothing.
 */
export async function applyOfferings(
  parts: Parts,
  by: SignedIn,
  id: string,
  given: { readonly table: GivenTable; readonly seen: string },
  spread: (told: readonly string[]) => void,
): Promise<AppliedTable> {
  const preview = await previewOfferings(parts, by, id, given.table);
  if (preview.kind !== "preview") return preview;
  if (preview.seen !== given.seen) return { kind: "moved", preview };
  const taken = await takeTable(parts, given.table);
  const found = roundSeenBy(parts, by, id);
  if (taken.kind === "refused" || !found) return { kind: "unknown" };
  const seats = await takenSeats(parts, found.round);
  const before = readOver(parts, found.round, taken.rows, seats);
  const losses = before.kind === "read" ? await lostBy(parts, found, before) : [];
  const counted = { added: 0, changed: 0 };
  const saved = await edit(parts, by, {
    program: found.program.id,
    action: "importOfferings",
    // What would be lost stands in the preview, and is part of what was seen.
    sure: keyOf(losses),
    change(latest, catalog) {
      const round = latest.rounds.find((one) => one.id === id);
      const read =
        round &&
        readOver(
          { words: parts.words, clock: parts.clock, catalog: withProgram(catalog, latest) },
          round,
          taken.rows,
          seats,
        );
      if (!round || read?.kind !== "read") return { kind: "unknown" };
      if (previewOf(parts, taken.rows, read, losses).seen !== given.seen)
        return { kind: "wrong", wrong: [{ field: "", problem: "moved" }] };
      counted.added = read.rows.filter(({ kind }) => kind === "new").length;
      counted.changed = read.rows.filter(({ kind }) => kind === "changed").length;
      const after = withOfferings(round, read.rows);
      const rounds = latest.rounds.map((one) => (one.id === id ? after : one));
      return { kind: "edited", program: after === round ? latest : { ...latest, rounds }, id };
    },
  });
  switch (saved.kind) {
    case "saved":
      spread(saved.told);
      return { kind: "applied", ...counted };
    case "same":
      return { kind: "applied", added: 0, changed: 0 };
    case "wrong":
    case "losing":
    case "moved": {
      const now = await previewOfferings(parts, by, id, given.table);
      return now.kind === "preview" ? { kind: "moved", preview: now } : now;
    }
    case "unknown":
    case "notYours":
      return { kind: "unknown" };
  }
}

type Seen = NonNullable<ReturnType<typeof roundSeenBy>>;
type Read = Extract<OfferingsReading, { kind: "read" }>;

function readOver(
  parts: Pick<Parts, "catalog" | "words" | "clock">,
  round: Round,
  rows: readonly SheetRow[],
  seats: ReadonlyMap<string, number>,
): OfferingsReading {
  const words = offeringWords(parts.words);
  const today = seoulDay(parts.clock.now());
  const read = readOfferings({ round, rows, words, today, taken: idsIn(parts.catalog) });
  if (read.kind === "noColumns") return read;
  const problems = read.rows.flatMap((row) => belowTaken(row, seats).map((problem) => ({ row: row.row, ...problem })));
  const refused = new Set(problems.map(({ row }) => row));
  const column = words.columns.capacity[0] ?? "";
  return {
    ...read,
    rows: read.rows.filter(({ row }) => !refused.has(row)),
    problems: [...read.problems, ...problems.map((problem) => ({ ...problem, column }))],
  };
}

/** Nobody who has a seat loses it by a number in a table. */
function belowTaken({ changes, offering }: OfferingRow, seats: ReadonlyMap<string, number>): readonly CellProblem[] {
  const taken = seats.get(offering.id) ?? 0;
  if (
    !changes.some(({ column }) => column === "capacity") ||
    offering.capacity === undefined ||
    offering.capacity >= taken
  )
    return [];
  return [{ problem: "belowTaken", with: { taken: String(taken) } }];
}

async function takenSeats({ store }: Parts, { offerings }: Round): Promise<ReadonlyMap<string, number>> {
  const ids = offerings.map(({ id }) => id);
  const counts = await reading(store, (tx) => countByState(tx, ids));
  const seats = new Map<string, number>();
  for (const { offering, state, count } of counts)
    if (seatStates.has(state)) seats.set(offering, (seats.get(offering) ?? 0) + count);
  return seats;
}

function previewOf(parts: Parts, rows: readonly SheetRow[], read: Read, losses: readonly Loss[]): TablePreview {
  const { columns } = offeringWords(parts.words);
  const taken = read.rows.flatMap(({ row, kind, offering, changes }) =>
    kind === "same"
      ? []
      : {
          ...{ row, kind, title: offering.title },
          ...noteOf(parts, offering.id, losses),
          changes: changes.map((change) => ({ ...change, column: columns[change.column][0] ?? change.column })),
        },
  );
  return {
    kind: "preview",
    taken,
    same: read.rows.length - taken.length,
    left: leftOut(parts, read.problems),
    unknown: read.unknown,
    repeated: read.repeated,
    carried: carriedText(rows),
    seen: digestOf(taken),
  };
}

function noteOf({ words }: Parts, offering: string, losses: readonly Loss[]): { readonly note?: string } {
  const lost = losses.flatMap((loss) => (loss.kind === "session" && loss.offering === offering ? [loss] : []));
  if (lost.length === 0) return {};
  return {
    note: lost.map(({ on, from, rows }) => words.word(say("tables.losing", { on, from, count: rows }))).join(" "),
  };
}

function idsIn({ programs }: Catalog): ReadonlySet<string> {
  return new Set(
    programs.flatMap(({ id, rounds }) => [
      id,
      ...rounds.flatMap((round) => [round.id, ...round.offerings.map((offering) => offering.id)]),
    ]),
  );
}

function withProgram(catalog: Catalog, program: Program): Catalog {
  return { ...catalog, programs: catalog.programs.map((one) => (one.id === program.id ? program : one)) };
}

function firstOf({ words }: Parts): readonly string[] {
  return offeringWords(words).columns.title.slice(0, 1);
}
