import type { ShownMessage } from "../../../words/as-amended.js";
import { shorten } from "../../../words/fit/shorten.js";
import type { Showing } from "./blocks.js";
import { escapeText } from "./escape.js";
import { limits } from "./limits.js";
import { type Rendered, render } from "./render.js";

/** What was said in a talk, for the thread of those who answer in it: whose words, without what only the person can press. */
export function renderForStaff(message: ShownMessage, showing: Showing, handoff?: string): readonly Rendered[] {
  const { seq, at } = message;
  const line = `${whose(message, showing)}: ${wordsOf(message, showing)}`;
  const said = render({ from: "assistant", seq, at, text: line, ...deskLink(message, showing, handoff) }, showing);
  return said.map(({ blocks }) => ({ blocks, text: escapeText(shorten(line, limits.text)) }));
}

/** Files stay in our own house: the thread leads to the desk, where a look at one is written down. */
function deskLink({ files }: ShownMessage, { words, url }: Showing, handoff: string | undefined) {
  if (files === undefined || url === undefined || handoff === undefined) return {};
  return { links: [{ label: words("slack.staff.file"), url: `${url}/desk/talk/${handoff}` }] };
}

function whose({ from, amended }: ShownMessage, { words }: Showing): string {
  const who = words(`slack.from.${from}`);
  return amended === "edited" ? `${who} (${words("amend.mark")})` : who;
}

function wordsOf({ from, text, amended }: ShownMessage, { words }: Showing): string {
  if (amended !== "deleted") return text;
  return words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
}
