import type { AssistantPort } from "../../assistant/ports.js";

/** How far each talk has been shown to its person, as far as this process knows. */
export interface Shown {
  upTo(conversation: string, seq: number): void;
  /** Whether something was said that nobody has been shown yet: what is written now crosses with it. */
  lacks(conversation: string): Promise<boolean>;
}

/** So many talks are remembered; the one that was quiet the longest is forgotten, and taken for shown. */
const mostTalks = 10_000;

export function createShown(assistant: Pick<AssistantPort, "messagesAfter">): Shown {
  const seqs = new Map<string, number>();
  return {
    upTo(conversation, seq) {
      seqs.delete(conversation);
      seqs.set(conversation, seq);
      const [quietest] = seqs.keys();
      if (seqs.size > mostTalks && quietest !== undefined) seqs.delete(quietest);
    },
    async lacks(conversation) {
      const seq = seqs.get(conversation);
      if (seq === undefined) return false;
      return (await assistant.messagesAfter(conversation, seq)).some(({ from }) => from !== "person");
    },
  };
}
