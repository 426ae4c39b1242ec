import { z } from "zod";
import { changeInThread } from "../../staff-room/change-in-thread.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { callsColleague, typedText } from "../talk/typed-text.js";
import { authorizations, botOf } from "./bot-of.js";
import type { SlackStaff } from "./slack-staff.js";

/**
 * Somebody changed or deleted what they had written in a channel. A message that others have answered in a thread of its
 * own leaves a `tombstone`. Slack also says that a message changed when it shows a link's page below it.
 */
const changed = z.object({
  team_id: z.string(),
  authorizations,
  event_id: z.string(),
  event: z.object({
    channel: z.string(),
    /** When it happened. */
    event_ts: z.string().optional(),
    channel_type: z.enum(["channel", "group"]),
    subtype: z.enum(["message_changed", "message_deleted"]),
    previous_message: z.object({
      user: z.string(),
      user_team: z.string().optional(),
      text: z.string().default(""),
      ts: z.string(),
      thread_ts: z.string(),
      bot_id: z.undefined().optional(),
    }),
    message: z.object({ text: z.string().default(""), subtype: z.string().optional() }).optional(),
  }),
});

/** What staff change below a card follows to the person, wherever they are. */
export async function onThreadChange(body: unknown, { tell, words }: SlackHouse, staff: SlackStaff): Promise<void> {
  const read = changed.safeParse(body);
  if (!read.success) return;
  const { team_id: team, event_id: key, event } = read.data;
  const { channel, previous_message: before, message, subtype } = event;
  const { user, thread_ts: thread } = before;
  const isDeleted = subtype === "message_deleted" || message?.subtype === "tombstone";
  if (!isDeleted && message?.text === before.text) return;
  const room = inTeam(team, channel);
  const handoff = await staff.threads.handoffAt({ room, message: thread });
  if (handoff === undefined) return;
  const by = await staff.threads.member(inTeam(before.user_team ?? team, user));
  if (!by) return;
  const bot = botOf(read.data);
  const typed = (text: string) => typedText(text, { colleague: words("slack.staff.colleague"), bot });
  const remark = (text: string) => tell({ team, channel, only: user, thread, text });
  if (!isDeleted && callsColleague(message?.text ?? "", bot)) return remark(words("slack.staff.forColleague"));
  const at = event.event_ts === undefined ? {} : { at: event.event_ts };
  const change = { handoff, of: threadKey(room, before.ts), was: typed(before.text), key, ...at };
  const now = isDeleted ? {} : { text: typed(message?.text ?? "") };
  const told = await changeInThread(staff, by, { ...change, ...now }, words);
  if (told !== undefined) await remark(told);
}

/** By what a message of a thread is known when it is said, and when it is changed. */
export function threadKey(room: string, ts: string): string {
  return `slack:${room}:${ts}`;
}
