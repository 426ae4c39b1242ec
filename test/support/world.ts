import { join } from "node:path";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import type { Catalog } from "../../src/domain/program.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";

export const root = join(import.meta.dirname, "../..");
export const today = "2026-03-02";
export const now = "2026-03-02T01:00:00.000Z";

/** The catalogue as shipped, its example dates fixed on a Monday in March. */
export function shippedCatalog(): Catalog {
  shipped ??= readShipped();
  return shipped;
}

let shipped: Catalog | undefined;

function readShipped(): Catalog {
  const { catalog, mistakes } = readCatalog(join(root, "catalog"), { today });
  if (mistakes.length > 0) throw new Error(`the catalogue has mistakes: ${JSON.stringify(mistakes[0])}`);
  return catalog;
}

export const sentences = readLocale(join(root, "locales/ko"));
export const words = createWords("ko", sentences);
