import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/http/csv.js";
import { readTable } from "../../src/tables/read-table.js";
import { cellsOf, cellText } from "./hostile-cells.js";

const read = async (text: string | Uint8Array) => cellsOf(await readTable(Buffer.from(text)));

describe("a CSV file", () => {
  it("is read back as it was written, whatever its cells begin with", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cellText, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const filled = [["이름", "정원"], ...rows];
          const back = await read(csv(filled));
          expect(back).toEqual(filled.map((row) => row.map((cell) => (cell === "" ? undefined : cell))));
        },
      ),
    );
  });

  it.each([",", ";", "\t"])("is parted by %j, with any ends of line", async (sign) => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const lines = [`이름${sign}정원`, `"와인${sign} ""맛"" 보기"${sign}12`, "", `재즈${sign}`];
      const rows = [["이름", "정원"], [`와인${sign} "맛" 보기`, "12"], [undefined], ["재즈", undefined]];
      expect(await read(lines.join(end))).toEqual(rows);
    }
  });

  it("keeps the row numbers of the sheet: empty rows and lines within a cell do not shift them", async () => {
    const table = await readTable(Buffer.from('이름,일정\r\n\r\n와인,"월\r\n화"\r\n재즈,수\r\n'));
    expect(table.kind === "rows" && table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it("follows the sign that its first line states", async () => {
    const table = await readTable(Buffer.from("sep=;\r\n이름;주제\r\n와인;술, 시음\r\n"));
    expect(table).toEqual({
      kind: "rows",
      rows: [
        { row: 2, cells: ["이름", "주제"] },
        { row: 3, cells: ["와인", "술, 시음"] },
      ],
    });
  });

  it("is read in UTF-8 with its mark or without, in UTF-16, and in CP949 with every syllable", async () => {
    const text = "이름,정원\r\n와인,12\r\n";
    const rows = [
      ["이름", "정원"],
      ["와인", "12"],
    ];
    expect(await read(text)).toEqual(rows);
    expect(await read(`\uFEFF${text}`)).toEqual(rows);
    expect(await read(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(rows);
    expect(await read(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toEqual(rows);
    // "이름,똠방각하 펲시 믜 햏" and the end of a line, as Python's cp949 writes it.
    const cp949 = Buffer.from("c0ccb8a72c8c63b9e6b0a2c7cf20bc84bdc32092de20c1640d0a", "hex");
    expect(await read(cp949)).toEqual([["이름", "똠방각하 펲시 믜 햏"]]);
  });

  it("says of a quote that is not closed, of a page and of a picture what they are", async () => {
    const why = async (text: string | Uint8Array) => {
      const table = await readTable(Buffer.from(text));
      return table.kind === "refused" ? table.why : "read";
    };
    expect(await why('이름,정원\r\n"와인,12\r\n')).toBe("unclosedQuote");
    expect(await why("<html><table></table></html>")).toBe("notATable");
    expect(await why("%PDF-1.7")).toBe("notATable");
    expect(await why(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toBe("notATable");
    expect(await why(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe("oldExcel");
    expect(await why("")).toBe("empty");
    expect(await why("\r\n,,\r\n")).toBe("empty");
    expect(await why(`이름\r\n${"와인\r\n".repeat(5_001)}`)).toBe("tooManyRows");
    expect(await why(",".repeat(200))).toBe("tooManyColumns");
    expect(await why(Buffer.alloc(5 * 1024 * 1024 + 1, 65))).toBe("tooLarge");
  });
});
