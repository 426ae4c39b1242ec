import type { Amended, Amendment } from "../../assistant/ports.js";
import type { SaidActivity } from "../activity/activity.js";
import { addressed } from "./addressed.js";
import type { Answer, Connector } from "./connector.js";
import { isTaken, outcomeOf } from "./outcome.js";
import type { Whereto } from "./reference.js";

/** The platform, or this channel behind it, changes nothing; or the message is there no more. */
const unchangeable: ReadonlySet<number> = new Set([400, 403, 404, 405, 501]);

/** Puts activities in the place of those that stand under these ids. Doing it again changes nothing more. */
export async function amendThere(
  connector: Connector,
  to: Whereto,
  { ids }: Pick<Amendment, "ids">,
  activities: readonly SaidActivity[],
  signal: AbortSignal,
): Promise<Amended> {
  // What has become longer by a whole message has no place to grow into; and some platforms gave no id.
  if (activities.length > ids.length || ids.includes("")) return { kind: "cannot" };
  for (const [at, id] of ids.entries()) {
    const said = activities[at];
    const path = `${encodeURIComponent(to.conversation)}/activities/${encodeURIComponent(id)}`;
    const { serviceUrl } = to;
    const answer = await connector.ask(
      said
        ? { serviceUrl, method: "PUT", path, body: { ...addressed(said, to), id } }
        : { serviceUrl, method: "DELETE", path },
      signal,
    );
    const isGone = !said && isStatus(answer, 404);
    if (isGone || isTaken(answer)) continue;
    if (answer.kind === "answered" && unchangeable.has(answer.status)) return { kind: "cannot" };
    const became = outcomeOf(answer, ids);
    return became.kind === "unclear" ? { kind: "later", parts: ids } : became;
  }
  return { kind: "sent", parts: ids.slice(0, activities.length) };
}

function isStatus(answer: Answer, status: number): boolean {
  return answer.kind === "answered" && answer.status === status;
}
