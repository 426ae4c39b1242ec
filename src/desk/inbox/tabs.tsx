import type { VNode } from "preact";
import type { InboxPage, InboxTab } from "../../assistant/desk-ports/handoffs.js";
import { useView } from "../view.js";
import { inboxPath, inboxTabs } from "./wish.js";

/** The four lists, and how many hand-offs are in each that is still open. */
export function Tabs({ tab, counts }: { tab: InboxTab; counts: InboxPage["counts"] }): VNode {
  const { words } = useView();
  return (
    <nav class="tabs" aria-label={words("desk.inbox.lists")}>
      {inboxTabs.map((one) => (
        <a key={one} href={inboxPath({ tab: one })} aria-current={one === tab ? "page" : undefined}>
          {words(`desk.inbox.tab.${one}`)}
          {one === "closed" ? null : <span class="count">{words("desk.inbox.count", { count: counts[one] })}</span>}
        </a>
      ))}
    </nav>
  );
}
