import { stripVTControlCharacters } from "node:util";
import type { Message, WordedCard, WordedChoice } from "../../conversation/message.js";
import type { Paint } from "./paint.js";
import { displayWidth } from "./width.js";
import type { Words } from "./words.js";
import { wrap } from "./wrap.js";

export interface Look {
  readonly columns: number;
  readonly paint: Paint;
  readonly words: Words;
}

/** A message as lines for a terminal, and its buttons in the order of their numbers, which go on from `from`. */
export interface Rendered {
  readonly lines: readonly string[];
  readonly choices: readonly WordedChoice[];
}

const indent = "  ";

/** Draws a message. Control characters in it are dropped, so that no text can steer the terminal. */
export function render(message: Message, look: Look, from = 1): Rendered {
  const head = speaker(message.from, look);
  const body = wrap(tame(message.text), look.columns - indent.length).map((line) => indent + line);
  const choices: WordedChoice[] = [];
  const numbered = (some: readonly WordedChoice[] | undefined): string[] => {
    const first = from + choices.length;
    choices.push(...(some ?? []));
    return (some ?? []).map((choice, i) => button(first + i, choice, look));
  };
  const cards = (message.cards ?? []).flatMap((card, i) => [
    ...(i > 0 ? [""] : []),
    ...drawCard(card, numbered(card.choices), look),
  ]);
  const links = (message.links ?? []).map(({ label, url }) => `${indent}${tame(label)} ${look.paint.quiet(tame(url))}`);
  const buttons = flow(numbered(message.choices), look.columns - indent.length).map((line) => indent + line);
  return { lines: [head, ...body, ...cards, ...links, ...buttons], choices };
}

function speaker(from: Message["from"], { paint, words }: Look): string {
  switch (from) {
    case "assistant":
      return paint.assistant(words("terminal.from.assistant"));
    case "staff":
      return paint.staff(`[${words("terminal.from.staff")}]`);
    case "person":
      return paint.person(words("terminal.from.person"));
  }
}

function drawCard(card: WordedCard, buttons: readonly string[], look: Look): string[] {
  const room = look.columns - 2 * indent.length;
  const title = wrap(tame(card.title), room).map(look.paint.title);
  const text = card.text === undefined ? [] : wrap(tame(card.text), room);
  const facts = (card.facts ?? []).flatMap(([name, value]) => {
    const label = tame(name);
    const hang = " ".repeat(Math.min(displayWidth(label) + 1, room >> 1));
    const [first = "", ...rest] = wrap(`${label} ${tame(value)}`, room);
    const more = wrap(rest.join(" "), room - hang.length).map((line) => hang + line);
    return [
      label.length <= first.length ? look.paint.quiet(label) + first.slice(label.length) : first,
      ...(rest.length > 0 ? more : []),
    ];
  });
  const bar = look.paint.quiet("│");
  return [...title, ...text, ...facts, ...flow(buttons, room)].map((line) => `${indent}${bar} ${line}`);
}

/** Some labels carry a number of their own ("1 자세히"): where it is the same one, it stands once. */
function button(number: number, { label }: WordedChoice, { paint }: Look): string {
  return `${paint.number(`${number})`)} ${unnumbered(tame(label), number)}`;
}

/** A label without the number that the terminal gives it anyway. */
export function unnumbered(label: string, number: number): string {
  return label.startsWith(`${number} `) ? label.slice(`${number} `.length) : label;
}

/** Sets buttons beside one another as far as they fit; none is ever split. */
function flow(buttons: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const one of buttons) {
    const last = lines.at(-1);
    const beside = last === undefined ? undefined : `${last}   ${one}`;
    if (beside !== undefined && displayWidth(stripVTControlCharacters(beside)) <= room) lines.splice(-1, 1, beside);
    else lines.push(one);
  }
  return lines;
}

function tame(text: string): string {
  return text.replace(/\t/g, " ").replace(/(?!\n)[\p{Control}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "");
}
