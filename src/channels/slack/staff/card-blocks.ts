import type { types } from "@slack/bolt";
import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import { shorten } from "../../../words/fit/shorten.js";
import { callbackOf } from "../../staff-room/card-view.js";
import { bold, escapeText } from "../send/escape.js";
import type { Rendered } from "../send/render.js";
import type { Words } from "../words.js";
import { cardActions } from "./card-actions.js";
import { plain } from "./elements.js";

type Block = types.KnownBlock;
type Here = Extract<StaffCard, { readonly kind: "here" }>;

/** So much of what somebody wants is enough to know whose it is; the rest is opened by whoever needs it. */
const longestWish = 120;
const longestTitle = 300;

/** A hand-off's card, folded: why, what they want in a line, how it stands, and what can be done with it now. */
export function renderCard(card: StaffCard, words: Words): Rendered {
  if (card.kind === "elsewhere") {
    const text = words("staff-room.elsewhere", { agency: card.agency });
    return { text: escapeText(text), blocks: [section(text)] };
  }
  const title = shorten(words("staff-room.title", { agency: card.agency.name }), longestTitle);
  const reason = words(`desk.handoff.reason.${card.reason}`);
  const callback = callbackOf(card, words);
  // Read aloud, on a lock screen, without colours: what is urgent says so first.
  const urgent = card.urgent && card.state !== "closed" ? [words("slack.staff.urgent")] : [];
  return {
    text: escapeText([...urgent, title, reason, ...(callback === undefined ? [] : [callback])].join(" · ")),
    blocks: [
      ...urgent.map((text): Block => ({ type: "header", text: plain(text) })),
      { type: "section", text: { type: "mrkdwn", text: bold(title) } },
      small(stateOf(card, words)),
      ...(callback === undefined ? [] : [section(callback)]),
      section(inBrief(card, reason)),
      ...cardActions(card, words),
      // Below what is over nothing is handed on any more.
      ...(card.state === "closed" ? [] : [small(words("slack.staff.how"))]),
    ],
  };
}

function stateOf({ state, staff, outcome }: Here, words: Words): string {
  const by = staff ? [words("staff-room.by", { staff: staff.name })] : [];
  const end = outcome ? [words(`desk.outcome.${outcome}.name`)] : [];
  return [words(`desk.handoff.state.${state}`), ...(state === "claimed" ? by : []), ...end].join(" · ");
}

function inBrief({ wish, program, speaks }: Here, reason: string): string {
  const about = [reason, ...(program ? [shorten(program.title, longestTitle)] : []), ...(speaks ? [speaks] : [])].join(
    " · ",
  );
  return [about, ...(wish === "" ? [] : [shorten(wish.replace(/\s+/g, " "), longestWish)])].join("\n");
}

function small(text: string): Block {
  return { type: "context", elements: [plain(text)] };
}

function section(text: string): Block {
  return { type: "section", text: plain(text) };
}
