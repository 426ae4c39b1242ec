import type { SaidMessage } from "../../../conversation/message.js";
import type { Showing } from "./blocks.js";
import { shorten } from "./cut.js";
import { escapeText } from "./escape.js";
import { limits } from "./limits.js";
import { type Rendered, render } from "./render.js";

/** What was said in a talk, for the thread of those who answer in it: whose words, without what only the person can press. */
export function renderForStaff({ from, seq, at, text }: SaidMessage, showing: Showing): readonly Rendered[] {
  const { words } = showing;
  const who = words(`slack.from.${from}`);
  const said = render({ from: "assistant", seq, at, text: `${who}: ${text}` }, showing);
  return said.map(({ blocks }) => ({ blocks, text: escapeText(shorten(`${who}: ${text}`, limits.text)) }));
}
