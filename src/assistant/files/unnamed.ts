import { say } from "../../dialog/say.js";
import type { Parts } from "../parts.js";

/** What a file is called of whose name nothing can be kept. */
export function unnamed({ words }: Pick<Parts, "words">): string {
  return words.word(say("files.unnamed"));
}
