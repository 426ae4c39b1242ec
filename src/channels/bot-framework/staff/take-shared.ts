import type { CardPlace } from "../../../assistant/desk-ports/threads.js";
import { json, type Reply, refuse } from "../../../http/reply.js";
import { changeInThread } from "../../staff-room/change-in-thread.js";
import { isNoteAlone } from "../../staff-room/note-sign.js";
import { sayInThread } from "../../staff-room/say-in-thread.js";
import { hasFiles, hasMore, type IncomingActivity, isCalled, textBesideCall } from "../incoming-activity.js";
import { changeOf, eventOf, referenceOf } from "../reference.js";
import type { Site } from "../site.js";
import { readCardPress } from "./card-press.js";
import { cardOf, memberOf, placeOf } from "./place.js";
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
  const card = cardOf(place);
  const press = readCardPress(activity.value);
  if (press) {
    const told = await pressed(activity, press, staff);
    if (told.kind === "told" && card) await remark(activity, card, told.text, site);
    return json({});
  }
  if (card && (await takeInThread(activity, card, site))) return json({});
  if (isCalled(activity) && textBesideCall(activity) === site.words("activity.matchWord")) {
    const told = site.words("activity.match", { room: place.room, user: memberOf(activity) ?? "" });
    site.aside.tell(referenceOf(activity), told);
    return json({});
  }
  return speakPrivately(activity, site);
}

/** What staff change or delete below a card changes for the person too. */
export async function takeSharedChange(activity: IncomingActivity, site: Site): Promise<Reply> {
  const { staff } = site;
  const card = cardOf(placeOf(activity));
  const member = memberOf(activity);
  if (!staff || !card || activity.id === undefined || member === undefined || isOfBot(activity)) return json({});
  const handoff = await staff.threads.handoffAt(card);
  const by = handoff === undefined ? undefined : await staff.threads.member(member);
  if (handoff === undefined || !by) return json({});
  const at = activity.timestamp ? { at: activity.timestamp } : {};
  const change = { handoff, of: nameIn(card, activity.id), key: `teams:${changeOf(activity)}`, ...at };
  const now = activity.type === "messageDelete" ? {} : { text: textBesideCall(activity) };
  const told = await changeInThread(staff, by, { ...change, ...now }, staff.words);
  if (told !== undefined) await remark(activity, card, told, site);
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
  const name = activity.id === undefined ? {} : { name: nameIn(card, activity.id) };
  const said = { room: card.room, handoff, text: textBesideCall(activity), key: `teams:${event}`, ...name };
  // Words that speak of a file which does not come would leave the person waiting for it.
  const isAllElsewhere = said.text.trim() === "" && hasMore(activity);
  if ((hasFiles(activity) || isAllElsewhere) && !isNoteAlone(said.text)) {
    await remark(activity, card, staff.words("staff-room.files"), site);
    return true;
  }
  const told = await sayInThread(staff, by, said, staff.words);
  if (told !== undefined) await remark(activity, card, told, site);
  return true;
}

/** What a message below a card is called, by which a change of it is known. */
function nameIn({ room }: CardPlace, id: string): string {
  return `teams:${room}:${id}`;
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
