import { say } from "../../dialog/say.js";
import { ageBandOn } from "../../domain/age-band.js";
import type { ApplicantColumn } from "../../domain/applicant-columns.js";
import { isCareerField, isEducation } from "../../domain/applicants.js";
import type { Facts } from "../../domain/facts.js";
import type { Registration } from "../../domain/registration.js";
import { erased, listRegistrations, registrationForm } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import type { Cell, Table } from "../../tables/cell.js";
import type { Parts } from "../parts.js";
import { factInWords } from "../people/in-words.js";
import { seoulDay } from "../seats-window.js";
import { alternatives } from "./offering-words.js";

/** What an application may hold, as far as a file shows it. */
interface Form {
  readonly name?: string;
  readonly organisation?: string;
  readonly phone?: string;
  readonly notes?: string;
  readonly education?: string;
  readonly career?: string;
  readonly motive?: string;
  readonly facts?: Facts;
}

/** Everybody who applied for an offering, in the order of application, with the columns that were asked for and no others. */
export async function applicantsTable(
  tx: Tx,
  parts: Parts,
  offering: string,
  columns: readonly ApplicantColumn[],
): Promise<Table> {
  const rows: Cell[][] = [];
  for (const registration of await listRegistrations(tx, { offering })) {
    if (registration.person === erased) continue;
    const form = (await registrationForm<Form>(tx, registration.id)) ?? {};
    rows.push(columns.map((column) => cellOf(parts, column, registration, form)));
  }
  return {
    header: columns.map((column) => alternatives(parts.words, `tables.applicants.column.${column}`)[0] ?? column),
    rows,
  };
}

function cellOf(parts: Parts, column: ApplicantColumn, registration: Registration, form: Form): Cell {
  const { words } = parts;
  const { state, rank, events } = registration;
  const appliedAt = events[0]?.at ?? "";
  switch (column) {
    case "name":
      return form.name ?? form.organisation;
    case "phone":
      return form.phone === undefined ? undefined : words.word(say("handoffs.phone", { phone: form.phone }));
    case "appliedAt":
      return onClock(appliedAt);
    case "state":
      return words.word(say(`state.${state}`));
    case "rank":
      return rank;
    case "ageBand":
      return bandInWords(parts, form.facts ?? {}, appliedAt);
    case "residence":
      return form.facts?.residence;
    case "answers":
      return answersOf(parts, form);
    case "notes":
      return form.notes;
  }
}

/** What was given beside name, number, age and residence, each with what it is. */
function answersOf(parts: Parts, { facts = {}, education, career, motive }: Form): string {
  const { words } = parts;
  const apart: readonly string[] = ["applicant", "age", "birthDate", "birthYear", "residence"];
  const told = Object.keys(facts)
    .filter((key) => !apart.includes(key))
    .map((key) => {
      const { label, value } = factInWords(parts, key, { ...facts });
      return `${label}: ${value}`;
    });
  if (isEducation(education))
    told.push(`${words.word(say("screening.name.education"))}: ${words.word(say(`screening.education.${education}`))}`);
  if (career !== undefined)
    told.push(
      `${words.word(say("screening.name.career"))}: ${isCareerField(career) ? words.word(say(`screening.career.${career}`)) : career}`,
    );
  if (motive !== undefined) told.push(`${words.word(say("screening.name.motive"))}: ${motive}`);
  return told.join("\n");
}

function bandInWords({ words }: Parts, facts: Facts, appliedAt: string): string {
  const band = ageBandOn(facts, seoulDay(new Date(appliedAt)));
  const [from = "", to = ""] = band.split("-");
  if (band === "unknown") return words.word(say("tables.applicants.band.unknown"));
  if (to === "") return words.word(say("tables.applicants.band.over", { from }));
  return words.word(say("tables.applicants.band.range", { from, to }));
}

const seoulOffsetMs = 9 * 3_600_000;

/** An instant on a Seoul clock, as spreadsheets sort it. */
function onClock(instant: string): string {
  return new Date(Date.parse(instant) + seoulOffsetMs).toISOString().slice(0, 16).replace("T", " ");
}
