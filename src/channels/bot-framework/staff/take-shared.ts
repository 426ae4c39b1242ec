import type { CardPlace } from "../../../assistant/desk-ports/threads.js";
import { json, type Reply, refuse } from "../../../http/reply.js";
import { isNote, sayInThread } from "../../staff-room/say-in-thread.js";
import { type IncomingActivity, isCalled, textBesideCall } from "../incoming-activity.js";
import { eventOf, referenceOf } from "../reference.js";
import type { Site } from "../site.js";
import { readCardPress } from "./card-press.js";
import { memberOf, placeOf } from "./place.js";
import { roomAddressOf, threadReference } from "./room-address.js";
import { pressed } from "./take-card-action.js";

/**
 * A message where others read along. Below a card it is staff's word to the person; elsewhere the bot answers only who
 * calls it by its name: with resource-specific consent it hears everything that is said in a team.
 */
export async function takeShared(activity: IncomingActivity, site: Site): Promise<Reply> {
  const { staff, messageRate, now } = site;
  const place = placeOf(activity);
  if (isOfBot(activity)) return json({});
  if (!place || !staff) return speakPrivately(activity, site);
  if (!messageRate.take(place.room, now().getTime())) return refuse(429, "too fast", { "retry-after": "10" });
  await staff.rooms.learnRoom(place.room, roomAddressOf(activity));
  const press = readCardPress(activity.value);
  if (press) {
    const told = await pressed(activity, press, staff);
    if (told.kind === "told" && place.message)
      await remark(activity, { ...place, message: place.message }, told.text, site);
    return json({});
  }
  if (place.message !== undefined && (await takeInThread(activity, { room: place.room, message: place.message }, site)))
    return json({});
  if (isCalled(activity) && textBesideCall(activity) === site.words("activity.matchWord")) {
    const told = site.words("activity.match", { room: place.room, user: memberOf(activity) ?? "" });
    site.aside.tell(referenceOf(activity), told);
    return json({});
  }
  return speakPrivately(activity, site);
}

/** What has reached the person stays as it was: whoever changes it is told so. */
export async function takeChange(activity: IncomingActivity, site: Site): Promise<Reply> {
  const { staff } = site;
  const place = placeOf(activity);
  if (!staff || place?.message === undefined || isOfBot(activity)) return json({});
  const card = { room: place.room, message: place.message };
  if (isNote(textBesideCall(activity)) || (await staff.threads.handoffAt(card)) === undefined) return json({});
  await remark(activity, card, staff.words("staff-room.edited"), site);
  return json({});
}

/** The bot was put into a team: from now on its channels are reached so. */
export async function joinedTeam(activity: IncomingActivity, { staff }: Site): Promise<Reply> {
  const place = placeOf(activity);
  if (staff && place) await staff.rooms.learnRoom(place.room, roomAddressOf(activity));
  return json({});
}

/** Whether it stood below a card, and so was staff's. */
async function takeInThread(activity: IncomingActivity, card: CardPlace, site: Site): Promise<boolean> {
  const { staff } = site;
  const handoff = await staff?.threads.handoffAt(card);
  const event = eventOf(activity);
  if (!staff || handoff === undefined || event === undefined) return false;
  const member = memberOf(activity);
  const by = member === undefined ? undefined : await staff.threads.member(member);
  if (!by) {
    await remark(activity, card, staff.words("staff-room.unmatched", { user: member ?? "" }), site);
    return true;
  }
  if (hasFiles(activity)) await remark(activity, card, staff.words("staff-room.files"), site);
  const said = { handoff, text: textBesideCall(activity), key: `teams:${event}` };
  const told = await sayInThread(staff, by, said, staff.words);
  if (told !== undefined) await remark(activity, card, told, site);
  return true;
}

/** Below the card, where it is taken away with it. */
async function remark(
  activity: IncomingActivity,
  card: CardPlace,
  text: string,
  { aside, staff }: Site,
): Promise<void> {
  const id = await aside.remark(threadReference(roomAddressOf(activity), card), text);
  if (id !== undefined) await staff?.rooms.wroteBelow(card, id);
}

/** In a team's channel everybody could read what somebody says about themselves. */
function speakPrivately(activity: IncomingActivity, { aside, words }: Site): Reply {
  const isChannel = placeOf(activity) !== undefined;
  if (!isChannel || isCalled(activity)) aside.tell(referenceOf(activity), words("activity.privately"));
  return json({});
}

function isOfBot({ from, recipient }: IncomingActivity): boolean {
  return from.role === "bot" || from.id.startsWith("28:") || from.id === recipient.id;
}

/** Teams sends what was typed a second time, as HTML. */
function hasFiles({ attachments }: TeamsMessage): boolean {
  return attachments?.some(({ contentType }) => contentType !== "text/html") ?? false;
}
type TeamsMessage = Pick<IncomingActivity, "attachments">;
