import { loadConversation } from "../store/conversations.js";
import { reading } from "../store/transaction.js";
import type { Words } from "../words/words.js";
import type { Parts } from "./parts.js";

/** What is said to the person of a talk outside its turns: in the language that the talk is held in. */
export async function wordsOfTalk(parts: Pick<Parts, "store" | "wordsIn">, conversation: string): Promise<Words> {
  const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
  return parts.wordsIn(stored?.conversation.language);
}
