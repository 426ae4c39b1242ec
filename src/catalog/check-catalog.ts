import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { yearOf } from "../domain/business-hours.js";
import type { Catalog } from "../domain/program.js";
import type { Mistake } from "./problem.js";
import { type CatalogReading, readCatalog, worded } from "./read-catalog.js";
import { readEntry } from "./read-folder.js";
import { readRetention } from "./read-retention.js";
import { programSchema } from "./schema.js";

export interface CatalogCheck {
  readonly mistakes: readonly Mistake[];
  /** How many programs are fit to be loaded. */
  readonly programs: number;
}

/** Checks a catalogue folder, or one file, as `readPart` reads it. */
export function checkCatalog(path: string, options: { readonly today: string }): CatalogCheck {
  const { catalog, mistakes } = readPart(path, options);
  const kept = isFile(path) ? [] : readRetention(path).mistakes;
  return { mistakes: [...mistakes, ...kept], programs: catalog.programs.length };
}

/**
 * Reads a catalogue folder, or one file of it. A file inside a catalogue is checked against its neighbours too;
 * a file that stands alone is read as a program, and what it refers to is not looked up.
 */
export function readPart(path: string, options: { readonly today: string }): CatalogReading {
  if (!isFile(path)) return readCatalog(path, options);
  const folder = basename(dirname(path));
  if (["programs", "surveys", "consents", "agencies", "holidays"].includes(folder)) {
    const { catalog, mistakes } = readCatalog(dirname(dirname(path)), options);
    const id = basename(path).replace(/\.ya?ml$/i, "");
    const only = <T extends { readonly id: string }>(kind: string, all: readonly T[]) =>
      folder === kind ? all.filter((one) => one.id === id) : [];
    return {
      catalog: {
        programs: only("programs", catalog.programs),
        surveys: only("surveys", catalog.surveys),
        consents: only("consents", catalog.consents),
        agencies: only("agencies", catalog.agencies),
        holidays: folder === "holidays" ? catalog.holidays.filter(({ date }) => yearOf(date) === id) : [],
      },
      mistakes: mistakes.filter(({ file }) => file === `${folder}/${basename(path)}`),
    };
  }
  if (folder === "retention") {
    const { mistakes } = readRetention(dirname(dirname(path)));
    return { catalog: nothing, mistakes: mistakes.filter(({ file }) => file === `${folder}/${basename(path)}`) };
  }
  const read = readEntry(path, basename(path), programSchema(options.today));
  const programs = read.kind === "read" ? [read.entry.value] : [];
  return {
    catalog: { ...nothing, programs },
    mistakes: read.kind === "read" ? [] : worded(read.found),
  };
}

const nothing: Catalog = { programs: [], surveys: [], consents: [], agencies: [], holidays: [] };

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
