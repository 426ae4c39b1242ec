import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { CardPlace } from "../../../assistant/desk-ports/threads.js";
import { codeOf } from "../send/what-became.js";

/** So much of a thread is asked for at once. */
const lookedAt = 200;

/**
 * Takes away a card and what the assistant wrote below it. What staff or other apps wrote there is theirs to delete. One
 * that Slack keeps does not keep the rest; then it rejects in the end, and is asked again later.
 */
export async function removeOwn(api: webApi.WebClient, place: CardPlace): Promise<void> {
  const kept: unknown[] = [];
  for (const ts of (await ownIn(api, place)).reverse()) {
    try {
      await api.chat.delete({ channel: place.room, ts });
    } catch (fault) {
      if (!isGone(fault)) kept.push(fault);
    }
  }
  if (kept.length > 0) throw kept[0];
}

/** The card first. Nothing where the thread is not there any more. */
async function ownIn(api: webApi.WebClient, { room, message }: CardPlace): Promise<string[]> {
  const { bot_id: bot = "" } = await api.auth.test();
  const own = z.object({ ts: z.string(), bot_id: z.literal(bot) });
  const found: string[] = [];
  let cursor: string | undefined;
  try {
    do {
      const asked = { channel: room, ts: message, limit: lookedAt };
      const page = await api.conversations.replies({ ...asked, ...(cursor ? { cursor } : {}) });
      for (const one of page.messages ?? []) {
        const read = own.safeParse(one);
        if (read.success) found.push(read.data.ts);
      }
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
  } catch (fault) {
    if (!isGone(fault)) throw fault;
  }
  return found;
}

function isGone(fault: unknown): boolean {
  const code = codeOf(fault);
  return code === "message_not_found" || code === "thread_not_found";
}
