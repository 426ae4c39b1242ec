import type { types } from "@slack/bolt";
import { writePlace } from "../../../words/fit/choice-place.js";
import type { FittedChoice } from "../../../words/fit/page-choices.js";
import { formAction } from "../forms/form-action.js";
import { choiceAction, dateAction } from "../talk/press.js";
import type { Words } from "../words.js";
import { buttonsAtMost, limits } from "./limits.js";
import { named } from "./plain-text.js";

type Block = types.KnownBlock;

interface Written {
  readonly label: string;
  readonly value: string;
}

/** Choices as buttons; many of them as a list to open. Each carries its place in the message as it was said. */
export function choiceBlocks(
  choices: readonly FittedChoice[],
  { seq, words }: { readonly seq: number; readonly words: Words },
): readonly Block[] {
  // Nothing pages here: what has no room is told in the text.
  const written = choices.flatMap((choice): Written[] =>
    choice.kind === "act" ? [{ label: choice.label, value: writePlace({ seq, ...choice.at }) }] : [],
  );
  if (written.length > buttonsAtMost)
    return inGroups(written, limits.options).map((some) => ({ type: "actions", elements: [listOf(some, words)] }));
  const buttons = written.map(({ label, value }) => ({
    type: "button" as const,
    text: named(label),
    action_id: `${choiceAction}${value}`,
    value,
  }));
  return inGroups(buttons, limits.buttons).map((elements) => ({ type: "actions", elements }));
}

function listOf(choices: readonly Written[], words: Words) {
  return {
    type: "static_select" as const,
    placeholder: named(words("slack.choose")),
    action_id: `${choiceAction}list:${choices[0]?.value}`,
    options: choices.map(({ label, value }) => ({
      text: named(label),
      value,
    })),
  };
}

/** A calendar to pick a day from. */
export function dayBlock(seq: number, words: Words): Block {
  const placeholder = named(words("slack.date"));
  return { type: "actions", elements: [{ type: "datepicker", action_id: `${dateAction}${seq}`, placeholder }] };
}

/** Opens the form of all that is open. */
export function formBlock(seq: number, words: Words): Block {
  const text = named(words("slack.form.open"));
  return { type: "actions", elements: [{ type: "button", text, action_id: `${formAction}${seq}` }] };
}

export function inGroups<T>(all: readonly T[], most: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; at += most) groups.push(all.slice(at, at + most));
  return groups;
}
