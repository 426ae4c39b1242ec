import { expect, it } from "vitest";
import type { Figure } from "../../src/domain/report/figure.js";
import { chartsOf } from "../../src/reports/charts.js";
import { isAllHidden } from "../../src/reports/report-table.js";
import { reportTables } from "../../src/reports/report-tables.js";
import { inWords } from "../../src/reports/value.js";
import { question, say, smallReport } from "./small-report.js";

const shown = (...figures: readonly Figure[]) => {
  const report = { ...smallReport, figures, notUnderstood: [], paths: [], comments: [] };
  return { report, tables: reportTables(report, say, question) };
};

it("shows the months behind a change in percent as the applications that they are", () => {
  const cell = { dimension: "month", unit: "applications" } as const;
  const { tables } = shown({
    ...{ id: "monthOnMonth", unit: "percent", value: 12, n: 1_408 },
    by: [
      { ...cell, group: "2009-07", value: 1_257, n: 1_257 },
      { ...cell, group: "2009-08", value: 1_408, n: 1_408 },
    ],
  });
  const months = tables.find(({ id }) => id === "month");
  expect(months?.columns[1]).toBe("전월 대비 증감에 쓴 신청");
  expect(months?.rows.map(([, value]) => value && inWords(value, say))).toEqual(["1,257건", "1,408건"]);
});

it("says beside a number that some of it is not told", () => {
  const { tables } = shown({ id: "hours", unit: "hours", value: 100, n: 10, partly: true });
  expect(tables[0]?.rows[0]?.map((value) => inWords(value, say))).toContain("100시간 (일부 비공개)");
});

it("draws nothing of a table in which all is hidden", () => {
  const cells = ["care", "sales"].map((group) => ({ dimension: "career", group, suppressed: true }) as const);
  const { report, tables } = shown({ id: "applicants", unit: "applications", value: 4, n: 4, by: cells });
  expect(tables.filter(isAllHidden).map(({ id }) => id)).toEqual(["applicants-career"]);
  expect(chartsOf(report, tables, say).map(({ id }) => id)).not.toContain("applicants-career");
});
