import type { types } from "@slack/bolt";
import type { SaidMessage } from "../../../conversation/message.js";
import { isStaffsWords, splitDivider } from "../../../words/fit/divider.js";
import type { FittedCard, FittedPart } from "../../../words/fit/fit-message.js";
import { shorten } from "../../../words/fit/shorten.js";
import { splitText } from "../../../words/fit/split-text.js";
import type { Words } from "../words.js";
import { choiceBlocks, dayBlock, formBlock, inGroups } from "./buttons.js";
import { bold, escapeText, isPlain } from "./escape.js";
import { limits } from "./limits.js";
import { plain } from "./plain-text.js";

type Block = types.KnownBlock;

/** What a message is shown with. */
export interface Showing {
  readonly words: Words;
  /** Where pages of our own are; their links are left out without. */
  readonly url?: string;
  /** The question under the message asks for a day. */
  readonly asksDay?: true;
  /** Several questions are open: they can be answered at once. */
  readonly asksForm?: true;
  /** It may be there already. */
  readonly maybeAgain?: true;
}

/** What stands above a message: that it may be there twice, and that a person wrote it. */
export function headBlocks(message: SaidMessage, { words, maybeAgain }: Showing): readonly Block[] {
  return [
    ...(maybeAgain ? [remark(words("slack.again"))] : []),
    ...(isStaffsWords(message) ? [remark(words("slack.staffSaid"))] : []),
  ];
}

/** One part of a message in Slack's blocks, in the order in which it is read. */
export function partBlocks(part: FittedPart, seq: number, showing: Showing): readonly Block[] {
  const { divider, text } = splitDivider(part.text);
  return [
    ...(divider === null ? [] : [remark(`─ ${divider} ─`)]),
    ...textBlocks(text),
    ...part.cards.flatMap((card) => cardBlocks(card, seq, showing.words)),
    ...linkBlocks(part, showing),
    ...choiceBlocks(part.choices, { seq, words: showing.words }),
  ];
}

/** Where a day can be picked, and all that is open be answered at once, beneath everything. */
export function footBlocks({ seq }: SaidMessage, { asksDay, asksForm, words }: Showing): readonly Block[] {
  return [...(asksDay ? [dayBlock(seq, words)] : []), ...(asksForm ? [formBlock(seq, words)] : [])];
}

/** Plain text: nothing in it is read as a mark of Slack's. */
function textBlocks(text: string): readonly Block[] {
  const pieces = splitText(text, { unit: "characters", most: limits.section }).filter((piece) => piece.trim() !== "");
  return pieces.map((piece) => ({
    type: "section",
    text: plain(piece),
  }));
}

function cardBlocks({ title, text, facts, choices }: FittedCard, seq: number, words: Words): readonly Block[] {
  const line = bold(title);
  return [
    { type: "divider" },
    ...(line === "" ? [] : [{ type: "section" as const, text: { type: "mrkdwn" as const, text: line } }]),
    ...textBlocks(text),
    ...factBlocks(facts),
    ...choiceBlocks(choices, { seq, words }),
  ];
}

/** The name above its value, so that it can be found by looking down. */
function factBlocks(facts: readonly (readonly [string, string])[]): readonly Block[] {
  const fields = facts.map(([name, value]) =>
    isPlain(value)
      ? { type: "mrkdwn" as const, text: `${bold(name)}\n${escapeText(value)}`, verbatim: true }
      : plain(shorten(`${name}\n${value}`, limits.field)),
  );
  return inGroups(fields, limits.fields).map((some) => ({ type: "section", fields: some }));
}

function linkBlocks({ links }: FittedPart, { url: own }: Showing): readonly Block[] {
  const lines = links.flatMap(({ label, url }) => {
    const target = url.startsWith("/") ? (own === undefined ? undefined : `${own}${url}`) : url;
    const isSafe =
      target !== undefined && URL.canParse(target) && /^(https?|tel|mailto):/.test(new URL(target).protocol);
    return isSafe ? [`<${escapeText(new URL(target).href)}|${escapeText(label.replaceAll("|", " "))}>`] : [];
  });
  return lines.map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } }));
}

function remark(text: string): Block {
  return { type: "context", elements: [plain(shorten(text, limits.context))] };
}
