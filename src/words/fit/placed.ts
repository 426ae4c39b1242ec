import type { Message } from "../../conversation/message.js";
import type { PlacedCard } from "./fit-card.js";
import type { PlacedChoice } from "./page-choices.js";

/** The cards and choices of a message, each choice with its place, before fitting moves any of them. */
export function placed({ cards = [], choices = [] }: Message) {
  return {
    choices: choices.map((choice, index): PlacedChoice => ({ ...choice, at: { card: null, index } })),
    cards: cards.map(
      ({ choices: own = [], ...card }, at): PlacedCard => ({
        ...card,
        choices: own.map((choice, index) => ({ ...choice, at: { card: at, index } })),
      }),
    ),
  };
}
