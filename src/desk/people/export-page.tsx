import type { VNode } from "preact";
import type { OpenReason, PersonFile } from "../../assistant/desk-ports/people.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { personPath } from "./reason.js";

interface ExportProps {
  readonly id: string;
  readonly why: OpenReason;
  readonly sections: PersonFile["sections"];
}

/** Made to be printed: what is not about the person is left off paper. */
export function ExportPage({ id, why, sections }: ExportProps): VNode {
  const { words, now } = useView();
  return (
    <>
      <p>{words("desk.export.made", { at: now })}</p>
      <form method="post" action={`${personPath(id)}/export-file`} class="row" hx-boost="false">
        <Csrf />
        <input type="hidden" name="why" value={why} />
        <button type="submit">{words("desk.export.file")}</button>
        <span class="quiet">{words("desk.export.print")}</span>
        <a href={personPath(id, why)}>{words("desk.export.back")}</a>
      </form>
      {sections.map(({ title, rows }, at) => (
        <section key={`${at}-${title}`}>
          <h2>{title}</h2>
          {rows.length === 0 ? (
            <p class="quiet">{words("desk.export.nothing")}</p>
          ) : (
            <dl class="facts">
              {rows.map(([name, value], row) => [<dt key={`n${row}`}>{name}</dt>, <dd key={`v${row}`}>{value}</dd>])}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
