import { z } from "zod";
import type { CardPlace, CardPoster, StaffCard } from "../../../assistant/desk-ports/threads.js";
import type { SaidMessage } from "../../../conversation/message.js";
import type { SaidActivity } from "../../activity/activity.js";
import { addressed } from "../addressed.js";
import type { Answer, Call, Connector } from "../connector.js";
import { isTaken } from "../outcome.js";
import { staffCard } from "./card.js";
import { threadOf } from "./place.js";
import { addressOf, type RoomAddress } from "./room-address.js";
import type { Roster } from "./roster.js";
import type { TeamsStaff } from "./teams-staff.js";

const begun = z.object({ id: z.string(), activityId: z.string().optional() });
const longestMs = 15_000;

export interface PosterParts {
  readonly connector: Connector;
  readonly staff: TeamsStaff;
  readonly roster: Roster;
  /** What a room is told of its own. */
  readonly render: (message: SaidMessage) => readonly SaidActivity[];
}

/**
 * Cards in channels of teams. The platform cannot be asked what stands there: a card whose answer was lost is posted again,
 * and the earlier one stays, with buttons that work.
 */
export function createCardPoster({ connector, staff, roster, render }: PosterParts): CardPoster {
  const ask = (call: Call) => connector.ask(call, AbortSignal.timeout(longestMs));
  const reached = async (room: string): Promise<RoomAddress> => {
    const to = await addressOf(staff, room);
    if (!to) throw new Error("nothing was heard yet from a channel that cards are to be shown in");
    return to;
  };
  const drawn = async (room: string, card: StaffCard): Promise<SaidActivity> => {
    const userIds = await roster(room);
    return { type: "message", attachments: [staffCard(card, staff, { viewer: "everybody", userIds })] };
  };
  const above = ({ room, message }: CardPlace, id: string) =>
    `${encodeURIComponent(threadOf({ room, message }))}/activities/${encodeURIComponent(id)}`;

  return {
    async post(room, card) {
      const { serviceUrl, bot, tenant } = await reached(room);
      const channelData = { channel: { id: room }, ...(tenant ? { tenant: { id: tenant } } : {}) };
      const activity = { ...(await drawn(room, card)), from: { id: bot }, locale: "ko-KR" };
      const body = { isGroup: true, bot: { id: bot }, channelData, ...(tenant ? { tenantId: tenant } : {}), activity };
      const { id, activityId } = begun.parse(taken(await ask({ serviceUrl, method: "POST", path: "", body })));
      const message = /;messageid=(\d+)$/.exec(id)?.[1] ?? activityId;
      if (message === undefined) throw new Error("Teams took a card without naming it");
      return { room, message };
    },
    find: async () => undefined,
    async tell(room, { message }) {
      const { serviceUrl, bot, tenant } = await reached(room);
      const to = { serviceUrl, bot, channelId: "msteams", conversation: room };
      for (const part of render({ ...message, seq: 0, at: "" })) {
        const channelData = { channel: { id: room }, ...(tenant ? { tenant: { id: tenant } } : {}) };
        taken(await connector.post(to, { ...addressed(part, to), channelData }, AbortSignal.timeout(longestMs)));
      }
    },
    async update(place, card) {
      const { serviceUrl, bot } = await reached(place.room);
      const path = above(place, place.message);
      const said = { ...(await drawn(place.room, card)), from: { id: bot }, locale: "ko-KR" };
      const body = { ...said, id: place.message, conversation: { id: threadOf(place) } };
      const answer = await ask({ serviceUrl, method: "PUT", path, body });
      if (answer.kind === "answered" && answer.status === 404) return "gone";
      taken(answer);
      return undefined;
    },
    async remove(place) {
      const { serviceUrl } = await reached(place.room);
      for (const id of [...(await staff.rooms.below(place)), place.message]) {
        const answer = await ask({ serviceUrl, method: "DELETE", path: above(place, id) });
        // Whoever took it away before us is welcome.
        if (answer.kind !== "answered" || answer.status !== 404) taken(answer);
        await staff.rooms.tookAway(place, id);
      }
    },
  };
}

/** What the platform answered, where it did what was asked. */
function taken(answer: Answer): unknown {
  if (answer.kind === "answered" && isTaken(answer)) return answer.body;
  throw new Error(`Teams did not take it: ${answer.kind === "answered" ? answer.status : answer.kind}`);
}
