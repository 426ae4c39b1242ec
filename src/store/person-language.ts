import type { Language } from "../domain/languages.js";
import { loadConversation } from "./conversations.js";
import type { Tx } from "./transaction.js";

/** So many of somebody's talks are looked through. */
const mostTalks = 10;

/** The language that somebody asked for last, in whichever talk; nothing where they never did. */
export async function languageOf(tx: Tx, person: string): Promise<Language | undefined> {
  const talks = await tx.db
    .selectFrom("conversations")
    .select("id")
    .where("person", "=", person)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(mostTalks)
    .execute();
  for (const { id } of talks) {
    const language = (await loadConversation(tx, id))?.conversation.language;
    if (language !== undefined) return language;
  }
  return undefined;
}
