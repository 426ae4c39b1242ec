import { formAction } from "../../src/channels/slack/forms/form-action.js";
import type { Message } from "../../src/conversation/message.js";
import type { PostedMessage } from "./fake-slack-api.js";
import type { Block, Element } from "./fake-slack-limits.js";

/** Something to press that stands in a channel. */
export interface Pressable {
  readonly label: string;
  readonly action: object;
}

/** Everything there is to read in what was posted, in order, spaces and marks for bold left out. */
export function wordsShown(messages: readonly PostedMessage[]): string {
  return bare(messages.flatMap(({ blocks }) => blocks.flatMap(blockWords)).join(""));
}

/** What there is to read in messages of a talk, in the order in which they are shown. */
export function wordsMeant(messages: readonly Message[]): string {
  const all = messages.flatMap(({ text, cards = [], links = [], choices = [] }) => [
    text,
    ...cards.flatMap(({ title, text: more = "", facts = [], choices: own = [] }) => [
      title,
      more,
      ...facts.flat(),
      ...own.map(({ label }) => label),
    ]),
    ...links.map(({ label }) => label),
    ...choices.map(({ label }) => label),
  ]);
  return bare(all.join(""));
}

/** Buttons and options of what was posted, the newest last. */
export function pressables(messages: readonly PostedMessage[]): readonly Pressable[] {
  const blocks = messages.flatMap((one) => one.blocks);
  return blocks.flatMap((block) => (block.type === "actions" ? block.elements.flatMap(pressablesIn) : []));
}

function pressablesIn(element: Element): readonly Pressable[] {
  const { action_id } = element;
  switch (element.type) {
    case "button":
      return [
        {
          label: element.text.text,
          action: { type: "button", action_id, value: element.value ?? "", text: element.text },
        },
      ];
    case "static_select":
      return element.options.map(({ text, value }) => ({
        label: text.text,
        action: { type: "static_select", action_id, selected_option: { value } },
      }));
    case "datepicker":
      return [];
  }
}

/** A form is Slack's own way to answer what the talk asks: no word of it. */
function isOfTheTalk({ action_id }: Element): boolean {
  return !action_id.startsWith(formAction);
}

function blockWords(block: Block): readonly string[] {
  switch (block.type) {
    case "section":
      return [...(block.text ? [read(block.text)] : []), ...(block.fields ?? []).map(read)];
    case "header":
      return [block.text.text];
    case "actions":
      return block.elements
        .filter(isOfTheTalk)
        .flatMap(pressablesIn)
        .map(({ label }) => label);
    case "context":
      // Who comes or goes is said in the talk; the other remarks are of Slack alone.
      return block.elements.map(read).filter((text) => text.startsWith("─ "));
    case "divider":
      return [];
  }
}

function read({ type, text }: { readonly type: string; readonly text: string }): string {
  if (type === "plain_text") return text;
  const link = /^<[^|>]*\|([^>]*)>$/.exec(text)?.[1];
  const plain = text.replace(/^\*([^*\n]*)\*(?=\n|$)/, "$1");
  return (link ?? plain).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}
