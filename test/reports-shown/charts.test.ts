import { describe, expect, it } from "vitest";
import { documentPolicy, reportDocument } from "../../src/reports/report-document.js";
import { showReport } from "../../src/reports/shown-report.js";
import { question, say, smallReport } from "./small-report.js";

const shown = await showReport(smallReport, say, question);
const charts = shown.sections.flatMap((section) => section.charts);
const chart = (id: string) => charts.find((one) => one.id === id);

describe("a chart", () => {
  it("is drawn as it was: the same bars, fills, labels and words", async () => {
    await expect(`${chart("counts")?.svg}\n`).toMatchFileSnapshot("counts.svg");
    await expect(`${chart("round-satisfaction")?.svg}\n`).toMatchFileSnapshot("round-satisfaction.svg");
  });

  it("tells in words what it shows, and what it does not", () => {
    expect(chart("round-participants")?.describes).toBe("1차 167명 / 2차 164명 / 3차 177명");
    expect(chart("round-satisfaction")?.describes).toBe("1차 91.2% / 2차 비공개");
    expect(chart("counts")?.describes).toContain("참여 인원 이번 508명, 목표 500명, 이전 600명");
  });

  it("has each of its numbers in a table of the same section", () => {
    for (const { tables, charts: drawn } of shown.sections)
      for (const one of drawn) expect(tables.map(({ id }) => id)).toContain(one.table);
    expect(charts.length).toBeGreaterThan(8);
  });

  it("tells its series apart by stripes and dots, not by colour, and takes its colours from the page", () => {
    const svg = chart("counts")?.svg ?? "";
    expect(svg.match(/<pattern /g)).toHaveLength(2);
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|rgb/i);
  });

  it("has nothing that a page's policy refuses, and no text that could be markup", () => {
    for (const { svg } of charts) {
      expect(svg).not.toMatch(/<style|<script|style=|\son\w+=|class="zr/);
      expect(svg).not.toContain("<함께>");
    }
  });

  it("shares no name with another on the page", () => {
    const ids = charts.flatMap(({ svg }) => [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a report on paper", () => {
  const page = reportDocument(shown, say);

  it("is one page without a script or anything to load, whose own style is all that its policy lets in", () => {
    expect(page).not.toMatch(/<script|<link|src=|url\((?!#)/);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(documentPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'/);
  });

  it("has the definition beside each figure, and says what is not shown and why", () => {
    for (const { id } of smallReport.figures) expect(page).toContain(say(`figures.id.${id}.definition`));
    expect(page).toContain("보여 주지 않는 것");
    expect(page).toContain("5명이 안 되는 사람의 이야기가 드러날 수 있는 칸은 비공개로 두었어요.");
  });
});
