import { createHash } from "node:crypto";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { fewest } from "../domain/report/figure.js";
import { documentStyle } from "./document-style.js";
import { periodWords, reportName } from "./report-name.js";
import { hides } from "./report-table.js";
import type { ReportWords } from "./report-words.js";
import { SectionView } from "./section-view.js";
import type { ShownReport } from "./shown-report.js";

/** What a server has to say of it: nothing is loaded, nothing runs, only its own style holds. */
export const documentPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(documentStyle).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A report as a page of its own, to be printed or handed on: 결과보고, on A4, without a script or anything to load. */
export function reportDocument(shown: ShownReport, say: ReportWords): string {
  return `<!doctype html>\n${renderToString(<Whole shown={shown} say={say} />)}\n`;
}

function Whole({ shown, say }: { shown: ShownReport; say: ReportWords }): VNode {
  const { report, sections } = shown;
  const title = say("desk.reports.document.title", { title: reportName(report) });
  const isHidden = sections.some(({ tables }) => tables.some(hides));
  return (
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: documentStyle }} />
      </head>
      <body>
        <header>
          <p class="kind">{say("desk.reports.document.kind")}</p>
          <h1>{report.title}</h1>
          <dl>
            <Fact name={say("desk.reports.document.round")} value={report.round} />
            <Fact name={say("desk.reports.document.period")} value={periodWords(report, say)} />
            <Fact name={say("desk.reports.document.agency")} value={report.agency} />
            <Fact
              name={say("desk.reports.document.counted")}
              value={say("desk.reports.countedAt", { at: report.countedAt })}
            />
          </dl>
          <p class="unprinted quiet">{say("desk.reports.document.print")}</p>
        </header>
        <main>
          {sections.length === 0 ? <p>{say("desk.reports.empty.text")}</p> : null}
          {sections.map((section) => (
            <SectionView key={section.theme} section={section} say={say} />
          ))}
          <section class="report-section of-hidden">
            <h2>{say("desk.reports.document.hidden")}</h2>
            <p>{say(isHidden ? "desk.reports.document.hiddenSome" : "desk.reports.document.hiddenNone", { fewest })}</p>
            <p>{say("desk.reports.document.people")}</p>
          </section>
        </main>
      </body>
    </html>
  );
}

function Fact({ name, value }: { name: string; value: string | undefined }): VNode | null {
  if (value === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
