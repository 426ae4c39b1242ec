import type { Report } from "../../src/assistant/desk-ports/reports.js";
import type { QuestionWords, ReportWords } from "../../src/reports/report-words.js";
import { words } from "../support/world.js";

export const say: ReportWords = (key, params) => words.word(params ? { say: key, with: params } : { say: key });

export const question: QuestionWords = (id) =>
  new Map([
    ["overall@1", "전체적으로 얼마나 만족하셨어요?"],
    ["comment@1", "남기고 싶은 말이 있으세요?"],
  ]).get(id);

/** A report with everything that one can have: targets, what was before, what is hidden, a name that a spreadsheet would run. */
export const smallReport: Report = {
  wish: { program: "on-off", from: "2022-01-01", to: "2022-12-31" },
  title: "직장생활 온앤오프",
  agency: "서울산업진흥원",
  countedAt: "2026-03-04T01:00:00.000Z",
  figures: [
    {
      ...{ id: "applicants", unit: "applications", value: 1_620, n: 1_620 },
      by: [
        { dimension: "ageBand", group: "0-29", value: 700, n: 700 },
        { dimension: "ageBand", group: "30-39", value: 920, n: 920 },
        { dimension: "sex", group: "female", value: 1_000, n: 1_000 },
        { dimension: "sex", group: "male", value: 620, n: 620 },
        { dimension: "residence", group: "서울 강남구", value: 1_600, n: 1_600 },
        { dimension: "residence", group: "hidden", suppressed: true },
      ],
    },
    {
      ...{ id: "participants", unit: "people", value: 508, n: 508, target: 500, before: 600 },
      by: [
        { dimension: "round", group: "r1", name: "1차", value: 167, n: 167 },
        { dimension: "round", group: "r2", name: "2차", value: 164, n: 164 },
        { dimension: "round", group: "r3", name: "3차", value: 177, n: 177 },
        { dimension: "offering", group: "o1", name: "=와인", value: 14, n: 14 },
        { dimension: "offering", group: "o2", name: "재즈 <함께>", value: 153, n: 153 },
      ],
    },
    { id: "competitionRatio", unit: "ratio", value: 6.3, n: 189 },
    { id: "recruitmentRate", unit: "percent", value: 101.6, n: 508 },
    { id: "meanAge", unit: "years", value: 30.56, n: 508 },
    {
      ...{ id: "satisfaction", unit: "percent", value: 90.5, n: 362, of: 400, before: 91 },
      by: [
        { dimension: "round", group: "r1", name: "1차", value: 91.2, n: 124 },
        { dimension: "round", group: "r2", name: "2차", suppressed: true },
      ],
    },
    { id: "rejoin", unit: "percent", suppressed: true },
    {
      ...{ id: "registrations", unit: "applications", value: 2_665, n: 2_665 },
      by: [
        { dimension: "month", group: "2009-07", value: 1_257, n: 1_257 },
        { dimension: "month", group: "2009-08", value: 1_408, n: 1_408 },
      ],
    },
    { id: "waitingTime", unit: "minutes", value: 12, n: 9, of: 11 },
  ],
  notUnderstood: [
    { month: "2026-01", n: 31 },
    { month: "2026-02", n: 12 },
  ],
  paths: [
    {
      dialog: "survey",
      steps: [
        { question: "begin", asked: 120, answered: 100 },
        { question: "overall@1", asked: 100, answered: 96 },
      ],
    },
  ],
  comments: [{ question: "comment@1", words: ["=1+1 이 아니라 즐거웠어요.", "다음에도 오고 싶어요."] }],
};
