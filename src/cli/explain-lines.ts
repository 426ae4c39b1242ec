import type { Explain } from "../understanding/explain/explain.js";
import { explainInWords } from "../understanding/explain/in-words.js";
import { type LineAnswer, parsedLine } from "./parsed-line.js";
import { askedLine } from "./understand-lines.js";

/** Answers lines of `understand --json --explain`: what was read, and why. */
export function explainLine(explain: Explain, today: string): (line: unknown) => LineAnswer {
  return (line) =>
    parsedLine(askedLine, line, ({ text, ...context }) => {
      const { reading, ...explanation } = explain(text, { today, ...context });
      return { ...reading, explanation };
    });
}

/** A line of plain text, explained in words. */
export function explainText(explain: Explain, text: string, today: string): string {
  return `${explainInWords(text, explain(text, { today }), { today }).join("\n")}\n`;
}
