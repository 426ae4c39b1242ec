import type { Message } from "../../src/conversation/message.js";
import { type FittedPart, fitMessage } from "../../src/words/fit/fit-message.js";
import type { FitWords } from "../../src/words/fit/fit-words.js";
import { fits, lengthOf } from "../../src/words/fit/length.js";
import type { ChannelLimits, Length } from "../../src/words/fit/limits.js";
import type { FittedChoice } from "../../src/words/fit/page-choices.js";

/** What is wrong with how a message was fitted: over a limit, or not all there. Empty when nothing is. */
export function fittingFaults(message: Message, limits: ChannelLimits, words: FitWords): readonly string[] {
  const { parts } = fitMessage(message, { limits, words });
  return [
    ...parts.flatMap((part, index) => overLimits(part, limits).map((fault) => `part ${index}: ${fault}`)),
    ...lost(message, limits, words),
  ];
}

function overLimits(part: FittedPart, limits: ChannelLimits): string[] {
  const faults: string[] = [];
  const check = (what: string, text: string, limit: Length) => {
    if (!fits(text, limit)) faults.push(`${what} has ${lengthOf(text, limit)} of ${limit.most}`);
  };
  const count = (what: string, is: number, most: number) => {
    if (is > most) faults.push(`${is} ${what} of ${most}`);
  };
  check("text", part.text, limits.text);
  count("choices", part.choices.length, limits.choices);
  for (const { label } of part.choices) check("label", label, limits.label);
  if (limits.cards === "none") count("cards", part.cards.length, 0);
  else {
    count("cards", part.cards.length, limits.cards.most);
    for (const card of part.cards) {
      check("title", card.title, limits.cards.title);
      check("card text", card.text, limits.cards.text);
      count("facts", card.facts.length, limits.cards.facts);
      count("card choices", card.choices.length, limits.cards.choices);
      for (const { label } of card.choices) check("card label", label, limits.label);
    }
  }
  check("all of it", [...shownIn(part), ...part.choices.map(({ label }) => label)].join(""), limits.whole);
  if (part.text.trim() === "" && part.cards.length === 0) faults.push("nothing to read");
  return faults;
}

function shownIn({ text, cards }: FittedPart): string[] {
  return [
    text,
    ...cards.flatMap((card) => [
      card.title,
      card.text,
      ...card.facts.flat(),
      ...card.choices.map(({ label }) => label),
    ]),
  ];
}

/** Every word of the message stands somewhere, and every choice can be pressed, over all pages exactly once. */
function lost(message: Message, limits: ChannelLimits, words: FitWords): string[] {
  const shown = bare(fitMessage(message, { limits, words }).parts.flatMap(shownIn).join(""));
  const cards = message.cards ?? [];
  const said = [message.text, ...cards.flatMap((card) => [card.title, card.text ?? "", ...(card.facts ?? []).flat()])];
  const faults = said.filter((text) => !holds(shown, text)).map((text) => `not shown: ${text}`);

  const pressed = new Map<string, number>();
  const press = (choices: readonly FittedChoice[]) => {
    for (const one of choices) if (one.kind === "act") pressed.set(one.full, (pressed.get(one.full) ?? 0) + 1);
  };
  const first = fitMessage(message, { limits, words }).parts;
  for (const part of first) for (const card of part.cards) press(card.choices);
  for (let page = 0; ; ) {
    const choices = fitMessage(message, { limits, words, page }).parts.at(-1)?.choices ?? [];
    press(choices);
    const turn = choices.find((one) => one.kind === "page");
    if (turn?.kind !== "page" || turn.page === 0) break;
    page = turn.page;
  }
  const wanted = new Map<string, number>();
  for (const { label } of [...(message.choices ?? []), ...cards.flatMap((card) => card.choices ?? [])])
    wanted.set(label, (wanted.get(label) ?? 0) + 1);
  // What has no button can be typed, where it stands in the text.
  const told = (label: string) => limits.beyond === "text" && holds(shown, `- ${label}`);
  for (const [label, times] of wanted)
    if (pressed.get(label) !== times && !told(label))
      faults.push(`${label}: ${pressed.get(label) ?? 0} of ${times} buttons`);
  return faults;
}

/** Whether a text stands there, in one piece or taken apart: letter after letter, in order. */
function holds(shown: string, text: string): boolean {
  const wanted = bare(text);
  if (shown.includes(wanted)) return true;
  let from = 0;
  for (const unit of wanted) {
    from = shown.indexOf(unit, from);
    if (from < 0) return false;
    from += unit.length;
  }
  return true;
}

function bare(text: string): string {
  return text.replace(/[\s…]/gu, "");
}
