import type { VNode } from "preact";
import { periodWords, reportName } from "../../reports/report-name.js";
import { SectionView } from "../../reports/section-view.js";
import type { ShownReport } from "../../reports/shown-report.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { FigureCards } from "./figure-cards.js";
import { FilesForm } from "./files-form.js";

/** The figures of a wish: at a glance, then every theme with its charts and tables. */
export function ReportPage({ shown: { report, sections } }: { shown: ShownReport }): VNode {
  const { words } = useView();
  if (sections.length === 0)
    return (
      <Empty title={words("desk.reports.empty.title")}>
        <p>{words("desk.reports.empty.text")}</p>
        <p>{words("desk.reports.empty.next")}</p>
      </Empty>
    );
  return (
    <>
      <p class="meta">
        <span>{reportName(report)}</span>
        <span>{periodWords(report, words)}</span>
        <span>{words("desk.reports.countedAt", { at: report.countedAt })}</span>
      </p>
      <FigureCards report={report} />
      <nav class="row report-parts" aria-label={words("desk.reports.parts")}>
        {sections.map(({ theme }) => (
          <a key={theme} href={`#theme-${theme}`} hx-boost="false">
            {words(`desk.reports.theme.${theme}`)}
          </a>
        ))}
      </nav>
      <FilesForm wish={report.wish} />
      {sections.map((section) => (
        <SectionView key={section.theme} section={section} say={words} />
      ))}
    </>
  );
}
