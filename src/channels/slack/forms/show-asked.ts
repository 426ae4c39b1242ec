import { setTimeout as sleep } from "node:timers/promises";
import { shorten } from "../../../words/fit/shorten.js";
import { limits } from "../send/limits.js";
import type { SlackHouse } from "../slack-house.js";
import type { SlackPerson } from "../talk/talk-id.js";

/** Slack wants its answer soon: what is asked is taken after this long, whether it is shown by then or not. */
const showWithinMs = 300;
const rememberedAtMost = 1_000;

/**
 * Shows in somebody's direct messages what they took over from elsewhere, before it is answered there; once for each
 * `eventId`, as far as this process knows. Nothing is lost when it fails. Never rejects.
 */
export function createShowAsked({
  apiFor,
  tell,
  words,
  onError,
}: Pick<SlackHouse, "apiFor" | "tell" | "words" | "onError">): (
  who: SlackPerson,
  asked: { readonly eventId: string; readonly text: string },
) => Promise<void> {
  const shown = new Set<string>();
  const show = async ({ team, user }: SlackPerson, text: string) => {
    try {
      const api = await apiFor(team);
      const { channel } = (await api?.conversations.open({ users: user })) ?? {};
      if (channel?.id === undefined) return;
      const said = words("slack.shortcut.asked", { text: shorten(text, limits.text / 5) });
      await tell({ team, channel: channel.id, text: said });
    } catch (fault) {
      onError(fault);
    }
  };
  return async (who, { eventId, text }) => {
    if (shown.has(eventId)) return;
    if (shown.size >= rememberedAtMost) shown.clear();
    shown.add(eventId);
    await Promise.race([show(who, text), sleep(showWithinMs)]);
  };
}
