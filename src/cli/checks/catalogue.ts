import { join } from "node:path";
import { seoulDay } from "../../assistant/seats-window.js";
import { checkCatalog } from "../../catalog/check-catalog.js";
import { hasCatalog, loadCatalog } from "../../store/catalog.js";
import { reading, type Store } from "../../store/transaction.js";
import { type Check, ok, warn } from "./check.js";

export function checkShippedCatalog(root: string, today: string): Check {
  const { mistakes, programs } = checkCatalog(join(root, "catalog"), { today });
  const detail = `as shipped: ${programs} programs, ${mistakes.length} mistakes`;
  if (programs === 0) return warn("catalog", "there are no programs in catalog/", "put the shipped folder back");
  return mistakes.length === 0 ? ok("catalog", detail) : warn("catalog", detail, "ieum catalog check names each");
}

/** What of the store's own catalogue the calendar has overtaken. */
export async function checkStoredCatalog(store: Store, now: Date): Promise<Check[]> {
  const today = seoulDay(now);
  const { holidays, ended, examples } = await reading(store, async (tx) => ({
    holidays: (await hasCatalog(tx)) ? (await loadCatalog(tx)).holidays : undefined,
    ...(await examplesOf(tx, today)),
  }));
  if (holidays === undefined) return [];
  const years = new Set(holidays.map(({ date }) => date.slice(0, 4)));
  return [checkHolidays(years, today), checkExamples(ended, examples)];
}

/** Next year's are wanted from October on: promises of business days reach that far. */
function checkHolidays(years: ReadonlySet<string>, today: string): Check {
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= "10-01" ? [year, year + 1] : [year];
  const missing = wanted.filter((one) => !years.has(String(one)));
  if (missing.length === 0) return ok("holidays", `known for ${wanted.join(" and ")}`);
  const first = missing[0] ?? year;
  return warn(
    "holidays",
    `the public holidays of ${missing.join(" and ")} are not known`,
    `write catalog/holidays/${first}.yaml after the year before, then ieum catalog import catalog/holidays/${first}.yaml`,
  );
}

function checkExamples(ended: number, examples: number): Check {
  if (examples === 0) return ok("examples", "no example rounds");
  return ended < examples
    ? ok("examples", `${examples - ended} of ${examples} example rounds are open or still to come`)
    : warn(
        "examples",
        `all ${examples} example rounds are over: nobody can apply for them`,
        "put your own rounds in, or ieum catalog import catalog for new example dates",
      );
}

async function examplesOf(tx: Parameters<Parameters<typeof reading>[1]>[0], today: string) {
  const rows = await tx.db.selectFrom("offerings").select("recruitment_to").where("example", "=", 1).execute();
  return { examples: rows.length, ended: rows.filter(({ recruitment_to: to }) => to !== null && to < today).length };
}
