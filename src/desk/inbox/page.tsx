import type { VNode } from "preact";
import type { InboxPage, InboxWish } from "../../assistant/desk-ports/handoffs.js";
import type { Desk } from "../desk.js";
import { Empty } from "../parts/empty.js";
import { Live } from "../parts/live.js";
import { Pager } from "../parts/pager.js";
import { useView } from "../view.js";
import { Filters } from "./filters.js";
import { Line } from "./line.js";
import { Tabs } from "./tabs.js";
import { inboxPath } from "./wish.js";

interface InboxProps {
  readonly wish: InboxWish;
  readonly page: InboxPage;
  readonly agencies: Desk["agencies"];
}

/** People who want a person: who waits, who is being answered, and what is over. */
export function Inbox({ wish, page, agencies }: InboxProps): VNode {
  const { words } = useView();
  return (
    <Live id="inbox">
      <div class="bar" data-tick>
        <Tabs tab={wish.tab} counts={page.counts} />
        <Filters wish={wish} page={page} agencies={agencies} />
      </div>
      {page.lines.length === 0 ? (
        <Nothing wish={wish} />
      ) : (
        <ol
          class="lines"
          data-announce={words("desk.inbox.announce", { count: page.counts.unassigned })}
          data-announce-key={page.counts.unassigned}
        >
          {page.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
      <Pager page={wish.page} size={wish.size} total={page.total} />
      {page.total === 0 ? null : (
        <p class="aside">
          <a href={inboxPath(wish, "/desk/inbox.csv")} hx-boost="false" download="">
            {words("desk.inbox.csv.link")}
          </a>
        </p>
      )}
    </Live>
  );
}

function Nothing({ wish }: { wish: InboxWish }): VNode {
  const { words } = useView();
  const filtered =
    wish.agency !== undefined || wish.program !== undefined || wish.reason !== undefined || wish.late !== undefined;
  if (filtered)
    return (
      <Empty title={words("desk.inbox.empty.filtered.title")}>
        <p>
          <a href={inboxPath({ tab: wish.tab })}>{words("desk.inbox.filter.clear")}</a>
        </p>
      </Empty>
    );
  return (
    <Empty title={words(`desk.inbox.empty.${wish.tab}.title`)}>
      <p>{words(`desk.inbox.empty.${wish.tab}.text`)}</p>
      {wish.tab === "mine" ? (
        <p>
          <a class="button" href={inboxPath({ tab: "unassigned" })}>
            {words("desk.inbox.empty.mine.go")}
          </a>
        </p>
      ) : null}
    </Empty>
  );
}
