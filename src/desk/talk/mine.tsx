import type { VNode } from "preact";
import type { HandoffLine } from "../../assistant/desk-ports/handoffs.js";
import { Due } from "../parts/due.js";
import { useView } from "../view.js";

/** One's own open hand-offs, to go from one to the next; only where there is room at the side. */
export function Mine({ lines, here }: { lines: readonly HandoffLine[]; here: string }): VNode {
  const { words } = useView();
  return (
    <nav class="mine" aria-label={words("desk.talk.mine.title")}>
      <h2>
        <a href="/desk/inbox?tab=mine">{words("desk.talk.mine.title")}</a>
      </h2>
      {lines.length === 0 ? <p class="quiet">{words("desk.talk.mine.none")}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.id} data-row class={line.urgent ? "urgent" : undefined}>
            <a href={`/desk/talk/${line.id}`} data-open aria-current={line.id === here ? "page" : undefined}>
              <span class="wish">{line.wish === "" ? words("desk.handoff.noWish") : line.wish}</span>
              {line.askedAt === undefined ? null : <span class="badge">{words("desk.talk.mine.asked")}</span>}
              <Due due={line.due} how="clock" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
