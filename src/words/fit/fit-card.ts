import type { WordedCard } from "../../conversation/message.js";
import type { FitFinding } from "./findings.js";
import { fits, lengthOf } from "./length.js";
import type { CardLimits } from "./limits.js";
import type { PlacedChoice } from "./page-choices.js";
import { splitText } from "./split-text.js";

/** A card whose choices know where they stand. */
export interface PlacedCard extends WordedCard {
  readonly choices?: readonly PlacedChoice[];
}

/** A card as a platform takes it. Its choices are not yet labelled for it. */
export interface CardInHand {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly choices: readonly PlacedChoice[];
}

/** A card as lines of text: the title, what it says, its facts. */
export function cardAsText({ title, text, facts = [] }: Pick<WordedCard, "title" | "text" | "facts">): string {
  return [title, ...(text ? [text] : []), ...facts.map(factLine)].join("\n");
}

function factLine([name, value]: readonly [string, string]): string {
  return `${name}: ${value}`;
}

export interface FittedIn<T> {
  readonly fitted: readonly T[];
  /** Choices for which the cards have no room: they go with those of the message. */
  readonly moved: readonly PlacedChoice[];
  readonly findings: readonly FitFinding[];
}

/** One card as one or more that fit: what is too long for its place goes into the text, what is too long for that into another. */
export function fitCard(
  card: PlacedCard,
  limits: CardLimits,
  path: readonly (string | number)[],
): FittedIn<CardInHand> {
  const findings: FitFinding[] = [];
  const found = (what: FitFinding["what"], field: string, is: number, most: number) =>
    findings.push({ what, path: [...path, field], is, most });

  const { facts = [], choices = [] } = card;
  const [head = card.title, ...longTitle] = splitText(card.title, limits.title);
  if (longTitle.length > 0) found("cardTitleInText", "title", lengthOf(card.title, limits.title), limits.title.most);
  const shownFacts =
    facts.length <= limits.facts && facts.every((pair) => fits(pair.join(" "), limits.fact)) ? facts : [];
  if (shownFacts !== facts && facts.length > 0) found("factsInText", "facts", facts.length, limits.facts);
  const lines = shownFacts === facts ? [] : facts.map(factLine);
  const text = [longTitle.join(" "), card.text ?? "", ...lines].filter((line) => line !== "").join("\n");
  const texts = splitText(text, limits.text);
  if (texts.length > 1) found("cardTextSplit", "text", lengthOf(text, limits.text), limits.text.most);
  const stay = choices.length <= limits.choices ? choices : [];
  if (stay !== choices) found("cardChoicesMoved", "choices", choices.length, limits.choices);

  const last = Math.max(0, texts.length - 1);
  const fitted = (texts.length === 0 ? [""] : texts).map((piece, index) => ({
    title: head,
    text: piece,
    facts: index === last ? shownFacts : [],
    choices: index === last ? stay : [],
  }));
  return { fitted, moved: stay === choices ? [] : choices, findings };
}
