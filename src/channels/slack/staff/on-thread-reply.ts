import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../../assistant/desk-ports/handoffs.js";
import { filesFromStaff } from "../files/slack-files.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { typedText } from "../talk/typed-text.js";
import { isNote, noteText } from "./note-sign.js";
import { onThreadChange, threadKey } from "./on-thread-change.js";
import { refusalWords } from "./refusal-words.js";
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
    if (files.length > 0 && house.files) {
      const sent = await filesFromStaff(house.files, by, id, { team, channel, thread, user, ts }, files);
      const told = toldOf(sent, words);
      if (told !== undefined) await remark(told);
    } else if (files.length > 0) await remark(words("slack.staff.files"));
    if (text === "" || (isNote(text) && noteText(text) === "")) return;
    const key = threadKey(inTeam(team, channel), ts);
    if (isNote(text)) {
      const noted = await staff.handoffs.note(by, id, noteText(text), { key });
      return remark(refusalWords(noted, words) ?? words("slack.staff.noted"));
    }
    const refused = refusalWords(await answer(staff, by, { id, text, key }), words);
    if (refused !== undefined) await remark(refused);
  });
}

/** What whoever sent files is told at once; what comes of them later is told later. */
function toldOf(sent: Awaited<ReturnType<typeof filesFromStaff>>, words: SlackHouse["words"]): string | undefined {
  if (sent.kind === "awaited") return undefined;
  return sent.kind === "refused" ? sent.words : refusalWords(sent, words);
}

/** Says it as whoever has the hand-off now; the same message of Slack's is said once. */
async function answer(
  { threads, handoffs }: StaffSide,
  by: SignedIn,
  { id, text, key }: { readonly id: string; readonly text: string; readonly key: string },
): Promise<HandoffDone> {
  const view = await handoffs.open(by, id);
  if (!view) return { kind: "unknown" };
  await threads.willSay(id, text, key);
  return handoffs.reply(by, id, text, { key, claim: view.claim });
}
