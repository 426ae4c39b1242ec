import { z } from "zod";
import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import { json, type Reply, refuse } from "../../../http/reply.js";
import type { Attachment } from "../../activity/activity.js";
import { actOnCard } from "../../staff-room/act-on-card.js";
import type { IncomingActivity } from "../incoming-activity.js";
import { referenceOf } from "../reference.js";
import type { Site } from "../site.js";
import { staffCard } from "./card.js";
import { type CardPress, readCardPress } from "./card-press.js";
import { cardOf, memberOf, placeOf } from "./place.js";
import type { TeamsStaff } from "./teams-staff.js";

const executed = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** What somebody pressed on a staff card, answered with the card as it is theirs now, or with why not. */
export async function takeCardAction(activity: IncomingActivity, site: Site): Promise<Reply> {
  const { staff, messageRate, now } = site;
  const place = placeOf(activity);
  const read = executed.safeParse(activity.value);
  const press = read.success ? readCardPress(read.data.action.data) : null;
  // 501 is how the protocol says that a bot does not know an invoke.
  if (!staff || !place || !press || activity.name !== "adaptiveCard/action") return json({}, 501);
  if (!messageRate.take(place.room, now().getTime())) return refuse(429, "too fast", { "retry-after": "10" });
  const outcome = await pressed(activity, press, staff);
  const card = cardOf(place);
  // A card whose answer was lost was posted again: the talk stands below the other.
  const isDouble = card && press.act.kind !== "refresh" && (await staff.threads.handoffAt(card)) === undefined;
  if (isDouble) site.aside.tell(referenceOf(activity), site.words("activity.double"));
  switch (outcome.kind) {
    case "told":
      return json({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: outcome.text });
    case "card": {
      const { contentType, content } = outcome.card;
      return json({ statusCode: 200, type: contentType, value: content });
    }
  }
}

/** Does what was pressed. `told`: why it was not done. */
export async function pressed(
  activity: IncomingActivity,
  { handoff, act }: CardPress,
  staff: TeamsStaff,
): Promise<{ readonly kind: "told"; readonly text: string } | { readonly kind: "card"; readonly card: Attachment }> {
  const { words, threads } = staff;
  const member = memberOf(activity);
  const by = member === undefined ? undefined : await threads.member(member);
  if (act.kind !== "refresh") {
    if (!by) return { kind: "told", text: words("staff-room.unmatched", { user: member ?? "" }) };
    const refused = await actOnCard(staff, by, { handoff, act }, words);
    if (refused !== undefined) return { kind: "told", text: refused };
  }
  return cardFor(activity, handoff, by, staff);
}

async function cardFor(activity: IncomingActivity, handoff: string, by: SignedIn | undefined, staff: TeamsStaff) {
  const place = placeOf(activity);
  const card = place && (await staff.rooms.card(handoff, place.room));
  if (!card) return { kind: "told", text: staff.words("staff-room.unknown") } as const;
  // Drawn for whoever asked; it asks again when they see it next.
  const drawn = staffCard(card, staff, { viewer: by ?? "stranger", userIds: [activity.from.id] });
  return { kind: "card", card: drawn } as const;
}
