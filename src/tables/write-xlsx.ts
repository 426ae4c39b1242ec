import type { Cell, Table } from "./cell.js";

/**
 * A table as an Excel file: numbers and days as such, everything else as text, which no spreadsheet runs whatever it begins
 * with. Characters that XML has no place for are written as Excel itself writes them (`_x000D_`, ECMA-376 §22.9.2.19).
 */
export async function writeXlsx(table: Table, { sheet }: { readonly sheet: string }): Promise<Buffer> {
  // Loaded with the first file: no start waits for it.
  const { default: writeExcel } = await import("write-excel-file/node");
  const header = table.header.map((name) => ({ value: escaped(name), type: String, fontWeight: "bold" as const }));
  const rows = table.rows.map((row) => row.map(written));
  const columns = table.header.map((name, column) => ({
    width: widthOf([name, ...table.rows.map((row) => row[column])]),
  }));
  return writeExcel([header, ...rows], { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

function written(cell: Cell) {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "string") return { value: escaped(cell), type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}

/** As Excel itself writes what XML has no place for. */
export function escaped(text: string): string {
  // The library looks texts up in a plain object, and would take "toString" for one that it has written already.
  if (text in Object.prototype) return `${codeOf(text.charAt(0))}${text.slice(1)}`;
  return text.replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&").replace(unwritable, codeOf);
}

function codeOf(text: string): string {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return codes.map((code) => `_x${code.toUpperCase()}_`).join("");
}

/** Control characters but for tab and line feed, halves of pairs, and what is no character at all. */
const unwritable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

const widest = 50;

/** How wide a column has to be, in characters; a Korean one is as wide as two others. */
export function widthOf(cells: readonly Cell[]): number {
  const widths = cells.slice(0, 200).map((cell) => {
    const text = typeof cell === "object" ? cell.day : String(cell ?? "");
    return [...(text.split("\n")[0] ?? "")].reduce((sum, one) => sum + (one > "\u1100" ? 2 : 1), 0);
  });
  return Math.min(widest, Math.max(8, ...widths) + 2);
}
