import type { Facts } from "../../domain/facts.js";
import { couldBeName } from "../../domain/names.js";
import { regionCandidates } from "../../domain/regions.js";
import { readAge } from "../../language/ages.js";
import { readBirthDate } from "../../language/dates.js";
import { readPhones } from "../../language/phones.js";
import { completesResidentNumber } from "../../language/split-resident-number.js";
import type { ReadCell, SheetRow } from "../../tables/cell.js";
import { type CellValue, dayIn, textIn } from "../../tables/cell-values.js";
import { findColumns } from "../../tables/find-columns.js";
import type { CellProblem, RowProblem } from "../../tables/row-problem.js";

/** Columns of a table of people who applied on paper or by telephone. */
export const paperColumns = ["name", "phone", "birthDate", "age", "residence", "consentOn", "notes"] as const;
export type PaperColumn = (typeof paperColumns)[number];
const needed = ["name", "phone", "consentOn"] as const;

/** Somebody who applied on paper. */
export interface PaperApplicant {
  readonly row: number;
  readonly name: string;
  /** Digits only. */
  readonly phone: string;
  readonly facts: Facts;
  /** The Seoul day on which they agreed in writing. */
  readonly consentOn: string;
  readonly notes?: string;
}

export type PaperReading =
  | { readonly kind: "noColumns"; readonly needed: readonly PaperColumn[] }
  | {
      readonly kind: "read";
      readonly applicants: readonly PaperApplicant[];
      readonly problems: readonly RowProblem[];
      readonly unknown: readonly string[];
      readonly repeated: readonly string[];
    };

export interface PaperToRead {
  readonly rows: readonly SheetRow[];
  readonly columns: Readonly<Record<PaperColumn, readonly string[]>>;
  readonly today: string;
  hasResidentNumber(text: string): boolean;
}

/** Reads such a table. Of a row with a resident number nothing is read at all. */
export function readApplicants({ rows, columns, today, hasResidentNumber }: PaperToRead): PaperReading {
  const found = findColumns(rows, columns, needed);
  if (!found) return { kind: "noColumns", needed };
  const applicants: PaperApplicant[] = [];
  const problems: RowProblem[] = [];
  const known = new Set<string>();
  for (const { row, cells } of found.rows) {
    if (holdsResidentNumber(cells, hasResidentNumber)) {
      problems.push({ row, problem: "residentNumber" });
      continue;
    }
    const read = readOne((column) => cellAt(cells, found.at.get(column)), today);
    const wrong = (problem: CellProblem, column: PaperColumn) =>
      problems.push({ row, ...problem, column: found.names.get(column) ?? columns[column][0] ?? column });
    for (const { column, ...problem } of read.wrong) wrong(problem, column);
    if (!read.applicant) continue;
    const key = JSON.stringify([read.applicant.name.replace(/\s/g, ""), read.applicant.phone]);
    if (known.has(key)) wrong({ problem: "repeatedRow", with: { value: read.applicant.name } }, "name");
    else applicants.push({ row, ...read.applicant });
    known.add(key);
  }
  return { kind: "read", applicants, problems, unknown: found.unknown, repeated: found.repeated };
}

/** In any cell, also one that is not looked at otherwise; or in two beside each other. */
export function holdsResidentNumber(cells: readonly ReadCell[], has: (text: string) => boolean): boolean {
  const texts = cells.map((cell) => {
    const shown = typeof cell === "object" && "trouble" in cell ? cell.shows : cell;
    return typeof shown === "object" ? shown.day : String(shown ?? "");
  });
  return texts.some((text, index) => has(text) || completesResidentNumber(texts[index - 1] ?? "", text));
}

interface OneRead {
  readonly applicant?: Omit<PaperApplicant, "row">;
  readonly wrong: readonly (CellProblem & { readonly column: PaperColumn })[];
}

function readOne(cell: (column: PaperColumn) => ReadCell, today: string): OneRead {
  const wrong: (CellProblem & { readonly column: PaperColumn })[] = [];
  const take = <T>(column: PaperColumn, read: CellValue<T>): T | undefined => {
    if ("value" in read) return read.value;
    wrong.push({ ...read, column });
    return undefined;
  };
  const name = take("name", required(nameIn(cell("name"))));
  const phone = take("phone", required(phoneIn(cell("phone"))));
  const consentOn = take("consentOn", required(pastDay(dayIn(cell("consentOn")), today)));
  const birthDate = take("birthDate", birthIn(cell("birthDate"), today));
  const age = take("age", ageIn(cell("age")));
  const residence = take("residence", residenceIn(cell("residence")));
  const notes = take("notes", short(textIn(cell("notes")), longestNotes));
  if (wrong.length > 0 || name === undefined || phone === undefined || consentOn === undefined) return { wrong };
  const facts: Facts = {
    applicant: "person",
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(birthDate !== undefined || age === undefined ? {} : { age }),
    ...(residence === undefined ? {} : { residence }),
  };
  return { wrong, applicant: { name, phone, facts, consentOn, ...(notes === undefined ? {} : { notes }) } };
}

const longestNotes = 500;

function cellAt(cells: readonly ReadCell[], index: number | undefined): ReadCell {
  return index === undefined ? undefined : cells[index];
}

function required<T>(read: CellValue<T>): CellValue<T> {
  return "value" in read && read.value === undefined ? { problem: "missing" } : read;
}

/** What was read, looked at once more; nothing and a problem stay as they are. */
function then<T>(read: CellValue<string>, look: (text: string) => CellValue<T>): CellValue<T> {
  if ("problem" in read) return read;
  return read.value === undefined ? { value: undefined } : look(read.value);
}

function nameIn(cell: ReadCell): CellValue<string> {
  return then(textIn(cell), (text) => {
    const name = text.replace(/\s+/g, " ");
    const like = couldBeName(name) || /^\p{L}[\p{L}\p{M} .'-]{0,39}$/u.test(name);
    return like ? { value: name } : { problem: "notAName" };
  });
}

/** A spreadsheet that takes a number for a number drops the 0 at its beginning. */
function phoneIn(cell: ReadCell): CellValue<string> {
  return then(textIn(cell), (text) => {
    const plain = text.normalize("NFKC");
    const whole = /^1[016789]\d{7,8}$/.test(plain) ? `0${plain}` : plain;
    const [said, another] = readPhones(whole);
    const alone = said && !another && said.end - said.start >= whole.length - 2;
    return alone ? { value: said.phone } : { problem: "notAPhone" };
  });
}

function pastDay(read: CellValue<string>, today: string): CellValue<string> {
  return then(read, (day) => (day <= today ? { value: day } : { problem: "futureDay" }));
}

function birthIn(cell: ReadCell, today: string): CellValue<string> {
  return then(textIn(cell), (text) => {
    const exact = dayIn(cell);
    const day = "value" in exact ? exact.value : readBirthDate(text, today, "asked");
    if (day === undefined || day < "1900-01-01") return { problem: "notABirth" };
    return day <= today ? { value: day } : { problem: "futureDay" };
  });
}

function ageIn(cell: ReadCell): CellValue<NonNullable<Facts["age"]>> {
  return then(textIn(cell), (text) => {
    const age = /^\d{1,3}$/.test(text) ? Number(text) : readAge(text, "asked");
    const fits = typeof age === "number" ? age <= 120 : age !== undefined;
    return fits && age !== undefined ? { value: age } : { problem: "notABirth" };
  });
}

/** 시도, or 시도 and 시군구: the rest of an address is not needed, and not kept. */
function residenceIn(cell: ReadCell): CellValue<string> {
  return then(textIn(cell), (text) => {
    const [first = "", second = ""] = text.normalize("NFKC").split(/[\s,]+/);
    for (const words of [`${first} ${second}`.trim(), first]) {
      const [place, another] = regionCandidates(words);
      if (place && !another) return { value: [place.sido, place.sigungu].filter(Boolean).join(" ") };
      if (place && words === first) return { value: first };
    }
    return { problem: "notAPlace" };
  });
}

function short(read: CellValue<string>, most: number): CellValue<string> {
  return then(read, (text) =>
    text.length <= most ? { value: text } : { problem: "tooLong", with: { limit: String(most) } },
  );
}
