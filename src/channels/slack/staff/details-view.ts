import type { types } from "@slack/bolt";
import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import { shorten } from "../../../words/fit/shorten.js";
import { limits } from "../send/limits.js";
import type { Words } from "../words.js";
import { label, plain } from "./elements.js";

type Here = Extract<StaffCard, { readonly kind: "here" }>;

const longest = 300;
const verdictsAtMost = 10;

/** The rest of a hand-off's packet, for whoever opened it alone. By what somebody could be named or reached is not in it. */
export function detailsView(card: Here, words: Words): types.ModalView {
  const { agency, reason, program, wish, open, facts, verdicts, speaks } = card;
  const about = [
    words(`desk.handoff.reason.${reason}`),
    ...(program ? [program.title] : []),
    ...(speaks ? [speaks] : []),
  ].join(" · ");
  const said: readonly (readonly [string, string])[] = [
    ...(wish === "" ? [] : [[words("staff-room.wish"), wish] as const]),
    ...(open === undefined ? [] : [[words("staff-room.open"), open] as const]),
  ];
  const judged = verdicts
    .slice(0, verdictsAtMost)
    .map(({ program: title, verdict, why }) => [`${title}: ${verdict}`, ...why].join("\n"));
  return {
    type: "modal",
    title: label(words("slack.staff.detailsTitle")),
    close: label(words("slack.staff.detailsClose")),
    blocks: [
      section(`${agency.name}\n${about}`),
      ...said.map(([name, text]) => section(`${name}\n${text}`)),
      ...inGroups(facts.map(({ label: name, value }) => plain(shorten(`${name}\n${value}`, longest)))).map(
        (fields): types.KnownBlock => ({ type: "section", fields }),
      ),
      ...judged.map(section),
      { type: "context", elements: [plain(words("slack.staff.detailsRest"))] },
    ],
  };
}

function section(text: string): types.KnownBlock {
  return { type: "section", text: plain(shorten(text, limits.section)) };
}

function inGroups<T>(all: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; at += limits.fields) groups.push(all.slice(at, at + limits.fields));
  return groups;
}
