import type { ShownMessage } from "../../../words/as-amended.js";
import type { Showing } from "./blocks.js";
import { shorten } from "./cut.js";
import { escapeText } from "./escape.js";
import { limits } from "./limits.js";
import { type Rendered, render } from "./render.js";

/** What was said in a talk, for the thread of those who answer in it: whose words, without what only the person can press. */
export function renderForStaff(message: ShownMessage, showing: Showing): readonly Rendered[] {
  const { seq, at } = message;
  const line = `${whose(message, showing)}: ${wordsOf(message, showing)}`;
  const said = render({ from: "assistant", seq, at, text: line }, showing);
  return said.map(({ blocks }) => ({ blocks, text: escapeText(shorten(line, limits.text)) }));
}

function whose({ from, amended }: ShownMessage, { words }: Showing): string {
  const who = words(`slack.from.${from}`);
  return amended === "edited" ? `${who} (${words("amend.mark")})` : who;
}

function wordsOf({ from, text, amended }: ShownMessage, { words }: Showing): string {
  if (amended !== "deleted") return text;
  return words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
}
