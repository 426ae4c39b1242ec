import type { VNode } from "preact";
import type { AuditLine } from "../../assistant/desk-ports/audit.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { AuditFilter } from "./audit-filter.js";
import { actionInWords, actorInWords, subjectInWords, whyInWords } from "./in-words.js";
import { type AuditFilters, auditPath } from "./wish.js";

export const pageSize = 50;

interface AuditProps {
  readonly filters: AuditFilters;
  readonly page: number;
  readonly lines: readonly AuditLine[];
  readonly total: number;
}

/** The log, the newest first. */
export function AuditPage({ filters, page, lines, total }: AuditProps): VNode {
  const { words } = useView();
  return (
    <>
      <p>{words("desk.audit.text")}</p>
      <div class="row">
        <a class="button" href="/desk/audit/touched">
          {words("desk.audit.touched.title")}
        </a>
        <a class="button" href={auditPath(filters, "/desk/audit/csv")} hx-boost="false" download="audit.csv">
          {words("desk.audit.csv")}
        </a>
        <PostButton action="/desk/audit/check">{words("desk.audit.check")}</PostButton>
      </div>
      <AuditFilter filters={filters} />
      <h2 id="entries">{words("desk.audit.count", { count: total })}</h2>
      {lines.length === 0 ? (
        <Empty title={words("desk.audit.none.title")}>
          <p>{words("desk.audit.none.text")}</p>
        </Empty>
      ) : (
        <Entries filters={filters} lines={lines} />
      )}
      <Pager page={page} size={pageSize} total={total} />
    </>
  );
}

function Entries({ filters, lines }: { filters: AuditFilters; lines: readonly AuditLine[] }): VNode {
  const { words, notice } = useView();
  return (
    <div class="scroll">
      <table aria-labelledby="entries">
        <thead>
          <tr>
            {(["at", "actor", "action", "subject", "why", "place"] as const).map((column) => (
              <th key={column} scope="col">
                {words(`desk.audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, actor, action, subject, why, place }) => (
            <tr key={seq}>
              <td>
                <When at={at} />
              </td>
              <td>
                <a href={auditPath({ ...filters, actor: actor.id })}>{actorInWords(notice, actor)}</a>
              </td>
              <td>{actionInWords(notice, action)}</td>
              <td>
                <a href={auditPath({ ...filters, subject })}>{subjectInWords(notice, subject)}</a>
              </td>
              <td>{whyInWords(notice, why)}</td>
              <td>{place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
