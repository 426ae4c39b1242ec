import type { Words } from "../words.js";

/** Who wrote a version: somebody by name, the first start and imports by words. */
export function editorInWords(words: Words, by: string): string {
  return by === "seed" || by === "import" ? words(`desk.programs.by.${by}`) : by;
}
