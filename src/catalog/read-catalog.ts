import type { Catalog, Program } from "../domain/program.js";
import { checkAgencies, crossCheck } from "./cross-checks.js";
import type { Mistake } from "./problem.js";
import { readProblemWords, wordMistake } from "./problem-words.js";
import { type Folder, type Located, readFolder } from "./read-folder.js";
import { programSchema } from "./schema.js";
import { agencySchema } from "./schema-agencies.js";
import { consentSchema } from "./schema-consents.js";
import { holidaysSchema } from "./schema-holidays.js";
import { surveySchema } from "./schema-surveys.js";

/** Consents that the dialogs ask for by name. */
const neededConsents = ["registration"] as const;

export interface CatalogReading {
  readonly catalog: Catalog;
  /** Ordered by file and line; empty when all is well. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads a catalogue folder (`programs/`, `surveys/`, `consents/`, and `agencies/` and `holidays/` where there are such).
 * Relative dates are counted from `today`.
 * A file with a mistake is left out whole (a program that lost one condition would take in the wrong people);
 * everything else is loaded. A program whose survey file is broken is loaded without its survey, and an agency whose
 * file is broken is the usual one.
 */
export function readCatalog(dir: string, options: { readonly today: string }): CatalogReading {
  const programs = readFolder(dir, "programs", programSchema(options.today));
  const surveys = readFolder(dir, "surveys", surveySchema);
  const consents = readFolder(dir, "consents", consentSchema);
  const agencies = readFolder(dir, "agencies", agencySchema, "empty");
  const years = readFolder(dir, "holidays", holidaysSchema, "empty");

  const clashes = [...crossCheck(programs.entries, surveys), ...checkAgencies(agencies.entries, programs.entries)];
  const clashing = new Set(clashes.map((clash) => clash.file));
  const sound = <T>({ entries }: Folder<T>) =>
    entries.filter(({ file }) => !clashing.has(file)).map(({ value }) => value);
  const readable = new Set(surveys.entries.map(({ value }) => value.id));
  const found = [
    ...[programs, surveys, consents, agencies, years].flatMap((folder) => folder.found),
    ...clashes,
    ...missingConsents(consents),
  ];
  return {
    catalog: {
      programs: sound(programs).map((program) => withReadableSurvey(program, readable)),
      surveys: sound(surveys),
      consents: sound(consents),
      agencies: sound(agencies),
      holidays: sound(years).flatMap(({ days }) => days),
    },
    mistakes: worded(found),
  };
}

/** Findings in words, in the order in which an officer would walk through the files. */
export function worded(found: readonly Located[]): Mistake[] {
  const words = found.length > 0 ? readProblemWords() : undefined;
  if (!words) return [];
  return [...found]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .map((finding) => wordMistake(finding.file, finding.line, finding, words));
}

function withReadableSurvey(program: Program, readable: ReadonlySet<string>): Program {
  const { survey, ...rest } = program;
  return survey !== undefined && readable.has(survey) ? program : rest;
}

function missingConsents(consents: Folder<unknown>): Located[] {
  return neededConsents
    .filter((id) => !consents.ids.has(id))
    .map((id) => ({ file: `consents/${id}.yaml`, line: 1, path: [], problem: "noConsent", with: { id } }));
}
