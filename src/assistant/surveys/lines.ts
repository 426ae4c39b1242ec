import { readText } from "../rounds/read-field.js";

/** Words of several lines are typed in one: they are the same while nothing but that differs. */
export function wordsOver(text: string, before: string | undefined): string {
  const plain = plainOf(text);
  return before !== undefined && plainOf(before) === plain ? before : plain;
}

/** What was typed one a line, without empty lines. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => plainOf(line) || []);
}

function plainOf(text: string): string {
  const read = readText(text);
  return read.kind === "read" ? (read.value ?? "") : "";
}
