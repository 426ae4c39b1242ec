import type { App } from "@slack/bolt";
import { z } from "zod";
import { sayInThread } from "../../staff-room/say-in-thread.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { callsColleague, typedText } from "../talk/typed-text.js";
import { authorizations, botOf } from "./bot-of.js";
import { onThreadChange, threadKey } from "./on-thread-change.js";
import { sendReplyFiles } from "./send-reply-files.js";
import type { SlackStaff } from "./slack-staff.js";

/** Something said below a message of a channel, by a person. */
const replied = z.object({
  team_id: z.string(),
  authorizations,
  event: z.object({
    /** Of whoever writes in a channel that two workspaces share. */
    user_team: z.string().optional(),
    channel: z.string(),
    channel_type: z.enum(["channel", "group"]),
    user: z.string(),
    text: z.string().default(""),
    ts: z.string(),
    thread_ts: z.string(),
    subtype: z.enum(["file_share", "thread_broadcast"]).optional(),
    bot_id: z.undefined().optional(),
    files: z.array(z.unknown()).optional(),
  }),
});
/** The thread below a card is the conversation: what staff write there goes to the person, wherever they are. */
export function onThreadReply(app: App, house: SlackHouse, staff: SlackStaff): void {
  const { tell, words } = house;
  app.message(async ({ body }) => {
    const read = replied.safeParse(body);
    if (!read.success) return onThreadChange(body, house, staff);
    const { team_id: team, event } = read.data;
    const { channel, user, ts, thread_ts: thread, files = [] } = event;
    const member = inTeam(event.user_team ?? team, user);
    const id = await staff.threads.handoffAt({ room: inTeam(team, channel), message: thread });
    if (id === undefined) return;
    const remark = (text: string) => tell({ team, channel, only: user, thread, text });
    const by = await staff.threads.member(member);
    if (!by) return remark(words("slack.staff.unmatched"));
    const bot = botOf(read.data);
    if (callsColleague(event.text, bot)) return remark(words("slack.staff.forColleague"));
    const text = typedText(event.text, { colleague: words("slack.staff.colleague"), bot });
    const at = { team, channel, thread, user, ts };
    const sent = await sendReplyFiles(house, staff, by, { handoff: id, text, files, at });
    if (sent.kind === "held") return remark(sent.why);
    const room = inTeam(team, channel);
    const said = { room, handoff: id, text, key: threadKey(room, ts) };
    const remarked = await sayInThread(staff, by, said, words);
    if (remarked !== undefined) await remark(remarked);
  });
}
