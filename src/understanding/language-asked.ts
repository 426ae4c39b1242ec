import { readLanguageWish } from "../language/language-wish.js";
import type { Reader } from "./understand.js";

/** Whoever asks to be talked with in another language asks for help, whatever the rest of the reader makes of it. */
export function hearingLanguage(read: Reader): Reader {
  return (...given) => {
    const reading = read(...given);
    const asks = reading.intent !== "crisis" && readLanguageWish(given[0]) !== undefined;
    return asks ? { intent: "help", slots: {}, confidence: 0.9 } : reading;
  };
}
