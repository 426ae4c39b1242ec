import type { types } from "@slack/bolt";
import { shorten } from "../../../words/fit/shorten.js";
import type { CardHere, CardView } from "../../staff-room/card-view.js";
import { bold, escapeText } from "../send/escape.js";
import { plain } from "../send/plain-text.js";
import type { Rendered } from "../send/render.js";
import type { Words } from "../words.js";
import { cardActions } from "./card-actions.js";

type Block = types.KnownBlock;

/** So much of what somebody wants is enough to know whose it is; the rest is opened by whoever needs it. */
const longestWish = 120;
const longestTitle = 300;
const urgentSign = "‼";

/** A hand-off's card, folded: why, what they want in a line, how it stands, and what can be done with it now. */
export function renderCard(view: CardView, words: Words): Rendered {
  if (view.kind === "elsewhere") return { text: escapeText(view.text), blocks: [section(view.text)] };
  const { state, isOver, reason } = view;
  const title = shorten(view.title, longestTitle);
  const callback = view.callback === undefined ? [] : [view.callback];
  // Read aloud, on a lock screen, without colours: what is urgent says so first.
  const urgent = view.urgent === undefined ? [] : [`${urgentSign} ${view.urgent}`];
  const [why] = reason;
  return {
    text: escapeText([...urgent, title, why, ...callback].join(" · ")),
    blocks: [
      ...urgent.map((text): Block => ({ type: "header", text: plain(text) })),
      { type: "section", text: { type: "mrkdwn", text: bold(title) } },
      small(state),
      ...callback.map(section),
      section(inBrief(view)),
      cardActions(view, words),
      // Below what is over nothing is handed on any more.
      ...(isOver ? [] : [small(words("slack.staff.how"))]),
    ],
  };
}

function inBrief({ reason, wish }: CardHere): string {
  const about = reason.map((one) => shorten(one, longestTitle)).join(" · ");
  return [about, ...(wish ? [shorten(wish[1].replace(/\s+/g, " "), longestWish)] : [])].join("\n");
}

function small(text: string): Block {
  return { type: "context", elements: [plain(text)] };
}

function section(text: string): Block {
  return { type: "section", text: plain(text) };
}
