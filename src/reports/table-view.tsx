import type { VNode } from "preact";
import { FoldedList } from "./folded-list.js";
import { hides, isAllHidden, type ReportTable } from "./report-table.js";
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
  if (isAllHidden(table))
    return (
      <div class="report-table">
        <h3 id={label}>{title}</h3>
        <p>{say("figures.allHidden")}</p>
        <p class="quiet">{say("figures.hiddenWhy")}</p>
      </div>
    );
  return (
    <div class="report-table">
      <h3 id={label}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys too */}
      <section class="scroll" aria-labelledby={label} tabIndex={0}>
        <table class={`report of-${table.theme}${columns.length > 3 ? "" : " narrow"}`}>
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
                  <TableCell
                    key={columns[column]}
                    value={value}
                    column={columns[column]}
                    say={say}
                    isFirst={column === 0}
                  />
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

interface CellProps {
  readonly value: Value;
  /** For where a narrow screen shows no head above it. */
  readonly column: string | undefined;
  readonly say: ReportWords;
  readonly isFirst: boolean;
}

function TableCell({ value, column, say, isFirst }: CellProps): VNode {
  const words = inWords(value, say);
  if (isFirst && value.kind === "text") return <th scope="row">{words}</th>;
  const named = words === "" ? {} : { "data-column": column };
  return (
    <td class={value.kind === "text" ? undefined : "number"} {...named}>
      {words}
    </td>
  );
}

/** Its name stands above its numbers, which stand at the right. */
function isOfNumbers(rows: ReportTable["rows"], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.kind !== "text");
}
