import type { VNode } from "preact";
import type { PersonLine } from "../../assistant/desk-ports/people.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { Field } from "../parts/field.js";
import { Pager } from "../parts/pager.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { personPath } from "./reason.js";

/** As many as the port gives at once. */
const pageSize = 50;

interface PeopleProps {
  readonly text: string;
  readonly page: number;
  readonly lines: readonly PersonLine[];
  readonly total: number;
}

/** The search, and whom it found; without words, who wrote last. */
export function PeoplePage({ text, page, lines, total }: PeopleProps): VNode {
  const { words } = useView();
  return (
    <>
      <search>
        <form method="post" action="/desk/people" class="stack">
          <Csrf />
          <Field
            name="q"
            type="search"
            label={words("desk.people.search")}
            hint={words("desk.people.hint")}
            value={text}
            maxLength={100}
          />
          <button type="submit" class="main">
            {words("desk.people.find")}
          </button>
        </form>
      </search>
      <h2 id="found">{text === "" ? words("desk.people.lately") : words("desk.people.found", { count: total })}</h2>
      {lines.length === 0 ? <Nobody text={text} /> : <Lines lines={lines} />}
      {text === "" ? <Pager page={page} size={pageSize} total={total} /> : <More {...{ text, page, total }} />}
    </>
  );
}

function Lines({ lines }: { lines: readonly PersonLine[] }): VNode {
  const { words } = useView();
  return (
    <div class="scroll">
      <table aria-labelledby="found">
        <thead>
          <tr>
            <th scope="col">{words("desk.people.name")}</th>
            <th scope="col">{words("desk.people.phone")}</th>
            <th scope="col">{words("desk.people.applications")}</th>
            <th scope="col">{words("desk.people.handoffs")}</th>
            <th scope="col">{words("desk.people.lastAt")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={personPath(line.id)}>{line.name === "" ? words("desk.people.nameless") : line.name}</a>
              </th>
              <td>{line.phone}</td>
              <td>{line.applications}</td>
              <td>{line.handoffs}</td>
              <td>
                <When at={line.lastAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nobody({ text }: { text: string }): VNode {
  const { words } = useView();
  const key = text === "" ? "none" : "notFound";
  return (
    <Empty title={words(`desk.people.${key}.title`)}>
      <p>{words(`desk.people.${key}.text`)}</p>
    </Empty>
  );
}

/** Further pages of a search; a form, for the words do not stand in the address. */
function More({ text, page, total }: { text: string; page: number; total: number }): VNode | null {
  const { words } = useView();
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  const to = (at: number) => ({ q: text, page: String(at) });
  return (
    <nav class="pager" aria-label={words("desk.pager.label")}>
      {page > 1 ? (
        <PostButton action="/desk/people" fields={to(page - 1)}>
          {words("desk.pager.previous")}
        </PostButton>
      ) : null}
      <span>{words("desk.pager.here", { page, pages })}</span>
      {page < pages ? (
        <PostButton action="/desk/people" fields={to(page + 1)}>
          {words("desk.pager.next")}
        </PostButton>
      ) : null}
    </nav>
  );
}
