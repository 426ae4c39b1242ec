import type { VNode } from "preact";
import type { DataRequest } from "../../assistant/desk-ports/people.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { RequestTable } from "./request-table.js";

/** What waits to be done, the soonest due first. */
export function RequestsPage({ which, requests }: { which: "open" | "all"; requests: readonly DataRequest[] }): VNode {
  const { words } = useView();
  return (
    <>
      <p>{words("desk.requests.text")}</p>
      <nav class="row" aria-label={words("desk.requests.which")}>
        {(["open", "all"] as const).map((one) => (
          <a
            key={one}
            href={`/desk/requests?which=${one}`}
            aria-current={one === which ? "page" : undefined}
            class="button"
          >
            {words(`desk.requests.${one}`)}
          </a>
        ))}
      </nav>
      <h2 id="list">{words("desk.requests.count", { count: requests.length })}</h2>
      {requests.length === 0 ? (
        <Empty title={words("desk.requests.none.title")}>
          <p>{words("desk.requests.none.text")}</p>
        </Empty>
      ) : (
        <RequestTable requests={requests} labelledBy="list" />
      )}
    </>
  );
}
