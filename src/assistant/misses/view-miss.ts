import { programNames } from "../../catalog/program-names.js";
import type { Catalog } from "../../domain/program.js";
import { programOf } from "../../domain/world.js";
import type { MissLine } from "../../store/misses.js";
import { createProgramFinder, type ProgramFinder } from "../../understanding/program-finder.js";
import type { Miss } from "../desk-ports/misses.js";
import { agencyName } from "../handoffs/agency-name.js";
import type { Parts } from "../parts.js";
import { meaningOf } from "./lessons.js";

/** Shows lines to staff; `anyProgram` is the word that stands for any program in what is taught. */
export function createMissView(parts: Pick<Parts, "catalog" | "words">, anyProgram: string): (line: MissLine) => Miss {
  let known: { readonly of: Catalog; readonly finder: ProgramFinder } | undefined;
  const finderOf = (catalog: Catalog) => {
    if (known?.of !== catalog) known = { of: catalog, finder: createProgramFinder(programNames(catalog)) };
    return known.finder;
  };
  const suggested = (text: string) =>
    finderOf(parts.catalog)
      .programs(text)
      .toReversed()
      .reduce((left, { start, end }) => `${left.slice(0, start)}{${anyProgram}}${left.slice(end)}`, text);
  return ({ id, text, agency, times, people, lastAt, guess, asked, program }) => {
    const meant = meaningOf(guess);
    const title = programOf(parts.catalog, program)?.shortTitle;
    return {
      ...{ id, text, suggested: suggested(text), times, people, lastAt },
      agency: { id: agency, name: agencyName(parts, agency) },
      ...(meant === undefined ? {} : { guess: meant }),
      ...(asked === undefined ? {} : { asked }),
      ...(program === undefined ? {} : { program: { id: program, title: title ?? program } }),
    };
  };
}
