import type { Catalog, Program } from "../domain/program.js";
import { checkAgencies, checkSurveys, crossCheck } from "./cross-checks.js";
import type { Mistake } from "./problem.js";
import { readProblemWords, wordMistake } from "./problem-words.js";
import { type Folder, type Located, readFolder } from "./read-folder.js";
import { programSchema } from "./schema.js";
import { agencySchema } from "./schema-agencies.js";
import { consentSchema } from "./schema-consents.js";
import { holidaysSchema } from "./schema-holidays.js";
import { surveySchema } from "./schema-surveys.js";

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

  const clashes = [
    ...crossCheck(programs.entries, surveys),
    ...checkAgencies(agencies.entries, programs.entries),
    ...checkSurveys(surveys.entries, programs),
  ];
  const clashing = new Set(clashes.map((clash) => clash.file));
  const sound = <T>({ entries }: Folder<T>) =>
    entries.filter(({ file }) => !clashing.has(file)).map(({ value }) => value);
  const readable = new Set(sound(surveys).map(({ id }) => id));
  const found = [
    ...[programs, surveys, consents, agencies, years].flatMap((folder) => folder.found),
    ...clashes,
    ...missingConsents(consents, programs.entries),
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

function withReadableSurvey({ survey, rounds, ...program }: Program, readable: ReadonlySet<string>): Program {
  const kept = (id: string | undefined) => (id !== undefined && readable.has(id) ? { survey: id } : {});
  return {
    ...program,
    ...kept(survey),
    rounds: rounds.map(({ survey: own, ...round }) => ({ ...round, ...kept(own) })),
  };
}

/** Consents that the dialogs ask for by name; where staff choose among applicants, that for what they choose by as well. */
function missingConsents(consents: Folder<unknown>, programs: Folder<Program>["entries"]): Located[] {
  const chosen = programs.some(({ value }) =>
    value.rounds.some(({ offerings }) => offerings.some(({ selection }) => selection === "screening")),
  );
  return (chosen ? ["registration", "screening"] : ["registration"])
    .filter((id) => !consents.ids.has(id))
    .map((id) => ({ file: `consents/${id}.yaml`, line: 1, path: [], problem: "noConsent", with: { id } }));
}
