import type { types } from "@slack/bolt";
import type { ShownField } from "../../../assistant/ports.js";
import { shorten } from "../../../words/fit/shorten.js";
import { inGroups } from "../send/buttons.js";
import { plain } from "../send/plain-text.js";
import type { Words } from "../words.js";
import { viewLimits } from "./limits.js";

/** The blocks of fields are called so, each behind its key. */
const fieldPrefix = "field:";
export const fieldAction = "ieum:field";

export function fieldBlockId(key: string): string {
  return `${fieldPrefix}${key}`;
}

/** The key of a field's block; undefined of other blocks. */
export function keyOfBlock(blockId: string): string | undefined {
  return blockId.startsWith(fieldPrefix) ? blockId.slice(fieldPrefix.length) : undefined;
}

/**
 * One question of a form, with the element that fits it: a calendar for a day, circles for a few choices and a list for
 * many, boxes where several are meant, a line for words. Nothing is chosen beforehand.
 */
export function fieldBlock(field: ShownField, words: Words): types.InputBlock {
  const { key, by, options } = field;
  const [whenEmpty] = options;
  const mayBeEmpty = by === "words" && whenEmpty !== undefined;
  return {
    type: "input",
    block_id: fieldBlockId(key),
    label: plain(shorten(field.words, viewLimits.label)),
    element: elementFor(field, words),
    optional: mayBeEmpty,
    ...(mayBeEmpty ? { hint: plain(words("slack.form.emptyMeans", { label: whenEmpty })) } : {}),
  };
}

type Element = types.InputBlock["element"];

function elementFor(field: ShownField, words: Words): Element {
  switch (field.by) {
    case "words":
      return typed(field, words);
    case "one":
      return oneOf(field.options, words);
    case "several":
      return severalOf(field.options, words);
  }
}

function typed({ kind }: ShownField, words: Words): Element {
  if (kind === "birthDate" || kind === "date")
    return { type: "datepicker", action_id: fieldAction, placeholder: plain(words("slack.date")) };
  return { type: "plain_text_input", action_id: fieldAction, multiline: kind === "comment" };
}

function oneOf(labels: readonly string[], words: Words): Element {
  const options = optionsOf(labels);
  if (options.length <= viewLimits.circles) return { type: "radio_buttons", action_id: fieldAction, options };
  const select = { type: "static_select", action_id: fieldAction, placeholder: plain(words("slack.choose")) } as const;
  if (options.length <= viewLimits.options) return { ...select, options };
  const groups = inGroups(options, viewLimits.options).slice(0, viewLimits.groups);
  return { ...select, option_groups: groups.map((some) => ({ label: plain(span(some)), options: some })) };
}

function severalOf(labels: readonly string[], words: Words): Element {
  const options = optionsOf(labels);
  if (options.length <= viewLimits.boxes) return { type: "checkboxes", action_id: fieldAction, options };
  return {
    type: "multi_static_select",
    action_id: fieldAction,
    placeholder: plain(words("slack.choose")),
    options: options.slice(0, viewLimits.options),
  };
}

interface PlainOption {
  readonly text: types.PlainTextElement;
  readonly value: string;
}

function optionsOf(labels: readonly string[]): PlainOption[] {
  return labels.map((label, index) => ({ text: plain(shorten(label, viewLimits.option)), value: String(index) }));
}

/** A page of a long list is called by its first and its last. */
function span(options: readonly PlainOption[]): string {
  const [first, last] = [options[0]?.text.text ?? "", options.at(-1)?.text.text ?? ""];
  return shorten(`${shorten(first, viewLimits.option / 2 - 2)} ~ ${last}`, viewLimits.option);
}
