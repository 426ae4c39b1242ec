import type { CardPlace } from "../../../assistant/desk-ports/threads.js";
import { type IncomingActivity, tenantOf } from "../incoming-activity.js";

/**
 * Where in a team's channel something happened. A thread is a conversation of its own:
 * `19:…@thread.tacv2;messageid=<the id of the message that begins it>`.
 */
export interface ChannelPlace {
  readonly room: string;
  /** The message that begins the thread; absent of what happened to the channel itself. */
  readonly message?: string;
}

/** Undefined where it is no channel of a team. */
export function placeOf({ channelId, conversation }: IncomingActivity): ChannelPlace | undefined {
  if (channelId !== "msteams" || conversation.conversationType !== "channel") return undefined;
  const [, room = "", message] = /^([^;]+)(?:;messageid=(\d+))?$/.exec(conversation.id) ?? [];
  if (room === "") return undefined;
  return message === undefined ? { room } : { room, message };
}

/** The message that begins the thread in which something happened. */
export function cardOf(place: ChannelPlace | undefined): CardPlace | undefined {
  return place?.message === undefined ? undefined : { room: place.room, message: place.message };
}

/** The platform's name for the thread below a card. */
export function threadOf({ room, message }: CardPlace): string {
  return `${room};messageid=${message}`;
}

/**
 * Who somebody is, in the name by which they are matched to an account: their directory and they in it. What they are
 * called in a conversation differs from bot to bot. Undefined of whom no directory knows.
 */
export function memberOf(activity: IncomingActivity): string | undefined {
  const tenant = tenantOf(activity);
  const { aadObjectId } = activity.from;
  return tenant && aadObjectId ? memberName(tenant, aadObjectId) : undefined;
}

export function memberName(tenant: string, aadObjectId: string): string {
  return `${tenant}/${aadObjectId}`.toLowerCase();
}
