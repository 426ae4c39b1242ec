import type { VNode } from "preact";
import type { ScreeningHead } from "../../assistant/desk-ports/screening.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { selectionPath } from "./paths.js";
import { queryOf } from "./wish.js";

const shown = ["select", "reserve", "notSelect", "none"] as const;

/** How many applied for how many places, and how far the decisions have come; each number leads to those it counts. */
export function Summary({ head }: { head: ScreeningHead }): VNode {
  const { words } = useView();
  const { counts, capacity, ratio, recruitment, offering } = head;
  const path = selectionPath(offering);
  return (
    <section class="selection-summary" aria-label={words("desk.screening.summary")}>
      <p class="ratio">
        {capacity === undefined || ratio === undefined
          ? words("desk.screening.applied", { count: counts.applicants })
          : head.publishedAt === undefined
            ? words("desk.screening.ratio", { count: counts.applicants, capacity, ratio })
            : words("desk.screening.ratioDone", { count: counts.applicants, selected: counts.select, ratio })}
      </p>
      <p class="quiet">
        {head.program} · {head.round}
        {head.example ? ` · ${words("desk.screening.example")}` : ""}
        {recruitment ? ` · ${words("desk.screening.recruitment", { from: recruitment.from, to: recruitment.to })}` : ""}
        {head.results ? ` · ${words("desk.screening.resultsOn", { on: head.results.on })}` : ""}
        {head.open ? ` · ${words("desk.screening.stillOpen")}` : ""}
      </p>
      <ul class="selection-counts">
        {shown
          .filter((which) => which !== "reserve" || hasReserve(head))
          .map((which) => (
            <li key={which}>
              <a href={`${path}${queryOf({ decision: which })}`}>
                <span>{words(`desk.screening.decision.${which}`)}</span>{" "}
                <b>
                  {which === "select" && capacity !== undefined
                    ? words("desk.screening.ofCapacity", { count: counts.select, capacity })
                    : words("desk.screening.people", { count: counts[which] })}
                </b>
              </a>
            </li>
          ))}
        {head.rubric.length === 0 ? null : (
          <li class="no-print">
            <a href={`${path}${queryOf({ scored: "unscored" })}`}>
              <span>{words("desk.screening.scoredByMe")}</span>{" "}
              <b>{words("desk.screening.ofAll", { count: counts.mine, all: counts.applicants })}</b>
            </a>
          </li>
        )}
      </ul>
      {head.results?.due ? <p class="trouble">{words("desk.screening.resultsDue", { on: head.results.on })}</p> : null}
      {tooMany(head) ? (
        <p class="trouble">{words("desk.screening.overCapacity", { count: counts.select - (capacity ?? 0) })}</p>
      ) : null}
      {head.calledOff ? <p class="notice problem">{words("desk.screening.calledOff")}</p> : null}
      {head.publishedAt === undefined ? null : (
        <p class="notice">
          {words("desk.screening.published")} <When at={head.publishedAt} />
        </p>
      )}
    </section>
  );
}

/** What was put on a reserve list before the limit was taken away is to be found, and put right. */
function hasReserve({ capacity, counts }: ScreeningHead): boolean {
  return capacity !== undefined || counts.reserve > 0;
}

function tooMany({ counts, capacity, publishedAt }: ScreeningHead): boolean {
  return publishedAt === undefined && capacity !== undefined && counts.select > capacity;
}
