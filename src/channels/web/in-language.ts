import type { AssistantPort } from "../../assistant/ports.js";
import type { Language } from "../../domain/languages.js";
import type { Rendering } from "./message-view.js";
import type { Words } from "./words.js";

/** The page's words in a language; the usual one's without. */
export type WordsIn = (language?: Language) => Words;

interface Spoken extends Rendering {
  readonly assistant: Pick<AssistantPort, "view">;
  readonly wordsIn: WordsIn;
}

/** What draws a page, in the language that the talk on it is held in. Rejects when the store is down. */
export async function inLanguageOf<Drawing extends Spoken>(drawing: Drawing, conversation: string): Promise<Drawing> {
  const { language } = await drawing.assistant.view(conversation);
  return language === undefined ? drawing : { ...drawing, language, words: drawing.wordsIn(language) };
}
