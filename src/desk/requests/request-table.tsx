import type { VNode } from "preact";
import type { DataRequest, OpenReason } from "../../assistant/desk-ports/people.js";
import { Csrf } from "../parts/csrf.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";

interface RequestTableProps {
  readonly requests: readonly DataRequest[];
  /** The person whose page it is on already. */
  readonly from?: string;
  /** Why that person is open. */
  readonly why?: OpenReason;
  readonly labelledBy: string;
}

/** Requests with what is left of their ten days; late ones say so. */
export function RequestTable({ requests, from, why = "request", labelledBy }: RequestTableProps): VNode {
  const { words } = useView();
  if (requests.length === 0) return <p class="quiet">{words("desk.person.requests.none")}</p>;
  return (
    <div class="scroll">
      <table aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{words("desk.requests.kind")}</th>
            <th scope="col">{words("desk.requests.due")}</th>
            <th scope="col">{words("desk.requests.detail")}</th>
            <th scope="col">{words("desk.requests.askedAt")}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <th scope="row">
                {words(`people.request.${request.kind}`)}
                <br />
                <span class="quiet">{words(`desk.requests.through.${request.through}`)}</span>
              </th>
              <td>
                <Clock request={request} />
                {request.state === "open" ? <Do request={request} from={from} why={why} /> : null}
              </td>
              <td>
                {request.detail?.split("\n").map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </td>
              <td>
                <When at={request.askedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Clock({ request }: { request: DataRequest }): VNode {
  const { words } = useView();
  const { state, daysLeft, dueAt, doneAt, doneBy } = request;
  if (state !== "open")
    return (
      <>
        <span class="badge">{words(`people.requestState.${state}`)}</span> {doneBy}{" "}
        {doneAt === undefined ? null : <When at={doneAt} />}
      </>
    );
  return (
    <>
      {daysLeft < 0 ? (
        <span class="badge late">{words("desk.requests.late", { days: -daysLeft })}</span>
      ) : (
        <span class="badge">
          {daysLeft === 0 ? words("desk.requests.today") : words("desk.requests.left", { days: daysLeft })}
        </span>
      )}{" "}
      <span class="quiet">{words("desk.requests.until", { at: dueAt })}</span>
    </>
  );
}

/** To the person, where what was asked is done; the request itself is ended by hand. */
function Do({ request, from, why }: { request: DataRequest; from: string | undefined; why: OpenReason }): VNode {
  const { words } = useView();
  return (
    <>
      {from === undefined && request.person !== undefined ? (
        <p>
          <a href={`/desk/people/${encodeURIComponent(request.person)}?why=request`}>
            {words("desk.requests.toPerson")}
          </a>
        </p>
      ) : null}
      <details>
        <summary>{words("desk.requests.end")}</summary>
        <form method="post" action={`/desk/requests/${encodeURIComponent(request.id)}/finish`} class="row">
          <Csrf />
          <input type="hidden" name="why" value={why} />
          <input
            type="text"
            name="detail"
            autocomplete="off"
            maxLength={500}
            required
            aria-label={words("desk.requests.how")}
            placeholder={words("desk.requests.how")}
          />
          <button type="submit" name="state" value="done">
            {words("desk.requests.done")}
          </button>
          <button type="submit" name="state" value="refused">
            {words("desk.requests.refused")}
          </button>
        </form>
      </details>
    </>
  );
}
