import type { App } from "@slack/bolt";
import { z } from "zod";
import { isNote } from "../../staff-room/note-sign.js";
import { refusalWords } from "../../staff-room/refusal-words.js";
import { sayInThread } from "../../staff-room/say-in-thread.js";
import { filesFromStaff } from "../files/slack-files.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { typedText } from "../talk/typed-text.js";
import { onThreadChange, threadKey } from "./on-thread-change.js";
import type { StaffSide } from "./staff-house.js";

/** Something said below a message of a channel, by a person. */
const replied = z.object({
  team_id: z.string(),
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
export function onThreadReply(app: App, house: SlackHouse, staff: StaffSide): void {
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
    const text = typedText(event.text);
    // What comes with a note is for colleagues as the note is.
    if (files.length > 0 && house.files && !isNote(text)) {
      const sent = await filesFromStaff(house.files, by, id, { team, channel, thread, user, ts }, files);
      const told = toldOf(sent, words);
      if (told !== undefined) await remark(told);
    } else if (files.length > 0 && !isNote(text)) await remark(words("staff-room.files"));
    const remarked = await sayInThread(
      staff,
      by,
      { handoff: id, text, key: threadKey(inTeam(team, channel), ts) },
      words,
    );
    if (remarked !== undefined) await remark(remarked);
  });
}

/** What whoever sent files is told at once; what comes of them later is told later. */
function toldOf(sent: Awaited<ReturnType<typeof filesFromStaff>>, words: SlackHouse["words"]): string | undefined {
  if (sent.kind === "awaited") return undefined;
  return sent.kind === "refused" ? sent.words : refusalWords(sent, words);
}
