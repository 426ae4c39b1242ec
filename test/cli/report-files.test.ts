import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/cli/report-files.js";
import { sheetsIn } from "../reports-shown/sheets-in.js";
import { smallReport } from "../reports-shown/small-report.js";
import { words } from "../support/world.js";

const catalog = { surveys: [] };
const folder = mkdtempSync(join(tmpdir(), "ieum-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the files that ieum report writes", () => {
  it("hold the same numbers, as a workbook and as a page to print", async () => {
    const [xlsx, html] = [join(folder, "report.xlsx"), join(folder, "report.html")];
    expect(await writeReport(smallReport, { words, catalog }, { xlsx, html })).toEqual([]);
    const [figures] = await sheetsIn(readFileSync(xlsx));
    expect(figures?.rows.flat()).toEqual(expect.arrayContaining([508, 0.905, 30.56]));
    for (const told of ["508명", "90.5%", "만 30.56세"]) expect(readFileSync(html, "utf8")).toContain(told);
  });

  it("are told by their path where the disk does not take them", async () => {
    const path = join(folder, "nowhere", "report.html");
    expect(await writeReport(smallReport, { words, catalog }, { html: path })).toEqual([{ path, code: "ENOENT" }]);
  });
});
