import type { types } from "@slack/bolt";
import { shorten } from "../../../words/fit/shorten.js";
import type { CardActs, CardHere } from "../../staff-room/card-view.js";
import { limits } from "../send/limits.js";
import { named, plain } from "../send/plain-text.js";
import type { Words } from "../words.js";

type Block = types.KnownBlock;

/** `action_id`s of a card; what is pressed carries the hand-off. */
export const staffActions = {
  claim: "ieum:staff:claim",
  takeOver: "ieum:staff:take-over",
  pass: "ieum:staff:pass",
  release: "ieum:staff:release",
  close: "ieum:staff:close",
  details: "ieum:staff:details",
} as const;

/** What can be done with it now; whatever it is, it can be read. */
export function cardActions({ handoff, acts }: CardHere, words: Words): Block {
  const { claim, takeOver, passTo, closeAs } = acts;
  const button = (action: keyof typeof staffActions, name: string) => ({
    type: "button" as const,
    text: named(name),
    action_id: staffActions[action],
    value: handoff,
  });
  const isOwned = closeAs.length > 0;
  return {
    type: "actions",
    elements: [
      ...(claim ? [{ ...button("claim", words("staff-room.claim")), style: "primary" as const }] : []),
      ...(isOwned ? [closeList(handoff, closeAs, words)] : []),
      ...(passTo.length > 0 ? [button("pass", words("staff-room.pass"))] : []),
      ...(isOwned ? [button("release", words("slack.staff.release"))] : []),
      ...(takeOver
        ? [{ ...button("takeOver", words("staff-room.takeOver")), confirm: askFirst(takeOver.from, words) }]
        : []),
      button("details", words("slack.staff.details")),
    ],
  };
}

/** Nobody takes a talk from a colleague without having read whose it is. */
function askFirst(by: string, words: Words) {
  return {
    title: named(words("staff-room.takeOver")),
    text: plain(shorten(words("slack.staff.takeOverAsk", { by }), limits.confirm)),
    confirm: named(words("staff-room.takeOver")),
    deny: named(words("slack.staff.takeOverNo")),
  };
}

function closeList(handoff: string, closeAs: CardActs["closeAs"], words: Words) {
  return {
    type: "static_select" as const,
    placeholder: named(words("staff-room.close")),
    action_id: staffActions.close,
    options: closeAs.map(({ name, outcome }) => ({
      text: named(shorten(name, limits.option)),
      value: `${handoff}|${outcome}`,
    })),
  };
}
