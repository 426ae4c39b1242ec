import type { VNode } from "preact";
import type { LeftOut, TablePreview, TakenRow } from "../../assistant/desk-ports/rounds-files.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";

/** A page has room for so many rows of each kind; all are applied. */
const mostShown = 300;

interface PreviewProps {
  /** The page of files: forms go below it. */
  readonly path: string;
  readonly preview: TablePreview;
  /** Something else was done since the last look. */
  readonly moved: "moved" | "asAsked";
}

/** What would become of a table, row by row; one press applies it. */
export function Preview({ path, preview, moved }: PreviewProps): VNode {
  const { words } = useView();
  const { taken, same, left, unknown, repeated, carried, seen } = preview;
  const added = taken.filter(({ kind }) => kind === "new").length;
  const counts = { added, changed: taken.length - added, same, left: new Set(left.map(({ row }) => row)).size };
  return (
    <>
      {moved === "moved" ? (
        <p class="notice problem" role="alert">
          {words("desk.tables.moved")}
        </p>
      ) : null}
      <p class="lead">{words("desk.tables.counts", counts)}</p>
      {unknown.length > 0 ? <p class="quiet">{words("desk.tables.unknown", { names: unknown.join(", ") })}</p> : null}
      {repeated.length > 0 ? (
        <p class="quiet">{words("desk.tables.repeated", { names: repeated.join(", ") })}</p>
      ) : null}
      {left.length > 0 ? <Left left={left} /> : null}
      {taken.length > 0 ? <Taken taken={taken} /> : null}
      {taken.length > 0 ? (
        <form method="post" action={`${path}/apply`} encType="multipart/form-data">
          <Csrf />
          <input type="hidden" name="carried" value={carried} />
          <input type="hidden" name="seen" value={seen} />
          <button type="submit" class="main">
            {words("desk.tables.apply", { count: taken.length })}
          </button>
        </form>
      ) : (
        <p>{words("desk.tables.nothing")}</p>
      )}
      <p>
        <a href={path}>{words("desk.tables.other")}</a>
      </p>
    </>
  );
}

function Left({ left }: { left: readonly LeftOut[] }): VNode {
  const { words } = useView();
  return (
    <section>
      <h2 id="left">{words("desk.tables.left.title")}</h2>
      <p class="hint">{words("desk.tables.left.text")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys too */}
      <section class="scroll" aria-labelledby="left" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words("desk.tables.column.row")}</th>
              <th scope="col">{words("desk.tables.column.column")}</th>
              <th scope="col">{words("desk.tables.column.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, mostShown).map((one) => (
              <tr key={`${one.row} ${one.column} ${one.words}`} data-row>
                <th scope="row">{words("desk.tables.row", { row: one.row })}</th>
                <td>{one.column ?? words("desk.tables.wholeRow")}</td>
                <td>{one.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <More all={left.length} />
    </section>
  );
}

function Taken({ taken }: { taken: readonly TakenRow[] }): VNode {
  const { words } = useView();
  return (
    <section>
      <h2 id="taken">{words("desk.tables.taken")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys too */}
      <section class="scroll" aria-labelledby="taken" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words("desk.tables.column.row")}</th>
              <th scope="col">{words("desk.tables.column.kind")}</th>
              <th scope="col">{words("desk.tables.column.title")}</th>
              <th scope="col">{words("desk.tables.column.changes")}</th>
            </tr>
          </thead>
          <tbody>
            {taken.slice(0, mostShown).map((one) => (
              <tr key={one.row} data-row>
                <td>{words("desk.tables.row", { row: one.row })}</td>
                <td>
                  <span class="badge">{words(`desk.tables.kind.${one.kind}`)}</span>
                </td>
                <th scope="row">{one.title}</th>
                <td>
                  <Changes of={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <More all={taken.length} />
    </section>
  );
}

function Changes({ of: { kind, changes, note } }: { of: TakenRow }): VNode {
  const { words } = useView();
  const blank = words("desk.tables.blank");
  return (
    <>
      <ul class="plain-list">
        {changes.map(({ column, from, to }) => (
          <li key={column}>
            {kind === "new"
              ? words("desk.tables.is", { column, to })
              : words("desk.tables.becomes", { column, from: from || blank, to: to || blank })}
          </li>
        ))}
      </ul>
      {note === undefined ? null : <p class="trouble">{note}</p>}
    </>
  );
}

function More({ all }: { all: number }): VNode | null {
  const { words } = useView();
  return all > mostShown ? <p class="quiet">{words("desk.tables.more", { count: all - mostShown })}</p> : null;
}
