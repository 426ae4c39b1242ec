import type { VNode } from "preact";
import type { ReportWish } from "../../assistant/desk-ports/reports.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { fieldsOf, queryOf, reasons, reportsPath } from "./wish.js";

/** Takes the same figures along as a file, for a reason that is kept; or opens them as a page to print. */
export function FilesForm({ wish }: { wish: ReportWish }): VNode {
  const { words } = useView();
  return (
    <section class="report-files unprinted">
      <h2>{words("desk.reports.file.title")}</h2>
      <p>
        <a class="button" href={`${reportsPath}/print${queryOf(wish)}`} hx-boost="false">
          {words("desk.reports.file.print")}
        </a>
      </p>
      <form method="get" action={`${reportsPath}/file`} class="row" hx-boost="false">
        {fieldsOf(wish).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          name="why"
          label={words("desk.reports.file.why")}
          value=""
          options={[
            { value: "", label: words("desk.reports.file.choose") },
            ...reasons.map((why) => ({ value: why, label: words(`desk.audit.why.${why}`) })),
          ]}
        />
        <button type="submit" name="format" value="xlsx">
          {words("desk.reports.file.xlsx")}
        </button>
        <button type="submit" name="format" value="csv">
          {words("desk.reports.file.csv")}
        </button>
      </form>
      <p class="hint">{words("desk.reports.file.text")}</p>
    </section>
  );
}
