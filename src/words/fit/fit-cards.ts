import type { FitFinding } from "./findings.js";
import { cardAsText, fitCard, type PlacedCard } from "./fit-card.js";
import { fitLabels } from "./fit-labels.js";
import type { FittedCard } from "./fit-message.js";
import type { FitWords } from "./fit-words.js";
import { joined } from "./joined.js";
import type { ChannelLimits } from "./limits.js";
import type { PlacedChoice } from "./page-choices.js";

export interface InCards {
  readonly fitted: readonly FittedCard[];
  /** What the cards say, where the platform has none. */
  readonly text: string;
  readonly moved: readonly PlacedChoice[];
  readonly findings: readonly FitFinding[];
}

/** Cards as the platform can show them: `before` choices of the message may carry numbers already. */
export function fitCards(
  cards: readonly PlacedCard[],
  { cards: limits, label }: ChannelLimits,
  words: FitWords,
  before: number,
): InCards {
  if (limits === "none")
    return {
      fitted: [],
      text: cards.map(cardAsText).join("\n\n"),
      moved: cards.flatMap((card) => card.choices ?? []),
      findings: cards.map((_, index) => ({ what: "cardToldAsText", path: ["cards", index], is: 1, most: 0 })),
    };
  const fitted: FittedCard[] = [];
  const moved: PlacedChoice[] = [];
  const findings: FitFinding[] = [];
  let numbered = before;
  for (const [index, card] of cards.entries()) {
    const staying = (card.choices ?? []).length <= limits.choices ? (card.choices ?? []) : [];
    const labelled = fitLabels(staying, { label, number: words.number, from: numbered + 1 });
    if (labelled.longest !== undefined) {
      numbered += staying.length;
      findings.push({
        what: "labelsNumbered",
        path: ["cards", index, "choices"],
        is: labelled.longest,
        most: label.most,
      });
    }
    const told = { ...card, text: joined(card.text ?? "", labelled.list) };
    const one = fitCard(told, limits, ["cards", index]);
    moved.push(...one.moved);
    findings.push(...one.findings);
    for (const part of one.fitted) fitted.push({ ...part, choices: part.choices.length > 0 ? labelled.choices : [] });
  }
  return { fitted, text: "", moved, findings };
}
