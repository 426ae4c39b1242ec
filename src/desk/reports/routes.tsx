import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { ReportMade } from "../../assistant/desk-ports/reports.js";
import { attachment } from "../../http/attachment.js";
import { reportCsv } from "../../reports/report-csv.js";
import { documentPolicy, reportDocument } from "../../reports/report-document.js";
import { reportName } from "../../reports/report-name.js";
import { reportXlsx } from "../../reports/report-xlsx.js";
import { showReport } from "../../reports/shown-report.js";
import type { Desk } from "../desk.js";
import { Empty } from "../parts/empty.js";
import { problemPage } from "../problem-page.js";
import type { DeskPage, DeskReply, DeskRequest, StaffRoute } from "../route.js";
import { CountingPage } from "./counting-page.js";
import { ReportPage } from "./report-page.js";
import { isChosen, queryOf, readWish, reasonIn, reportsPath } from "./wish.js";
import { WishForm } from "./wish-form.js";

const may = "reports";
const area = "reports";

/** The figures, as a page, a paper and a file. Whose they are is for the port to decide. */
export const reportsRoutes: readonly StaffRoute[] = [
  { method: "GET", path: reportsPath, may, handle: showPage },
  { method: "GET", path: `${reportsPath}/print`, may, handle: print },
  { method: "GET", path: `${reportsPath}/file`, may, handle: file },
];

async function showPage({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskPage> {
  const { words, reports, reportDesk } = desk;
  const wish = readWish(query);
  const form = <WishForm wish={wish} choices={reportDesk.choices(who)} />;
  const intro = <p class="unprinted">{words("desk.reports.intro")}</p>;
  const title = words("desk.reports.title");
  if (!isChosen(query)) {
    const first = (
      <Empty title={words("desk.reports.first.title")}>
        <p>{words("desk.reports.empty.text")}</p>
      </Empty>
    );
    return { kind: "page", title, area, body: [intro, form, first] };
  }
  const trouble = (told: string, status: number): DeskPage => {
    const body = [intro, form, <p class="notice problem">{words(`desk.reports.${told}`)}</p>];
    return { kind: "page", title, area, status, body };
  };
  if (wish.from !== undefined && wish.to !== undefined && wish.from > wish.to) return trouble("wrongPeriod", 422);
  const made = await reports.soon(who, wish);
  if (made.kind === "counting") {
    const body = [intro, <CountingPage wish={wish} share={made.share} />];
    return { kind: "page", title, area, body, headers: { refresh: "2" } };
  }
  if (made.kind !== "report") return trouble(made.kind, statusOf(made));
  const shown = await showReport(made.report, words, reportDesk.question);
  return {
    ...{ kind: "page", area },
    title: words("desk.reports.titleOf", { title: made.report.title }),
    body: [intro, form, <ReportPage shown={shown} />],
  };
}

function statusOf({ kind }: Exclude<ReportMade, { kind: "report" }>): number {
  switch (kind) {
    case "foreign":
      return 403;
    case "noProgram":
    case "noRound":
      return 404;
  }
}

async function print({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const made = await desk.reports.report(who, readWish(query));
  if (made.kind !== "report") return refused(desk, made);
  const shown = await showReport(made.report, desk.words, desk.reportDesk.question);
  return {
    ...{ kind: "content", status: 200, type: "text/html; charset=utf-8", body: reportDocument(shown, desk.words) },
    headers: { "content-security-policy": documentPolicy },
  };
}

async function file({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const wish = readWish(query);
  const why = reasonIn(query);
  if (why === undefined)
    return {
      kind: "redirect",
      to: `${reportsPath}${queryOf(wish)}&${new URLSearchParams({ problem: "reportReason" })}`,
    };
  const { words, reports, reportDesk } = desk;
  const made = await reports.report(who, wish, { fileFor: why });
  if (made.kind !== "report") return refused(desk, made);
  const name = words("desk.reports.file.name", { title: reportName(made.report) });
  const asCsv = query.get("format") === "csv";
  const bytes = asCsv
    ? reportCsv(made.report, words, reportDesk.question)
    : await reportXlsx(made.report, words, reportDesk.question);
  const media = asCsv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return attachment({
    name: `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim()}.${asCsv ? "csv" : "xlsx"}`,
    media,
    bytes,
  });
}

function refused({ words }: Desk, made: Exclude<ReportMade, { kind: "report" }>): DeskReply {
  const status = statusOf(made);
  return problemPage(words, status === 403 ? "forbidden" : "notFound", status);
}
