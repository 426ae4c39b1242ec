import { newConversation } from "../conversation/state.js";
import type { Language } from "../domain/languages.js";
import { insertTalk, lockConversation } from "./conversations.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

export interface TalkToOpen {
  readonly conversation: string;
  readonly channel: string;
  /** Who is known already; a talk that somebody opens has a new, unknown person (`openConversation`). */
  readonly person: string;
  /** The program in hand. */
  readonly program: string;
  /** What they are talked with in. */
  readonly language: Language;
  readonly now: Date;
}

/** Makes a talk of somebody who is known, unless it is there: nothing said yet, nothing to introduce. */
export async function openTalkOf(
  tx: Tx,
  { conversation, channel, person, program, language, now }: TalkToOpen,
): Promise<void> {
  if (await lockConversation(tx, conversation)) return;
  const begun = { ...newConversation(conversation, person), program, language, introduced: true };
  const state = await sealFor(tx, person, "conversations.state", conversation, begun);
  await insertTalk(tx, { id: conversation, channel, person, state, now });
}
