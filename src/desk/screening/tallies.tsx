import type { VNode } from "preact";
import type { ScreeningBoard, Tally } from "../../assistant/desk-ports/screening.js";
import { useView } from "../view.js";
import { bandInWords, percent } from "./in-words.js";

/** Who applied: by age, schooling and field of work. Counting only; nobody is chosen by it. */
export function Tallies({ board, open }: { board: ScreeningBoard; open?: "open" }): VNode {
  const { words } = useView();
  const untold = words("desk.screening.untold");
  return (
    <details class="tallies" open={open === "open"}>
      <summary>{words("desk.screening.tallies")}</summary>
      <div class="tallies-tables">
        <Table title={words("desk.screening.column.age")} of={board.ages} name={(kind) => bandInWords(words, kind)} />
        <Table
          title={words("desk.screening.column.education")}
          of={board.educations}
          name={(kind) => (kind === "untold" ? untold : words(`screening.education.${kind}`))}
        />
        <Table
          title={words("desk.screening.column.career")}
          of={board.fields}
          name={(kind) => (kind === "untold" ? untold : words(`screening.career.${kind}`))}
        />
      </div>
    </details>
  );
}

interface TableProps<K extends string> {
  readonly title: string;
  readonly of: readonly Tally<K>[];
  readonly name: (kind: K) => string;
}

function Table<K extends string>({ title, of, name }: TableProps<K>): VNode {
  const { words } = useView();
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {of.map(({ kind, count, share }) => (
          <tr key={kind}>
            <th scope="row">{name(kind)}</th>
            <td class="number">{words("desk.screening.people", { count })}</td>
            <td class="number">{words("desk.screening.percent", { share: percent(share) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
