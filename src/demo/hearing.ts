import type { View } from "../assistant/ports.js";
import type { SaidMessage, WordedChoice } from "../conversation/message.js";

/** What somebody has before them when it is their turn to speak. */
export interface Hearing {
  readonly open: View["open"];
  readonly owner: View["owner"];
  /** Said since they last looked, their own words left out. */
  readonly news: readonly SaidMessage[];
  /** Buttons under the last thing that had any. */
  readonly choices: readonly WordedChoice[];
}

export function hearingOf(view: View, news: readonly SaidMessage[]): Hearing {
  const theirs = news.filter(({ from }) => from !== "person");
  return { open: view.open, owner: view.owner, news: theirs, choices: choicesOf(theirs) };
}

function choicesOf(messages: readonly SaidMessage[]): readonly WordedChoice[] {
  const all = messages.map((message) => [
    ...(message.choices ?? []),
    ...(message.cards ?? []).flatMap((card) => card.choices ?? []),
  ]);
  return all.findLast((choices) => choices.length > 0) ?? [];
}
