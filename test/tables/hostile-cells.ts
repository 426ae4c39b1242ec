import fc from "fast-check";
import type { ReadTable } from "../../src/tables/cell.js";

const beginnings = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "'",
  "''",
  "'=",
  " =",
  "\u200b=",
  "＝",
  "−",
  "_x000D_",
  "_x0041_",
  '"',
];

/** What a cell can hold: any text but a NUL, the dangerous ones more often. */
export const cellText = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc
      .tuple(fc.constantFrom(...beginnings), fc.string(), fc.constantFrom("", "\r\n", ",", ";", "\t", " "))
      .map((parts) => parts.join("")),
    fc.constantFrom(
      '=HYPERLINK("http://example.kr")',
      "=cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd",
      "010-1234-5678",
      "toString",
      "__proto__",
      "와인 커뮤니티",
    ),
  )
  .map((text) => text.replaceAll("\0", ""));

export function cellsOf(table: ReadTable): readonly (readonly unknown[])[] {
  if (table.kind !== "rows") throw new Error(`refused: ${table.why}`);
  return table.rows.map(({ cells }) => cells);
}
