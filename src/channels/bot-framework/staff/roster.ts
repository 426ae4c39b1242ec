import { z } from "zod";
import type { Connector } from "../connector.js";
import { refreshedAtMost } from "./card.js";
import { memberName } from "./place.js";
import { addressOf } from "./room-address.js";
import type { TeamsStaff } from "./teams-staff.js";

/** For whom a room's cards are drawn anew by themselves: those of its members who are matched to an account. */
export type Roster = (room: string) => Promise<readonly string[]>;

/** Of a member of a team nothing else is read: their names and addresses stay with the platform. */
const page = z.object({
  members: z.array(z.object({ id: z.string(), aadObjectId: z.string().optional(), objectId: z.string().optional() })),
  continuationToken: z.string().optional(),
});

/** Members of a team change seldom. */
const freshMs = 10 * 60_000;
const pageSize = 100;
const pagesAtMost = 20;
const longestMs = 5_000;

/** Without an answer nobody is named: in a team of up to sixty the card is drawn anew for all. */
export function createRoster(connector: Connector, staff: TeamsStaff, now: () => Date): Roster {
  const known = new Map<string, { readonly until: number; readonly ids: ReadonlyMap<string, string> }>();
  return async (room) => {
    const matched = await staff.rooms.members();
    if (matched.length === 0) return [];
    const kept = known.get(room);
    const at = now().getTime();
    const ids = kept && kept.until > at ? kept.ids : await idsIn(connector, staff, room);
    known.set(room, { until: kept && kept.until > at ? kept.until : at + freshMs, ids });
    return matched.flatMap((member) => ids.get(member) ?? []).slice(0, refreshedAtMost);
  };
}

/** What members are called in the room, by the name by which they are matched. */
async function idsIn(connector: Connector, staff: TeamsStaff, room: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const to = await addressOf(staff, room);
  if (to?.tenant === undefined) return found;
  let after = "";
  for (let n = 0; n < pagesAtMost; n++) {
    const path = `${encodeURIComponent(to.team ?? room)}/pagedmembers?pageSize=${pageSize}${after}`;
    const call = { serviceUrl: to.serviceUrl, method: "GET", path } as const;
    const answer = await connector.ask(call, AbortSignal.timeout(longestMs));
    const read = page.safeParse(answer.kind === "answered" && answer.status === 200 ? answer.body : null);
    if (!read.success) return found;
    for (const { id, aadObjectId, objectId } of read.data.members) {
      const object = aadObjectId ?? objectId;
      if (object) found.set(memberName(to.tenant, object), id);
    }
    if (!read.data.continuationToken) return found;
    after = `&continuationToken=${encodeURIComponent(read.data.continuationToken)}`;
  }
  return found;
}
