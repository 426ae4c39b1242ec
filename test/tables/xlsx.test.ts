import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/tables/cell.js";
import { readTable } from "../../src/tables/read-table.js";
import { writeXlsx } from "../../src/tables/write-xlsx.js";
import { runs } from "../support/runs.js";
import { cellsOf, cellText } from "./hostile-cells.js";

const day = fc
  .date({ min: new Date("1901-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date): Cell => ({ day: date.toISOString().slice(0, 10) }));
const number = fc.oneof(fc.integer(), fc.constantFrom(0, 0.1, -0.5, 525_020, 1e15));
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 4, arbitrary: cellText }, number, day);

/** A file of one sheet as some other program may write it. */
async function withSheet(change: (xml: string) => string, rows: readonly (readonly Cell[])[] = []): Promise<Buffer> {
  const parts = unzipSync(new Uint8Array(await writeXlsx({ header: ["이름", "정원"], rows }, { sheet: "표" })));
  const name = "xl/worksheets/sheet1.xml";
  const changed = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return Buffer.from(zipSync({ ...parts, [name]: changed }));
}

const whyNot = async (file: Buffer) => {
  const table = await readTable(file);
  return table.kind === "refused" ? table.why : "read";
};

/** Where the list at the end of a zip file names each of its parts. */
function entriesOf(file: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4)) places.push(at);
  return places;
}

describe("an Excel file", () => {
  it("is read back as it was written: any text, numbers as numbers, days as days", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 60, maxLength: 120 }), async (rows) => {
        const header = ["이름", "=1+1", "모집 시작"];
        const written = await writeXlsx({ header, rows: [...rows, ["끝", 1, 2]] }, { sheet: "표" });
        const back = cellsOf(await readTable(written));
        const expected = [header, ...rows.map((row) => row.map((one) => (one === "" ? undefined : one))), ["끝", 1, 2]];
        expect(back).toEqual(expected);
      }),
      { numRuns: runs(8), endOnFailure: true },
    );
  });

  it("has no formula in it, whatever its cells begin with", async () => {
    const parts = unzipSync(
      new Uint8Array(await writeXlsx({ header: ["=A1"], rows: [["=1+1"], ["@SUM(A1)"], ["-2"]] }, { sheet: "표" })),
    );
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f\b/);
    expect(sheet.match(/t="s"/g)?.length).toBe(4);
  });

  it("gives the value that a formula had last, and says of one that has none, or went wrong, what is the matter", async () => {
    const file = await withSheet((xml) =>
      xml.replace(
        "</sheetData>",
        `<row r="2"><c r="A2" t="str"><f>"와"&amp;"인"</f><v>와인</v></c><c r="B2"><f>6*2</f><v>12</v></c></row>
         <row r="3"><c r="A3"><f>NOW()</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`,
      ),
    );
    expect(cellsOf(await readTable(file)).slice(1)).toEqual([
      ["와인", 12],
      [{ trouble: "uncomputed" }, { trouble: "error" }],
    ]);
  });

  it("says which cells were joined", async () => {
    const file = await withSheet(
      (xml) => xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'),
      [
        ["와인", 12],
        ["재즈", undefined],
      ],
    );
    expect(cellsOf(await readTable(file)).slice(1)).toEqual([
      ["와인", { trouble: "merged", shows: 12 }],
      ["재즈", { trouble: "merged" }],
    ]);
  });

  it("gives days and times of day as they are shown, and TRUE and FALSE", async () => {
    const file = await withSheet(
      (xml) =>
        xml.replace(
          "</sheetData>",
          '<row r="3"><c r="A3" s="2"><v>46082.8125</v></c><c r="B3" s="2"><v>0.8125</v></c><c r="C3" t="b"><v>1</v></c></row></sheetData>',
        ),
      [["첫날", { day: "2026-03-01" }]],
    );
    expect(cellsOf(await readTable(file)).slice(1)).toEqual([
      ["첫날", { day: "2026-03-01" }, undefined],
      ["2026-03-01 19:30", "19:30", "TRUE"],
    ]);
  });

  it("is given up where it would swell beyond the limit, whatever it says of its own size", async () => {
    const swollen = new Uint8Array(100 * 1024 * 1024).fill(32);
    const bomb = Buffer.from(
      zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": swollen }, { level: 9 }),
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await whyNot(bomb)).toBe("tooLarge");
    for (const at of entriesOf(bomb)) bomb.writeUInt32LE(10, at + 24);
    expect(await whyNot(bomb)).toBe("tooLarge");
  });

  it("is given up where a cell says that it stands in the last place of all", async () => {
    const far = await withSheet((xml) =>
      xml.replace(
        "</sheetData>",
        `${Array.from({ length: 400 }, (_, n) => `<row r="${n * 2_600 + 2}"><c r="XFD${n * 2_600 + 2}"><v>1</v></c></row>`).join("")}</sheetData>`,
      ),
    );
    expect(await whyNot(far)).toMatch(/^(?:tooLarge|tooManyRows)$/);
  }, 180_000);

  it("is told from other files that are zipped, and from broken and locked ones", async () => {
    expect(await whyNot(Buffer.from(zipSync({ "word/document.xml": strToU8("<w/>") })))).toBe("notATable");
    expect(await whyNot(Buffer.from("PK\x03\x04 and no more"))).toBe("broken");
    const file = await withSheet((xml) => xml);
    expect(await whyNot(file.subarray(0, file.length - 40))).toBe("broken");
    const locked = Buffer.from(file);
    for (const at of entriesOf(locked)) locked.writeUInt16LE(1, at + 8);
    expect(await whyNot(locked)).toBe("locked");
    expect(await whyNot(await withSheet(() => "<no><sheet"))).toMatch(/^(?:broken|empty)$/);
  });

  it("never throws, whatever the bytes are", async () => {
    const kinds = ["rows", "refused"];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("", "PK\x03\x04", "\xff\xfe"),
        async (bytes, sign) => {
          const table = await readTable(Buffer.concat([Buffer.from(sign, "latin1"), bytes]));
          expect(kinds).toContain(table.kind);
        },
      ),
    );
    const whole = await writeXlsx({ header: ["이름"], rows: [["와인"], [3]] }, { sheet: "표" });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const spoilt = Buffer.from(whole);
        spoilt[at] = byte;
        expect(kinds).toContain((await readTable(spoilt)).kind);
      }),
      { numRuns: runs(30), endOnFailure: true },
    );
  }, 180_000);
});
