import type { types } from "@slack/bolt";
import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import { handoffOutcomes } from "../../../domain/handoff.js";
import { shorten } from "../../../words/fit/shorten.js";
import { limits } from "../send/limits.js";
import type { Words } from "../words.js";
import { label, plain } from "./elements.js";

type Block = types.KnownBlock;
type Here = Extract<StaffCard, { readonly kind: "here" }>;

/** `action_id`s of a card; what is pressed carries the hand-off. */
export const staffActions = {
  claim: "ieum:staff:claim",
  takeOver: "ieum:staff:take-over",
  pass: "ieum:staff:pass",
  release: "ieum:staff:release",
  close: "ieum:staff:close",
  details: "ieum:staff:details",
} as const;

/** What waits can be taken; what is taken can be taken over, given on, put down or ended; what is over can only be read. */
export function cardActions(card: Here, words: Words): readonly Block[] {
  const { handoff, state } = card;
  const button = (action: keyof typeof staffActions, name: string) => ({
    type: "button" as const,
    text: label(name),
    action_id: staffActions[action],
    value: handoff,
  });
  const details = button("details", words("slack.staff.details"));
  const pass = button("pass", words("staff-room.pass"));
  switch (state) {
    case "waiting": {
      const claim = { ...button("claim", words("staff-room.claim")), style: "primary" as const };
      return [{ type: "actions", elements: [claim, pass, details] }];
    }
    case "claimed": {
      const takeOver = { ...button("takeOver", words("staff-room.takeOver")), confirm: askFirst(card, words) };
      const release = button("release", words("slack.staff.release"));
      return [{ type: "actions", elements: [closeList(handoff, words), pass, release, takeOver, details] }];
    }
    case "closed":
      return [{ type: "actions", elements: [details] }];
  }
}

/** Nobody takes a talk from a colleague without having read whose it is. */
function askFirst({ staff }: Here, words: Words) {
  return {
    title: label(words("staff-room.takeOver")),
    text: plain(shorten(words("slack.staff.takeOverAsk", { by: staff?.name ?? "" }), limits.confirm)),
    confirm: label(words("staff-room.takeOver")),
    deny: label(words("slack.staff.takeOverNo")),
  };
}

function closeList(handoff: string, words: Words) {
  const options = handoffOutcomes.map((outcome) => ({
    text: label(shorten(words(`desk.outcome.${outcome}.name`), limits.option)),
    value: `${handoff}|${outcome}`,
  }));
  return {
    type: "static_select" as const,
    placeholder: label(words("staff-room.close")),
    action_id: staffActions.close,
    options,
  };
}
