import { z } from "zod";
import type { CardPlace } from "../../../assistant/desk-ports/threads.js";
import { type IncomingActivity, tenantOf } from "../incoming-activity.js";
import type { Whereto } from "../reference.js";
import { threadOf } from "./place.js";
import type { TeamsStaff } from "./teams-staff.js";

const address = z.object({
  serviceUrl: z.string(),
  bot: z.string(),
  tenant: z.string().optional(),
  /** By which its members are asked for. */
  team: z.string().optional(),
});

/** How a channel of a team is reached. Ids only. */
export type RoomAddress = z.infer<typeof address>;

/** As the newest activity from there says. */
export function roomAddressOf(activity: IncomingActivity): RoomAddress & Readonly<Record<string, string>> {
  const tenant = tenantOf(activity);
  const team = activity.channelData?.team?.id;
  const { serviceUrl, recipient } = activity;
  return { serviceUrl, bot: recipient.id, ...(tenant ? { tenant } : {}), ...(team ? { team } : {}) };
}

/** Undefined while nothing was heard from there, and nothing is usual. */
export async function addressOf({ rooms, usual }: TeamsStaff, room: string): Promise<RoomAddress | undefined> {
  const read = address.safeParse(await rooms.roomAddress(room));
  return read.success ? read.data : usual;
}

/** The thread below a card, to be written to. */
export function threadReference({ serviceUrl, bot }: RoomAddress, place: CardPlace): Whereto {
  return { serviceUrl, bot, channelId: "msteams", conversation: threadOf(place) };
}
