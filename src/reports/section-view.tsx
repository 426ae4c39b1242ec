import type { VNode } from "preact";
import { ChartView } from "./chart-view.js";
import type { ReportWords } from "./report-words.js";
import type { Section } from "./shown-report.js";
import { TableView } from "./table-view.js";

interface SectionProps {
  readonly section: Section;
  readonly say: ReportWords;
}

/** One theme of a report: its charts, then its tables. */
export function SectionView({ section: { theme, charts, tables }, say }: SectionProps): VNode {
  return (
    <section class={`report-section of-${theme}`}>
      <h2 id={`theme-${theme}`}>{say(`desk.reports.theme.${theme}`)}</h2>
      <p class="quiet">{say(`desk.reports.lead.${theme}`)}</p>
      {charts.length > 0 ? (
        <div class="charts">
          {charts.map((chart) => (
            <ChartView key={chart.id} chart={chart} say={say} />
          ))}
        </div>
      ) : null}
      {tables.map((table) => (
        <TableView key={table.id} table={table} say={say} />
      ))}
    </section>
  );
}
