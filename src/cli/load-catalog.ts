import { join } from "node:path";
import { readCatalog } from "../catalog/read-catalog.js";
import type { Catalog } from "../domain/program.js";
import { complain, type Io } from "./io.js";

/** The project's own catalogue. Mistakes in it are told on standard error; what is sound is used. */
export function loadCatalog(io: Io, today: string): Catalog {
  const { catalog, mistakes } = readCatalog(join(io.root, "catalog"), { today });
  for (const { file, line, field, problem } of mistakes) complain(io, `${file}:${line} ${field} ${problem}`);
  return catalog;
}
