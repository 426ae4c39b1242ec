import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/http/csv.js";

/** The plainest reader of RFC 4180. */
function cellsOf(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  cells.lastIndex = 1;
  for (let m = cells.exec(file); m; m = cells.exec(file)) {
    row.push((m[1] ?? "").replaceAll('""', '"'));
    if (m[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(fc.constantFrom("", " ", "\u200b"), fc.constantFrom(...dangerous), fc.string())
    .map((parts) => parts.join("")),
);

describe("a CSV file", () => {
  it("gives back every cell, with at most an apostrophe before it", () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const read = cellsOf(csv(rows));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [r, row] of rows.entries())
          for (const [c, cell] of row.entries())
            expect([cell.replaceAll("\0", ""), `'${cell.replaceAll("\0", "")}`]).toContain(read[r]?.[c]);
      }),
    );
  });

  it("has no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(text, (cell) => {
        const [[read = ""] = []] = cellsOf(csv([[cell]]));
        expect(dangerous).not.toContain(read[0]);
        expect(dangerous).not.toContain(read.replace(/^[\s\u200b\0]+/, "")[0]);
      }),
    );
  });

  it("leaves plain words, names and numbers of ours as they are", () => {
    expect(csv([["김하늘", "a=b", '그는 "네"', -3, undefined]])).toBe('\uFEFF"김하늘","a=b","그는 ""네""","-3",""\r\n');
  });
});
