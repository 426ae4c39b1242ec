import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../../assistant/desk-ports/handoffs.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { typedText } from "../talk/typed-text.js";
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
const changed = z.object({
  team_id: z.string(),
  event: z.object({
    channel: z.string(),
    subtype: z.enum(["message_changed", "message_deleted"]),
    previous_message: z.object({
      user: z.string(),
      text: z.string(),
      thread_ts: z.string(),
      bot_id: z.undefined().optional(),
    }),
    message: z.object({ text: z.string().optional() }).optional(),
  }),
});

/** A line that begins so is for colleagues alone. */
const noteSign = "//";

/** The thread below a card is the conversation: what staff write there goes to the person, wherever they are. */
export function onThreadReply(app: App, house: SlackHouse, staff: StaffSide): void {
  const { tell, words } = house;
  app.message(async ({ body }) => {
    const read = replied.safeParse(body);
    if (!read.success) return tellOfChange(body, house, staff);
    const { team_id: team, event } = read.data;
    const { channel, user, ts, thread_ts: thread, files = [] } = event;
    const member = inTeam(event.user_team ?? team, user);
    const id = await staff.threads.handoffAt({ room: inTeam(team, channel), message: thread });
    if (id === undefined) return;
    const remark = (text: string) => tell({ team, channel, only: user, thread, text });
    const by = await staff.threads.member(member);
    if (!by) return remark(words("slack.staff.unmatched", { user: member }));
    const text = typedText(event.text);
    if (files.length > 0) await remark(words("slack.staff.files"));
    if (text === "" || text === noteSign) return;
    const key = `slack:${inTeam(team, channel)}:${ts}`;
    if (text.startsWith(noteSign)) {
      const noted = await staff.handoffs.note(by, id, text.slice(noteSign.length).trim(), { key });
      return remark(refusalWords(noted, words) ?? words("slack.staff.noted"));
    }
    const refused = refusalWords(await answer(staff, by, { id, text, key }), words);
    if (refused !== undefined) await remark(refused);
  });
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

/** What has reached the person stays as it was: whoever changes it is told so. */
async function tellOfChange(body: unknown, { tell, words }: SlackHouse, staff: StaffSide): Promise<void> {
  const read = changed.safeParse(body);
  if (!read.success) return;
  const { team_id: team, event } = read.data;
  const { channel, previous_message: before, message } = event;
  const { user, thread_ts: thread, text } = before;
  if (message?.text === text || typedText(text).startsWith(noteSign)) return;
  if ((await staff.threads.handoffAt({ room: inTeam(team, channel), message: thread })) === undefined) return;
  await tell({ team, channel, only: user, thread, text: words("slack.staff.edited") });
}
