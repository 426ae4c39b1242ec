import type { Message } from "../../conversation/message.js";
import type { FitFinding } from "./findings.js";
import { fitCards } from "./fit-cards.js";
import { fitLabels, type Labelled } from "./fit-labels.js";
import type { FitWords } from "./fit-words.js";
import { joined } from "./joined.js";
import { lengthOf } from "./length.js";
import type { CardLimits, ChannelLimits } from "./limits.js";
import { type FittedChoice, pageOf } from "./page-choices.js";
import { placed } from "./placed.js";
import { splitText } from "./split-text.js";

export interface FittedCard {
  readonly title: string;
  /** Empty where there is none. */
  readonly text: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly choices: readonly FittedChoice[];
}

/** One message as the platform will take it. */
export interface FittedPart {
  /** Empty where only cards are left to show. */
  readonly text: string;
  readonly cards: readonly FittedCard[];
  readonly choices: readonly FittedChoice[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

export interface Fitted {
  /** In order; choices and links stand with the last. */
  readonly parts: readonly FittedPart[];
  /** What did not fit as it was; empty for most messages. */
  readonly findings: readonly FitFinding[];
}

export interface FitTerms {
  readonly limits: ChannelLimits;
  readonly words: FitWords;
  /** Which page of the message's own choices, from 0. */
  readonly page?: number;
}

/** A message as one platform can show it, whole: what has no room is split, numbered, paged or told as text. */
export function fitMessage(message: Message, { limits, words, page = 0 }: FitTerms): Fitted {
  const { text, links = [] } = message;
  const { cards, choices } = placed(message);
  const inCards = fitCards(cards, limits, words, choices.length);
  const all = [...choices, ...inCards.moved];
  const labelled = fitLabels(all, { label: limits.label, number: words.number });
  const { shown, told } = withinRoom(labelled, { limits, page, words });
  const texts = splitText(joined(text, inCards.text, told), limits.text);
  const parts = packed({ texts, cards: inCards.fitted, choices: shown, links }, limits);

  const found = (what: FitFinding["what"], path: string, is: number, most: number): FitFinding[] =>
    is > most ? [{ what, path: [path], is, most }] : [];
  return {
    parts,
    findings: [
      ...found("textSplit", "text", texts.length === 1 ? 0 : lengthOf(texts.join("\n"), limits.text), limits.text.most),
      ...found("labelsNumbered", "choices", labelled.longest ?? 0, limits.label.most),
      ...found(limits.beyond === "pages" ? "choicesPaged" : "choicesInText", "choices", all.length, limits.choices),
      ...inCards.findings,
      ...(parts.length > texts.length ? found("sentInParts", "cards", parts.length, 1) : []),
    ],
  };
}

/** The choices there is room for, and what the text says of them: what numbers mean, and those that have no button. */
function withinRoom(
  { choices, list }: Labelled,
  { limits, page, words }: { readonly limits: ChannelLimits; readonly page: number; readonly words: FitWords },
): { readonly shown: readonly FittedChoice[]; readonly told: string } {
  const most = limits.choices;
  switch (limits.beyond) {
    case "pages":
      return { shown: pageOf(choices, { most, page, words }), told: list };
    case "text": {
      // A list of numbers names them all already.
      const rest = list === "" ? choices.slice(most).map((choice) => (choice.kind === "act" ? choice.full : "")) : [];
      return { shown: choices.slice(0, most), told: joined(list, rest.map((label) => `- ${label}`).join("\n")) };
    }
  }
}

function packed(
  {
    texts,
    cards,
    choices,
    links,
  }: Pick<FittedPart, "cards" | "choices" | "links"> & { readonly texts: readonly string[] },
  limits: ChannelLimits,
): readonly FittedPart[] {
  const bare = { cards: [], choices: [], links: [] };
  const parts: FittedPart[] = texts.slice(0, -1).map((text) => ({ ...bare, text }));
  // Wherever the choices end up, they have room.
  const reserved = sizeOf({ ...bare, text: "", choices, links }, limits);
  let part: FittedPart = { ...bare, text: texts.at(-1) ?? "" };
  for (const card of cards) {
    const more = { ...part, cards: [...part.cards, card] };
    const room = more.cards.length <= mostCards(limits.cards) && sizeOf(more, limits) + reserved <= limits.whole.most;
    if (!room && (part.text !== "" || part.cards.length > 0)) {
      parts.push(part);
      part = { ...bare, text: "", cards: [card] };
    } else part = more;
  }
  return [...parts, { ...part, choices, links }];
}

function mostCards(limits: CardLimits | "none"): number {
  return limits === "none" ? 0 : limits.most;
}

/** Everything that people read in a part, in the platform's measure. */
function sizeOf({ text, cards, choices, links }: FittedPart, { whole }: ChannelLimits): number {
  const labels = [...choices, ...cards.flatMap((card) => card.choices)].map(({ label }) => label);
  const inCards = cards.flatMap((card) => [card.title, card.text, ...card.facts.flat()]);
  const all = [text, ...labels, ...inCards, ...links.flatMap(({ label, url }) => [label, url])];
  return all.reduce((sum, one) => sum + lengthOf(one, whole), 0);
}
