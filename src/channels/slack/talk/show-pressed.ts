import type { types } from "@slack/bolt";
import { z } from "zod";
import type { ChoicePlace } from "../../../words/fit/choice-place.js";
import { shorten } from "../../../words/fit/shorten.js";
import { limits } from "../send/limits.js";
import { plain } from "../send/plain-text.js";
import type { SlackHouse } from "../slack-house.js";

const block = z.custom<types.KnownBlock>((value) => z.looseObject({ type: z.string() }).safeParse(value).success);
const stood = z.object({
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), text: z.string().default(""), blocks: z.array(block) }),
});
const element = z.object({ action_id: z.string() });
const actions = z.object({ type: z.literal("actions"), elements: z.array(element) });

/** What was pressed: the message it stood in as Slack told of it, which button, and what that is called. */
export interface Pressed {
  readonly body: unknown;
  readonly team: string;
  readonly place: ChoicePlace;
  readonly label: string;
}

/**
 * An answer that was given stands where its buttons stood. The rest of the message stays as Slack showed it. Nothing is lost
 * with it when that fails: the answer was taken before. Never rejects.
 */
export async function showPressed(
  { body, team, place, label }: Pressed,
  { apiFor, words, onError }: Pick<SlackHouse, "apiFor" | "words" | "onError">,
): Promise<void> {
  const read = stood.safeParse(body);
  if (!read.success) return;
  const { channel, message } = read.data;
  const picked: types.KnownBlock = {
    type: "context",
    elements: [plain(shorten(words("slack.pressed", { label }), limits.context))],
  };
  const isAnswer = ofQuestion(place.seq);
  const first = message.blocks.findIndex(isAnswer);
  if (first < 0) return;
  const blocks = message.blocks.flatMap((one, at) => (at === first ? [picked] : isAnswer(one) ? [] : [one]));
  try {
    const api = await apiFor(team);
    await api?.chat.update({ channel: channel.id, ts: message.ts, text: message.text, blocks });
  } catch (fault) {
    onError(fault);
  }
}

/** The buttons beneath a message; those of its cards name their card. */
function ofQuestion(seq: number): (block: types.KnownBlock) => boolean {
  const ours = new RegExp(`^ieum:choice:(?:list:)?${seq}\\.\\d+$`);
  return (block) => {
    const read = actions.safeParse(block);
    return read.success && read.data.elements.some(({ action_id: id }) => ours.test(id));
  };
}
