import type { PreviewBox } from "../../assistant/desk-ports/rounds.js";
import type { Message, WordedChoice } from "../../conversation/message.js";

/** A message as our own page shows it: everything it has, in the order in which it has it. */
export function webBoxes({ text, cards = [], choices = [] }: Message): readonly PreviewBox[] {
  return [
    ...(text === "" ? [] : [{ kind: "text", text } as const]),
    ...cards.flatMap((card): readonly PreviewBox[] => [
      { kind: "text", text: card.title, strong: true },
      ...(card.text === undefined ? [] : [{ kind: "text", text: card.text } as const]),
      ...(card.facts === undefined || card.facts.length === 0 ? [] : [{ kind: "facts", facts: card.facts } as const]),
      ...buttons(card.choices ?? []),
    ]),
    ...buttons(choices),
  ];
}

function buttons(choices: readonly WordedChoice[]): readonly PreviewBox[] {
  return choices.length === 0 ? [] : [{ kind: "buttons", labels: choices.map(({ label }) => label) }];
}
