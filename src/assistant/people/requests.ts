import { appendAudit } from "../../store/audit.js";
import { finishRequest, openRequest } from "../../store/data-requests.js";
import { findRequest, listRequests } from "../../store/data-requests-read.js";
import { inTransaction } from "../../store/transaction.js";
import { readAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { DataRequest, OpenReason, PersonDone, RequestKind } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";
import type { StaffWords } from "../staff-words.js";
import { entryOf } from "./entry.js";
import { reachOf, sees } from "./reach.js";
import { requestViews } from "./request-view.js";

/** Requests about data of people within reach. */
export async function requestsFor(parts: Parts, by: SignedIn, which: "open" | "all"): Promise<readonly DataRequest[]> {
  const reach = reachOf(parts, by, "people");
  if (!reach) return [];
  const now = parts.clock.now();
  return readAudited(parts.store, entryOf(by, now, { action: "list", subject: "requests" }), async (tx) =>
    requestViews(tx, parts, await listRequests(tx, { which, reach, by: by.id }), now),
  );
}

/** Takes in what somebody asked staff for; the clock of ten days begins. */
export async function takeRequest(
  parts: Parts,
  by: SignedIn,
  person: string,
  ask: { readonly kind: RequestKind; readonly detail: StaffWords; readonly why?: OpenReason | undefined },
): Promise<PersonDone<{ readonly id: string }>> {
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx) => {
    if (!(await sees(tx, reach, person))) return { kind: "unknown" };
    const id = parts.newId();
    await openRequest(tx, { id, person, kind: ask.kind, detail: ask.detail.trim(), now });
    await appendAudit(tx, entryOf(by, now, { action: "ask", subject: person, why: ask.why }));
    return { kind: "done", id };
  });
}

/** Ends a request that is open. `unknown`: there is none, it is not theirs to see, or it is over already. */
export async function endRequest(
  parts: Parts,
  by: SignedIn,
  id: string,
  end: { readonly state: "done" | "refused"; readonly detail: StaffWords; readonly why?: OpenReason | undefined },
): Promise<PersonDone> {
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx) => {
    const found = await findRequest(tx, id);
    if (!found || found.person === null || !(await sees(tx, reach, found.person))) return { kind: "unknown" };
    const ended = await finishRequest(tx, found, { state: end.state, detail: end.detail.trim(), by: by.id, now });
    if (!ended) return { kind: "unknown" };
    await appendAudit(tx, entryOf(by, now, { action: "finish", subject: found.person, why: end.why }));
    return { kind: "done" };
  });
}
