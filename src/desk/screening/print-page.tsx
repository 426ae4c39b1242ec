import type { VNode } from "preact";
import type { ScreeningBoard } from "../../assistant/desk-ports/screening.js";
import { useView } from "../view.js";
import { bandInWords, careerInWords, decisionInWords, educationInWords, percent } from "./in-words.js";
import { Summary } from "./summary.js";
import { Tallies } from "./tallies.js";

/** The list with everybody's own words, to be printed for a meeting. */
export function PrintPage({ board }: { board: ScreeningBoard }): VNode {
  const { words } = useView();
  const column = (name: string) => words(`desk.screening.column.${name}`);
  return (
    <div class="selection-print">
      <p class="hint no-print">{words("desk.screening.print.hint")}</p>
      <Summary head={board} />
      <Tallies board={board} open="open" />
      <table aria-label={words("desk.screening.title")}>
        <thead>
          <tr>
            {["number", "name", "age", "residence", "education", "career", "motive", "mean", "decision"].map((name) => (
              <th key={name} scope="col">
                {column(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.lines.map((line, index) => (
            <tr key={line.registration}>
              <td>{index + 1}</td>
              <th scope="row">{line.name}</th>
              <td>{bandInWords(words, line.ageBand)}</td>
              <td>{line.residence ?? "–"}</td>
              <td>{educationInWords(words, line)}</td>
              <td>{careerInWords(words, line)}</td>
              <td>{line.motive ?? "–"}</td>
              <td>{line.mean === undefined ? "–" : percent(line.mean)}</td>
              <td>{decisionInWords(words, line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
