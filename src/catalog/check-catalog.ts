import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Mistake } from "./problem.js";
import { readCatalog, worded } from "./read-catalog.js";
import { readEntry } from "./read-folder.js";
import { programSchema } from "./schema.js";

export interface CatalogCheck {
  readonly mistakes: readonly Mistake[];
  /** How many programs are fit to be loaded. */
  readonly programs: number;
}

/**
 * Checks a catalogue folder, or one file. A file inside a catalogue is checked against its neighbours too;
 * a file that stands alone is read as a program, and what it refers to is not looked up.
 */
export function checkCatalog(path: string, options: { readonly today: string }): CatalogCheck {
  if (!isFile(path)) {
    const { catalog, mistakes } = readCatalog(path, options);
    return { mistakes, programs: catalog.programs.length };
  }
  const folder = basename(dirname(path));
  if (["programs", "surveys", "consents"].includes(folder)) {
    const { catalog, mistakes } = readCatalog(dirname(dirname(path)), options);
    const file = `${folder}/${basename(path)}`;
    const mine = mistakes.filter((mistake) => mistake.file === file);
    const loaded = catalog.programs.some(({ id }) => file === `programs/${id}.yaml` || file === `programs/${id}.yml`);
    return { mistakes: mine, programs: loaded ? 1 : 0 };
  }
  const read = readEntry(path, basename(path), programSchema(options.today));
  return read.kind === "read" ? { mistakes: [], programs: 1 } : { mistakes: worded(read.found), programs: 0 };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
