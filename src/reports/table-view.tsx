import type { VNode } from "preact";
import { FoldedList } from "./folded-list.js";
import { hides, type ReportTable } from "./report-table.js";
import type { ReportWords } from "./report-words.js";
import { inWords, type Value } from "./value.js";

interface TableProps {
  readonly table: ReportTable;
  readonly say: ReportWords;
}

/** A table of a report. What is wider than the screen is scrolled, by keys too. */
export function TableView({ table, say }: TableProps): VNode {
  const { id, title, columns, rows, note } = table;
  const label = `table-${id}`;
  if (table.theme === "comments")
    return (
      <div class="report-table">
        <h3 id={label}>{title}</h3>
        <FoldedList
          texts={rows.flatMap(([value]) => (value ? [inWords(value, say)] : []))}
          more={(count) => say("desk.reports.moreComments", { count })}
        />
      </div>
    );
  return (
    <div class="report-table">
      <h3 id={label}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys too */}
      <section class="scroll" aria-labelledby={label} tabIndex={0}>
        <table class={`report of-${table.theme}`}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" class={isOfNumbers(rows, at) ? "number" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <TableCell key={columns[column]} value={value} say={say} isFirst={column === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note === undefined ? null : <p class="quiet">{note}</p>}
      {hides({ rows }) ? <p class="quiet">{say("figures.hiddenWhy")}</p> : null}
    </div>
  );
}

function TableCell({ value, say, isFirst }: { value: Value; say: ReportWords; isFirst: boolean }): VNode {
  const words = inWords(value, say);
  if (isFirst && value.kind === "text") return <th scope="row">{words}</th>;
  return <td class={value.kind === "text" ? undefined : "number"}>{words}</td>;
}

/** Its name stands above its numbers, which stand at the right. */
function isOfNumbers(rows: ReportTable["rows"], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.kind !== "text");
}
