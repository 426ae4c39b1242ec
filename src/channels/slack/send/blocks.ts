import type { types } from "@slack/bolt";
import type { SaidMessage, WordedCard, WordedChoice } from "../../../conversation/message.js";
import { splitText } from "../../../words/fit/split-text.js";
import { type ChoicePlace, writePlace } from "../talk/choice-place.js";
import { choiceAction, dateAction } from "../talk/press.js";
import type { Words } from "../words.js";
import { shorten } from "./cut.js";
import { bold, escapeText } from "./escape.js";
import { buttonsAtMost, limits } from "./limits.js";

type Block = types.KnownBlock;

/** What a message is shown with. */
export interface Showing {
  readonly words: Words;
  /** Where pages of our own are; their links are left out without. */
  readonly url?: string;
  /** The question under the message asks for a day. */
  readonly asksDay?: true;
  /** It may be there already. */
  readonly maybeAgain?: true;
}

/** Everything of one message in Slack's blocks, in the order in which it is read; how many messages that makes is asked later. */
export function blocksOf(message: SaidMessage, showing: Showing): readonly Block[] {
  const { words, maybeAgain, asksDay } = showing;
  const { seq, from, text, cards = [], choices = [] } = message;
  return [
    ...(maybeAgain ? [remark(words("slack.again"))] : []),
    ...(from === "staff" ? [remark(words("slack.staffSaid"))] : []),
    ...textBlocks(text),
    ...cards.flatMap((card, at) => cardBlocks(card, { seq, at, words })),
    ...linkBlocks(message, showing),
    ...choiceBlocks(choices, (index) => ({ seq, card: null, index }), words),
    ...(asksDay ? [dayBlock(seq, words)] : []),
  ];
}

/** Plain text: nothing in it is read as a mark of Slack's. */
function textBlocks(text: string): readonly Block[] {
  const pieces = splitText(text, { unit: "characters", most: limits.section }).filter((piece) => piece.trim() !== "");
  return pieces.map((piece) => ({
    type: "section",
    text: { type: "plain_text", text: piece, emoji: false },
  }));
}

function cardBlocks(
  card: WordedCard,
  { seq, at, words }: { readonly seq: number; readonly at: number; readonly words: Words },
): readonly Block[] {
  const title = bold(shorten(card.title, limits.section / 6));
  return [
    ...(title === "" ? [] : [{ type: "section" as const, text: { type: "mrkdwn" as const, text: title } }]),
    ...textBlocks(card.text ?? ""),
    ...factBlocks(card.facts ?? []),
    ...choiceBlocks(card.choices ?? [], (index) => ({ seq, card: at, index }), words),
  ];
}

function factBlocks(facts: readonly (readonly [string, string])[]): readonly Block[] {
  const fields = facts.map(([name, value]) => ({
    type: "plain_text" as const,
    text: shorten(`${name}\n${value}`, limits.field),
    emoji: false,
  }));
  return inGroups(fields, limits.fields).map((some) => ({ type: "section", fields: some }));
}

function linkBlocks({ links = [] }: SaidMessage, { url: own }: Showing): readonly Block[] {
  const lines = links.flatMap(({ label, url }) => {
    const target = url.startsWith("/") ? (own === undefined ? undefined : `${own}${url}`) : url;
    const isSafe =
      target !== undefined && URL.canParse(target) && /^(https?|tel|mailto):/.test(new URL(target).protocol);
    return isSafe ? [`<${escapeText(new URL(target).href)}|${escapeText(label.replaceAll("|", " "))}>`] : [];
  });
  return lines.map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } }));
}

function choiceBlocks(
  choices: readonly WordedChoice[],
  place: (index: number) => ChoicePlace,
  words: Words,
): readonly Block[] {
  const written = choices.map(({ label }, index) => ({ label, value: writePlace(place(index)) }));
  if (written.length > buttonsAtMost)
    return inGroups(written, limits.options).map((some) => ({ type: "actions", elements: [listOf(some, words)] }));
  const buttons = written.map(({ label, value }) => ({
    type: "button" as const,
    text: { type: "plain_text" as const, text: shorten(label, limits.button), emoji: true },
    action_id: `${choiceAction}${value}`,
    value,
  }));
  return inGroups(buttons, limits.buttons).map((elements) => ({ type: "actions", elements }));
}

function listOf(choices: readonly { readonly label: string; readonly value: string }[], words: Words) {
  return {
    type: "static_select" as const,
    placeholder: { type: "plain_text" as const, text: words("slack.choose"), emoji: true },
    action_id: `${choiceAction}list:${choices[0]?.value}`,
    options: choices.map(({ label, value }) => ({
      text: { type: "plain_text" as const, text: shorten(label, limits.option), emoji: true },
      value,
    })),
  };
}

function dayBlock(seq: number, words: Words): Block {
  const placeholder = { type: "plain_text" as const, text: words("slack.date"), emoji: true };
  return { type: "actions", elements: [{ type: "datepicker", action_id: `${dateAction}${seq}`, placeholder }] };
}

function remark(text: string): Block {
  return { type: "context", elements: [{ type: "plain_text", text, emoji: false }] };
}

function inGroups<T>(all: readonly T[], most: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; at += most) groups.push(all.slice(at, at + most));
  return groups;
}
