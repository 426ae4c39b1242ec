import { describe, expect, it } from "vitest";
import { reportCsv } from "../../src/reports/report-csv.js";
import { reportTables } from "../../src/reports/report-tables.js";
import { reportXlsx } from "../../src/reports/report-xlsx.js";
import { inWords } from "../../src/reports/value.js";
import { sheetsIn } from "./sheets-in.js";
import { question, say, smallReport } from "./small-report.js";

const tables = reportTables(smallReport, say, question);
const table = (id: string) => tables.find((one) => one.id === id);
const inTable = (id: string) => table(id)?.rows.map((row) => row.map((value) => inWords(value, say)));

describe("the tables of a report", () => {
  it("put figures side by side for each round, with what is hidden said in words and nothing where nothing is", () => {
    expect(table("round")?.columns).toEqual(["차수", "참여 인원", "만족도 (만족한 비율)"]);
    expect(inTable("round")).toEqual([
      ["1차", "167명", "91.2%"],
      ["2차", "164명", "비공개"],
      ["3차", "177명", "–"],
    ]);
  });

  it("tell each trait with its share of all, and never of what is hidden", () => {
    expect(inTable("applicants-sex")).toEqual([
      ["여성", "1,000건", "61.7%"],
      ["남성", "620건", "38.3%"],
    ]);
    expect(inTable("applicants-residence")?.at(-1)).toEqual(["그 밖 (적은 사람)", "비공개", "비공개"]);
  });

  it("say beside a figure what it is measured against and of how many it tells", () => {
    expect(inTable("figures")?.map((row) => row.slice(0, 5))).toEqual([
      ["신청", "1,620건", "–", "–", ""],
      ["참여 인원", "508명", "500명", "600명", ""],
      ["경쟁률", "6.3 : 1", "–", "–", "센 수 189"],
      ["모집률", "101.6%", "–", "–", "센 수 508"],
      ["평균 나이", "만 30.56세", "–", "–", "센 수 508"],
      ["만족도 (만족한 비율)", "90.5%", "–", "91%", "400 가운데 362"],
      ["재참여 희망", "비공개", "–", "–", "다섯 명이 안 되는 사람의 이야기가 드러날 수 있어 보여 주지 않아요."],
      ["신규 등록", "2,665건", "–", "–", ""],
      ["상담 대기 시간", "12분", "–", "–", "맡은 11건 가운데 9건을 약속 안에 맡음"],
    ]);
  });

  it("name the questions of a dialog, those of a survey by their own words, with how many left", () => {
    expect(inTable("path-survey")).toEqual([
      ["설문 시작하기", "120번", "100번", "20번", "83.3%"],
      ["전체적으로 얼마나 만족하셨어요?", "100번", "96번", "4번", "96%"],
    ]);
  });

  it("leave out what there is nothing of", () => {
    const empty = { ...smallReport, figures: [], notUnderstood: [], paths: [], comments: [] };
    expect(reportTables(empty, say, question)).toEqual([]);
  });
});

describe("a report as a workbook", () => {
  it("has a sheet for each theme and the same numbers as the page, as numbers: shares to be reckoned with", async () => {
    const sheets = await sheetsIn(await reportXlsx(smallReport, say, question));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...["핵심 수치", "차수와 모임", "달마다", "신청한 사람들", "어디에서 그만두는지", "못 알아들은 말"],
      "설문에 적어 주신 의견",
    ]);
    const numbersOf = (rows: readonly (readonly unknown[])[]) =>
      rows.flat().filter((cell): cell is number => typeof cell === "number");
    const shown = sheets.flatMap(({ rows }) => numbersOf(rows));
    const told = tables.flatMap(({ rows }) =>
      rows.flat().flatMap((value) => {
        if (value.kind !== "number") return [];
        return value.unit === "percent" ? Number((value.value / 100).toFixed(5)) : value.value;
      }),
    );
    expect(shown).toEqual(told);
    expect(told).toEqual(expect.arrayContaining([508, 0.905, 1.016, 30.56, 6.3, 1_408]));
  });

  it("keeps what a spreadsheet would run as text", async () => {
    const [, groups] = await sheetsIn(await reportXlsx(smallReport, say, question));
    expect(groups?.rows.flat()).toContain("=와인");
  });

  it("says that there is nothing yet", async () => {
    const empty = { ...smallReport, figures: [], notUnderstood: [], paths: [], comments: [] };
    const [only] = await sheetsIn(await reportXlsx(empty, say, question));
    expect(only?.rows.flat()).toContain("아직 셀 것이 없어요.");
  });
});

describe("a report as CSV", () => {
  const lines = reportCsv(smallReport, say, question).toString("utf8").split("\r\n");

  it("has a number on each line, with its table, row, column and unit, and why one is missing", () => {
    expect(lines).toContain('"차수별 수치","1차","만족도 (만족한 비율)","91.2","%"');
    expect(lines).toContain(
      '"차수별 수치","2차","만족도 (만족한 비율)","","","다섯 명이 안 되는 사람의 이야기가 드러날 수 있어 보여 주지 않아요."',
    );
  });

  it("runs nothing in a spreadsheet", () => {
    expect(lines.join()).toContain('"\'=와인"');
    expect(lines.filter((line) => /(?:^|,)"[=+\-@]/.test(line))).toEqual([]);
  });
});
