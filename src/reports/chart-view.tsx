import type { VNode } from "preact";
import type { ReportWords } from "./report-words.js";
import type { DrawnChart } from "./shown-report.js";

interface ChartProps {
  readonly chart: DrawnChart;
  readonly say: ReportWords;
}

/** A drawn chart with its legend; where its numbers stand as a table is said below it. */
export function ChartView({ chart, say }: ChartProps): VNode {
  const { title, series, svg, table } = chart;
  return (
    <figure class="chart-of">
      <figcaption>{title}</figcaption>
      {series.length > 1 ? (
        <p class="legend">
          {series.map(({ name }, at) => (
            <span key={name}>
              <Fill at={at} /> {name}
            </span>
          ))}
        </p>
      ) : null}
      {/* Our own drawing: every text in it is escaped where it is drawn. */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <p class="quiet unprinted">
        <a href={`#table-${table}`}>{say("desk.reports.toTable")}</a>
      </p>
    </figure>
  );
}

/** The fill of a series, as its bars have it: solid, striped, dotted. */
function Fill({ at }: { at: number }): VNode {
  const inside =
    at === 0 ? null : at === 1 ? (
      <path d="M4 14L12 0M9 14L17 0M14 14L22 0" stroke="var(--accent)" stroke-width="1.3" />
    ) : (
      <path
        d="M5 5h.1M11 5h.1M17 5h.1M5 10h.1M11 10h.1M17 10h.1"
        stroke="var(--accent)"
        stroke-width="2"
        stroke-linecap="round"
      />
    );
  return (
    <svg class="fill" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="22"
        height="12"
        fill={at === 0 ? "var(--accent)" : "var(--raised)"}
        stroke="var(--accent)"
        stroke-width="1.5"
      />
      {inside}
    </svg>
  );
}
