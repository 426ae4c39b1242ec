import type { VNode } from "preact";
import type { ApplicantView, GivenScore } from "../../assistant/desk-ports/screening.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { percent } from "./in-words.js";

/** Everybody's points beside each other, the own first; where they are far apart is marked in words. */
export function ScoresTable({ view }: { view: ApplicantView }): VNode | null {
  const { words } = useView();
  const { head, mine, others, line, differs } = view;
  if (!others) {
    const colleagues = line.scorers - (mine ? 1 : 0);
    return colleagues > 0 ? <p class="hint">{words("desk.screening.score.hidden", { count: colleagues })}</p> : null;
  }
  const scores: readonly GivenScore[] = mine ? [mine, ...others] : others;
  if (scores.length === 0) return null;
  return (
    <div class="scores">
      <table aria-label={words("desk.screening.score.all")}>
        <thead>
          <tr>
            <th scope="col">{words("desk.screening.score.criterion")}</th>
            {scores.map((score, index) => (
              <th key={index} scope="col">
                {score === mine ? words("desk.screening.score.mine") : score.by}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {head.rubric.map(({ id, words: criterion, most }) => (
            <tr key={id} class={differs.includes(id) ? "differs" : undefined}>
              <th scope="row">
                {criterion} {differs.includes(id) ? <span class="apart">{words("desk.screening.apart")}</span> : null}
              </th>
              {scores.map(({ points }, index) => (
                <td key={index} class="number">
                  {points[id] === undefined ? "–" : words("desk.screening.score.points", { given: points[id], most })}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words("desk.screening.score.share")}</th>
            {scores.map(({ share }, index) => (
              <td key={index} class="number">
                <b>{share === undefined ? "–" : percent(share)}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {line.mean === undefined || scores.length < 2 ? null : (
        <p>{words("desk.screening.score.mean", { share: percent(line.mean) })}</p>
      )}
      {scores.flatMap((score) =>
        score.note === undefined
          ? []
          : [
              <p key={score.by} class="score-note">
                <b>{score.by}</b> {score.note} <When at={score.at} how="ago" />
              </p>,
            ],
      )}
    </div>
  );
}
