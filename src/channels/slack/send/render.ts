import type { types } from "@slack/bolt";
import type { SaidMessage } from "../../../conversation/message.js";
import { fitMessage } from "../../../words/fit/fit-message.js";
import { fitWordsBy } from "../../../words/fit/fit-words.js";
import { limitsOf } from "../../../words/fit/limits.js";
import { shorten } from "../../../words/fit/shorten.js";
import { footBlocks, headBlocks, partBlocks, type Showing } from "./blocks.js";
import { escapeText } from "./escape.js";
import { limits } from "./limits.js";

/** One message as Slack takes it. `text` is what notifications and screen readers say. */
export interface Rendered {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** A message in as many of Slack's as it needs, nearly always one. */
export function render(message: SaidMessage, showing: Showing): readonly Rendered[] {
  const { parts } = fitMessage(message, { limits: limitsOf.slack, words: fitWordsBy(showing.words) });
  const all = parts.map((part, at) => [
    ...(at === 0 ? headBlocks(message, showing) : []),
    ...partBlocks(part, message.seq, showing),
    ...(at === parts.length - 1 ? footBlocks(message, showing) : []),
  ]);
  const shown = all.flatMap(withinRoom);
  const [text = "", ...rest] = notifications(message, showing, shown.length);
  return shown.map((blocks, at) => ({ text: rest[at - 1] ?? text, blocks }));
}

/** Blocks hold more than words (links, marks for bold): what is still too much for one message goes into the next. */
function withinRoom(blocks: readonly types.KnownBlock[]): readonly types.KnownBlock[][] {
  const all: types.KnownBlock[][] = [];
  let some: types.KnownBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    const more = wordsIn(block);
    if (some.length > 0 && (some.length === limits.blocks || length + more > limits.together)) {
      all.push(some);
      some = [];
      length = 0;
    }
    some.push(block);
    length += more;
  }
  return some.length > 0 ? [...all, some] : all;
}

/** Later parts are announced in few words: the first has said what it is about. */
function notifications(message: SaidMessage, { words }: Showing, parts: number): readonly string[] {
  const said = message.text.trim() === "" ? (message.cards?.[0]?.title ?? words("slack.notification")) : message.text;
  // An escaped sign is up to five characters long.
  const first = escapeText(shorten(said, limits.text));
  return [first, ...Array.from({ length: Math.max(0, parts - 1) }, () => words("slack.more"))];
}

/** A little more than Slack can be counting: all the text there is in a block. */
function wordsIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + wordsIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + wordsIn(one), 0);
}
