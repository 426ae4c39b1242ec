import type { VNode } from "preact";
import type { Report } from "../../assistant/desk-ports/reports.js";
import type { Figure } from "../../domain/report/figure.js";
import { inWords, toldOf, toldValue, worded } from "../../reports/value.js";
import { useView } from "../view.js";

/** The figures at a glance, each with its target and what it was before; how it is counted is folded in. */
export function FigureCards({ report: { figures, main } }: { report: Pick<Report, "figures" | "main"> }): VNode {
  return (
    <ul class="figure-cards">
      {figures.map((figure) => (
        <li key={figure.id}>
          <FigureCard figure={figure} main={main} />
        </li>
      ))}
    </ul>
  );
}

function FigureCard({ figure, main }: { figure: Figure; main: Report["main"] }): VNode {
  const { words } = useView();
  const { id, unit, target, before } = figure;
  const told = toldOf(figure, words);
  return (
    <>
      <h2>{words(`figures.id.${id}.label`)}</h2>
      {id === main ? <p class="badge">{words("figures.beside.main")}</p> : null}
      <p class="figure-value">{inWords(toldValue(unit, figure), words)}</p>
      {target === undefined ? null : <p>{words("figures.beside.target", { target: worded(target, unit, words) })}</p>}
      {before === undefined ? null : <p>{words("figures.beside.before", { before: worded(before, unit, words) })}</p>}
      {told === undefined ? null : <p class="quiet">{told}</p>}
      <details>
        <summary>{words("desk.reports.column.definition")}</summary>
        <p>{words(`figures.id.${id}.definition`)}</p>
      </details>
    </>
  );
}
