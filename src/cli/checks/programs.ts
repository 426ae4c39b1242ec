import { join } from "node:path";
import { seoulDay } from "../../assistant/seats-window.js";
import { readCatalog } from "../../catalog/read-catalog.js";
import type { Program } from "../../domain/program.js";
import { isStaff, type StoredProgram, storedPrograms } from "../../store/catalog.js";
import { reading, type Store } from "../../store/transaction.js";
import type { Check } from "./check.js";

/** The programs that people really get: those in the store. Says where they are not the shipped ones. */
export async function checkPrograms(store: Store, root: string): Promise<Check> {
  const stored = await reading(store, storedPrograms);
  if (stored.length === 0)
    return { id: "programs", state: "ok", detail: "none in the store yet: the first start takes in the shipped ones" };
  const { byStaff, older, missing, own } = differences(stored, (day) => shippedPrograms(root, day));
  const told = [
    `${stored.length} in the store`,
    ...list("edited by staff", byStaff),
    ...list("of your own", own),
    ...list("not as shipped", older),
    ...list("shipped but not in the store", missing),
  ].join("; ");
  const mend = "ieum catalog import catalog takes in the shipped ones, but for what staff edited";
  return older.length + missing.length > 0
    ? { id: "programs", state: "warn", detail: told, mend }
    : { id: "programs", state: "ok", detail: told };
}

function list(what: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [`${what}: ${ids.join(", ")}`] : [];
}

function shippedPrograms(root: string, day: string): ReadonlyMap<string, Program> {
  const { catalog } = readCatalog(join(root, "catalog"), { today: day });
  return new Map(catalog.programs.map((program) => [program.id, program]));
}

/** Dates of examples are fixed on the day of an import, so each program is held against the shipped one of its day. */
function differences(stored: readonly StoredProgram[], shippedOn: (day: string) => ReadonlyMap<string, Program>) {
  const dayOf = ({ editedAt }: StoredProgram) => seoulDay(new Date(editedAt));
  const shipped = new Map([...new Set(stored.map(dayOf))].map((day) => [day, shippedOn(day)]));
  const there = new Set(stored.map(({ program }) => program.id));
  const missing = new Set(
    [...shipped.values()].flatMap((programs) => [...programs.keys()]).filter((id) => !there.has(id)),
  );
  const own: string[] = [];
  const byStaff: string[] = [];
  const older: string[] = [];
  for (const one of stored) {
    const { id } = one.program;
    const asShipped = shipped.get(dayOf(one))?.get(id);
    if (!asShipped) own.push(id);
    else if (JSON.stringify(asShipped) !== JSON.stringify(one.program))
      (isStaff(one.editedBy) ? byStaff : older).push(id);
  }
  return { own, byStaff, older, missing: [...missing] };
}
