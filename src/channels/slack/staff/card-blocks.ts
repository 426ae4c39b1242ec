import type { types } from "@slack/bolt";
import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import { handoffOutcomes } from "../../../domain/handoff.js";
import { shorten } from "../send/cut.js";
import { bold, escapeText } from "../send/escape.js";
import { limits } from "../send/limits.js";
import type { Rendered } from "../send/render.js";
import type { Words } from "../words.js";
import type { StaffSide } from "./staff-house.js";

type Block = types.KnownBlock;
type Here = Extract<StaffCard, { readonly kind: "here" }>;

/** `action_id`s of a card; what is chosen carries the hand-off. */
export const staffActions = {
  claim: "ieum:staff:claim",
  pass: "ieum:staff:pass",
  close: "ieum:staff:close",
} as const;

/** So much of what somebody wants, and of each fact, is enough to know whose it is. */
const longest = 300;
const factsAtMost = 10;
const verdictsAtMost = 5;

/** A hand-off's card: why, what they want, what is known and may be shown, and what can be done with it now. */
export function renderCard(card: StaffCard, words: Words, agencies: StaffSide["agencies"]): Rendered {
  if (card.kind === "elsewhere") {
    const text = words("slack.staff.elsewhere", { agency: card.agency });
    return { text: escapeText(text), blocks: [section(text)] };
  }
  const title = words("slack.staff.title", { agency: card.agency.name });
  const reason = words(`desk.handoff.reason.${card.reason}`);
  return {
    text: escapeText(`${title} · ${reason}`),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: bold(shorten(title, longest)) } },
      ...(card.urgent ? [section(words("slack.staff.urgent"))] : []),
      { type: "context", elements: [plain(stateOf(card, words))] },
      { type: "section", fields: fieldsOf(card, reason, words) },
      ...(card.verdicts.length === 0 ? [] : [section(verdictsOf(card))]),
      ...actionsOf(card, words, agencies),
      { type: "context", elements: [plain(words("slack.staff.how"))] },
    ],
  };
}

function stateOf({ state, staff, outcome }: Here, words: Words): string {
  const by = staff ? [words("slack.staff.by", { staff: staff.name })] : [];
  const end = outcome ? [words(`desk.outcome.${outcome}.name`)] : [];
  return [words(`desk.handoff.state.${state}`), ...(state === "claimed" ? by : []), ...end].join(" · ");
}

function fieldsOf({ wish, program, facts, open }: Here, reason: string, words: Words) {
  const known = facts.map(({ label, value }) => `${label}\n${value}`);
  return [
    [reason, ...(program ? [program.title] : [])].join("\n"),
    ...(wish === "" ? [] : [`${words("slack.staff.wish")}\n${wish}`]),
    ...(open === undefined ? [] : [`${words("slack.staff.open")}\n${open}`]),
    ...known,
  ]
    .slice(0, factsAtMost)
    .map((text) => plain(shorten(text, longest)));
}

function verdictsOf({ verdicts }: Here): string {
  return verdicts
    .slice(0, verdictsAtMost)
    .map(({ program, verdict }) => shorten(`${program}: ${verdict}`, longest))
    .join("\n");
}

/** What waits can be taken; what is taken can be given on or ended; what is over can only be read. */
function actionsOf({ handoff, state, agency }: Here, words: Words, agencies: StaffSide["agencies"]): readonly Block[] {
  switch (state) {
    case "waiting":
      return [
        { type: "actions", elements: [claimButton(handoff, words), passList(handoff, agency.id, words, agencies)] },
      ];
    case "claimed":
      return [
        { type: "actions", elements: [passList(handoff, agency.id, words, agencies), closeList(handoff, words)] },
      ];
    case "closed":
      return [];
  }
}

function claimButton(handoff: string, words: Words) {
  return {
    type: "button" as const,
    style: "primary" as const,
    text: label(words("slack.staff.claim")),
    action_id: staffActions.claim,
    value: handoff,
  };
}

function passList(handoff: string, agency: string, words: Words, agencies: StaffSide["agencies"]) {
  const others = agencies.filter(({ id }) => id !== agency).slice(0, limits.options - 1);
  return list(staffActions.pass, words("slack.staff.pass"), [
    { name: words("slack.staff.anyone"), value: `${handoff}|` },
    ...others.map(({ id, name }) => ({ name, value: `${handoff}|${id}` })),
  ]);
}

function closeList(handoff: string, words: Words) {
  return list(
    staffActions.close,
    words("slack.staff.close"),
    handoffOutcomes.map((outcome) => ({ name: words(`desk.outcome.${outcome}.name`), value: `${handoff}|${outcome}` })),
  );
}

function list(action: string, name: string, options: readonly { readonly name: string; readonly value: string }[]) {
  return {
    type: "static_select" as const,
    placeholder: label(name),
    action_id: action,
    options: options.map((option) => ({ text: label(shorten(option.name, limits.option)), value: option.value })),
  };
}

function section(text: string): Block {
  return { type: "section", text: plain(text) };
}

function plain(text: string) {
  return { type: "plain_text" as const, text, emoji: false };
}

function label(text: string) {
  return { type: "plain_text" as const, text, emoji: true };
}
