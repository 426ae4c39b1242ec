import type { VNode } from "preact";
import type { ScreeningHead } from "../../assistant/desk-ports/screening.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { selectionPath } from "./paths.js";
import { Summary } from "./summary.js";
import { queryOf } from "./wish.js";

/** What publishing will do, before it is done: it cannot be taken back. Where it would be refused, why, and what to do. */
export function PublishPage({ head }: { head: ScreeningHead }): VNode {
  const { words } = useView();
  const { counts, capacity, offering } = head;
  const path = selectionPath(offering);
  const stray = capacity === undefined ? counts.reserve : 0;
  const over = capacity === undefined ? 0 : counts.select - capacity;
  return (
    <>
      <Summary head={head} />
      {over > 0 ? (
        <div class="notice problem" role="alert">
          <p>{words("desk.screening.publish.tooMany", { selected: counts.select, capacity: capacity ?? 0, over })}</p>
          <p>
            <a href={`${path}${queryOf({ decision: "select" })}`}>{words("desk.screening.publish.toSelected")}</a>
          </p>
        </div>
      ) : null}
      {counts.none > 0 ? (
        <div class="notice problem" role="alert">
          <p>{words("desk.screening.publish.undecided", { count: counts.none })}</p>
          <p>
            <a href={`${path}${queryOf({ decision: "none" })}`}>{words("desk.screening.publish.toUndecided")}</a>
          </p>
        </div>
      ) : null}
      {stray > 0 ? (
        <div class="notice problem" role="alert">
          <p>{words("desk.screening.publish.noReserve", { count: stray })}</p>
          <p>
            <a href={`${path}${queryOf({ decision: "reserve" })}`}>{words("desk.screening.publish.toReserve")}</a>
          </p>
        </div>
      ) : null}
      {over > 0 || stray > 0 || counts.none > 0 ? null : (
        <>
          <p>{words("desk.screening.publish.what", { count: counts.applicants })}</p>
          <ul class="plain-list">
            <li>{words("desk.screening.publish.selected", { count: counts.select })}</li>
            {capacity === undefined ? null : (
              <li>{words("desk.screening.publish.reserve", { count: counts.reserve })}</li>
            )}
            <li>{words("desk.screening.publish.notSelected", { count: counts.notSelect })}</li>
            {capacity !== undefined && -over > 0 && counts.reserve > 0 ? (
              <li>{words("desk.screening.publish.free", { count: Math.min(-over, counts.reserve) })}</li>
            ) : null}
          </ul>
          {head.open ? <StillOpen head={head} /> : null}
          <p class="b">{words("desk.screening.publish.final")}</p>
        </>
      )}
      <div class="row">
        {over > 0 || stray > 0 || counts.none > 0 ? null : (
          <PostButton action={`${path}/publish`} look="main">
            {words("desk.screening.publish.now")}
          </PostButton>
        )}
        <a href={path}>{words("desk.screening.publish.back")}</a>
      </div>
    </>
  );
}

/** Publishing ends the recruitment: who still wanted to apply no longer can. */
function StillOpen({ head: { recruitment } }: { head: ScreeningHead }): VNode {
  const { words } = useView();
  return (
    <p class="notice problem">
      {recruitment === undefined
        ? words("desk.screening.publish.closes")
        : words("desk.screening.publish.closesEarly", { to: recruitment.to })}
    </p>
  );
}
