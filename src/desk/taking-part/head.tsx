import type { VNode } from "preact";
import type { OfferingHead } from "../../assistant/desk-ports/taking-part.js";
import { useView } from "../view.js";
import { type TakingPage, takingPages, takingPath } from "./paths.js";

/** What stands above every page about those who take part: the offering, and the ways to the other pages. */
export function TakingHead({ head, here }: { head: OfferingHead; here: TakingPage }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="meta">
        <a href={`/desk/programs/offerings/${encodeURIComponent(head.id)}`}>{head.title}</a>
        <span>{head.program}</span>
        <span>{words("desk.taking.people", { count: head.people })}</span>
      </p>
      <nav class="tabs" aria-label={words("desk.taking.tabs")}>
        {takingPages.map((page) => (
          <a key={page} href={takingPath(head.id, page)} aria-current={page === here ? "page" : undefined}>
            {words(`desk.taking.page.${page}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
