import type { CellTrouble } from "./cell.js";

/** What the reader of sheets keeps silent about: cells that were joined, and formulas without a value. */
export interface SheetMarks {
  /** Both from 1. */
  troubleAt(row: number, column: number): CellTrouble | undefined;
  /** The last column of the row that is marked; 0 when none is. */
  widthOf(row: number): number;
  /** The last row in which a formula is marked; 0 when none is. */
  readonly height: number;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table has few. */
const mostMarks = 20_000;
const name = "(?:[\\w.-]+:)?";

/** Looks through the first sheet's own text. Where that cannot be told, nothing is marked. */
export function marksOf(parts: ReadonlyMap<string, Buffer>): SheetMarks {
  const sheet = firstSheet(parts)?.toString("utf8") ?? "";
  const merged = [...sheet.matchAll(new RegExp(`<${name}mergeCell\\b[^>]*\\bref="([A-Z]+)(\\d+):([A-Z]+)(\\d+)"`, "g"))]
    .slice(0, mostMarks)
    .map(([, left = "", top, right = "", bottom]): Area => {
      return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
    });
  const cells = cellMarks(sheet);
  return {
    troubleAt(row, column) {
      const inside = merged.some((a) => a.top <= row && row <= a.bottom && a.left <= column && column <= a.right);
      return inside ? "merged" : cells.get(row)?.get(column);
    },
    height: Math.max(0, ...cells.keys()),
    widthOf: (row) => Math.max(0, ...(cells.get(row)?.keys() ?? [])),
  };
}

/** `<c r="B2" t="e">…</c>`: an error; `<f>` without `<v>`: never reckoned. */
function cellMarks(sheet: string): ReadonlyMap<number, ReadonlyMap<number, CellTrouble>> {
  const found = new Map<number, Map<number, CellTrouble>>();
  let marks = 0;
  for (const [, attributes = "", inside = ""] of sheet.matchAll(
    new RegExp(`<${name}c(\\s[^>]*[^/>])>(.*?)</${name}c>`, "gs"),
  )) {
    const trouble = troubleOf(attributes, inside);
    const [, letters, row] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
    if (trouble === undefined || letters === undefined || marks >= mostMarks) continue;
    marks += 1;
    const ofRow = found.get(Number(row)) ?? new Map<number, CellTrouble>();
    found.set(Number(row), ofRow.set(columnOf(letters), trouble));
  }
  return found;
}

function troubleOf(attributes: string, inside: string): CellTrouble | undefined {
  if (/\bt="e"/.test(attributes)) return "error";
  const formula = new RegExp(`<${name}f\\b`).test(inside);
  return formula && !new RegExp(`<${name}v\\b`).test(inside) ? "uncomputed" : undefined;
}

/** The workbook names its sheets in their order, and says elsewhere which part each one is. */
function firstSheet(parts: ReadonlyMap<string, Buffer>): Buffer | undefined {
  const [, id] = /<(?:\w+:)?sheet\b[^>]*\b\w+:id="([^"]+)"/.exec(parts.get("xl/workbook.xml")?.toString() ?? "") ?? [];
  const relations = parts.get("xl/_rels/workbook.xml.rels")?.toString() ?? "";
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  );
  const [, target] = /\bTarget="([^"]+)"/.exec(relation?.[0] ?? "") ?? [];
  if (target === undefined) return undefined;
  return parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
