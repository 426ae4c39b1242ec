import type { Catalog, Program } from "../../domain/program.js";

/** Longest that the catalogue takes. */
const longest = 60;

/** An id that nothing in the catalogue has: `base`, or `base-2`, `base-3`. Lower case, digits, hyphens. */
export function newId(catalog: Pick<Catalog, "programs">, base: string, also: ReadonlySet<string> = new Set()): string {
  const used = new Set([...catalog.programs.flatMap(idsOf), ...also]);
  const stem = base.slice(0, longest - 5).replace(/-+$/, "");
  if (!used.has(stem)) return stem;
  for (let n = 2; ; n++) if (!used.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

function idsOf(program: Program): readonly string[] {
  return [program.id, ...program.rounds.flatMap(({ id, offerings }) => [id, ...offerings.map((one) => one.id)])];
}
