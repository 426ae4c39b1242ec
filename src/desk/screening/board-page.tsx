import type { VNode } from "preact";
import type { ScreeningBoard, ScreeningWish } from "../../assistant/desk-ports/screening.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { ToCall } from "../parts/to-call.js";
import { useView } from "../view.js";
import { ApplicantsTable } from "./applicants-table.js";
import { DraftForm } from "./draft-form.js";
import { Filters } from "./filters.js";
import { selectionPath } from "./paths.js";
import { Summary } from "./summary.js";
import { Tallies } from "./tallies.js";
import { queryOf } from "./wish.js";

/** Everybody who applied, what staff gave and mean, and the way to publish it. */
export function BoardPage({ board, wish }: { board: ScreeningBoard; wish: ScreeningWish }): VNode {
  const { words } = useView();
  const { offering, counts, lines, total } = board;
  const path = selectionPath(offering);
  const isOver = board.publishedAt !== undefined || board.calledOff;
  return (
    <>
      <Summary head={board} />
      {isOver ? <ToCall offering={offering} count={board.toCall} /> : null}
      {counts.applicants === 0 ? (
        <Empty title={words("desk.screening.empty.title")}>
          <p>{words("desk.screening.empty.text")}</p>
        </Empty>
      ) : (
        <>
          <p class="row">
            {isOver ? null : (
              <a class="button main" href={`${path}/publish`}>
                {words("desk.screening.toPublish")}
              </a>
            )}
            <a class="button" href={`${path}/print${queryOf(wish)}`} target="_blank" rel="noopener">
              {words("desk.screening.toPrint")}
            </a>
          </p>
          {board.rubric.length === 0 && !isOver ? <p class="hint">{words("desk.screening.noRubric")}</p> : null}
          <Tallies board={board} />
          <Filters wish={wish} offering={offering} />
          <p class="quiet">
            {words("desk.screening.listed", { count: total, order: words(`desk.screening.order.${wish.order}`) })}
          </p>
          <ApplicantsTable head={board} lines={lines} ticks={isOver ? "none" : "ticks"} />
          <Pager page={wish.page} size={wish.size} total={total} />
          {isOver || total === 0 ? null : <DraftForm head={board} wish={wish} listed={total} />}
        </>
      )}
    </>
  );
}
