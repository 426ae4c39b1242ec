import type { VNode } from "preact";
import type { ReportWish } from "../../assistant/desk-ports/reports.js";
import { useView } from "../view.js";
import { queryOf, reportsPath } from "./wish.js";

/** How far a report is that takes longer. The page comes again by itself, without script too; else there is the link. */
export function CountingPage({ wish, share }: { wish: ReportWish; share: number }): VNode {
  const { words } = useView();
  const percent = Math.floor(share * 100);
  return (
    <section class="report-counting">
      <h2>{words("desk.reports.counting.title")}</h2>
      <p>
        <progress max={100} value={percent} aria-label={words("desk.reports.counting.title")} />{" "}
        {words("desk.reports.counting.share", { percent })}
      </p>
      <p>{words("desk.reports.counting.text")}</p>
      <p>
        <a class="button" href={`${reportsPath}${queryOf(wish)}`} hx-boost="false">
          {words("desk.reports.counting.again")}
        </a>
      </p>
    </section>
  );
}
