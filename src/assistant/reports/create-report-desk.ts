import type { Program } from "../../domain/program.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ReportChoices, ReportDeskPort } from "../desk-ports/report-desk.js";
import type { Parts } from "../parts.js";
import { questionWords } from "./question-words.js";

/** What the page of reports needs beside the figures. */
export function createReportDesk(parts: Pick<Parts, "catalog">): ReportDeskPort {
  return {
    choices: (who) => choicesOf(who, parts.catalog.programs, parts.catalog.agencies),
    question: (id) => questionWords(parts.catalog).get(id),
  };
}

function choicesOf(
  { agency: own }: Pick<SignedIn, "agency">,
  programs: readonly Program[],
  agencies: ReportChoices["agencies"],
): ReportChoices {
  const theirs = programs.filter(({ registrable, agency }) => registrable && (own === null || agency.id === own));
  const ids = new Set(theirs.map(({ agency }) => agency.id));
  return {
    programs: theirs.map(({ id, title, agency, rounds }) => {
      const isNumbered = rounds.some(({ number }) => number !== undefined);
      const numbers = rounds.flatMap(({ number }, at) => (isNumbered ? (number ?? []) : at + 1));
      return { id, title, agency: agency.id, rounds: [...new Set(numbers)].sort((a, b) => a - b) };
    }),
    agencies: own === null ? agencies.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name })) : [],
  };
}
