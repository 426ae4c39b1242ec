import type { SaidMessage } from "../../conversation/message.js";
import { splitDivider } from "../../words/fit/divider.js";

/**
 * The words of a message, with who says them where that is not the assistant. Who comes or goes ("─ … 님이 함께해요 ─") is
 * nobody's words: it stands in a line of its own and gets no name before it.
 */
export function wordingOf({ from, text: said }: SaidMessage, asStaff: (text: string) => string): string {
  const { divider, text } = splitDivider(said);
  const line = divider === null ? [] : [said.slice(0, said.length - text.length).trim()];
  return [...line, ...(text === "" ? [] : [from === "staff" ? asStaff(text) : text])].join("\n");
}
