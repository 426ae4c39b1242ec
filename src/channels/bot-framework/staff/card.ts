import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import type { Attachment, CardButton, ChoiceSet, StaffExecute } from "../../activity/activity.js";
import { attachment, cardBody, cardText } from "../../activity/card.js";
import { type CardView, cardView, type Viewer } from "../../staff-room/card-view.js";
import { anyone, type StaffVerb } from "./card-press.js";
import type { TeamsStaff } from "./teams-staff.js";

/** Teams draws a card anew by itself for so many people at most. */
export const refreshedAtMost = 60;

/**
 * A hand-off's card. Where it is seen it is asked for anew, for whoever sees it, so that each has the buttons that are
 * theirs; `userIds`: for whom also in a team of more than sixty.
 */
export function staffCard(
  card: StaffCard,
  { words, agencies }: Pick<TeamsStaff, "words" | "agencies">,
  { viewer, userIds }: { readonly viewer: Viewer; readonly userIds: readonly string[] },
): Attachment {
  const view = cardView(card, words, { agencies, viewer });
  if (view.kind === "elsewhere") return attachment(cardBody({ title: view.text }), view.text);
  const { handoff } = view;
  const says = wordsOf(view, words("staff-room.verdicts"));
  const action: StaffExecute = {
    type: "Action.Execute",
    title: view.title,
    verb: "refresh",
    data: { staff: "refresh", handoff },
  };
  const buttons = buttonsOf(view, words);
  return attachment(cardBody(says), cardText(says), {
    refresh: { action, userIds: userIds.slice(0, refreshedAtMost) },
    ...(buttons.length > 0 ? { actions: buttons } : {}),
  });
}

function wordsOf(view: Extract<CardView, { readonly kind: "here" }>, programs: string) {
  const { title, urgent, state, callback, reason, facts, verdicts } = view;
  return {
    title,
    text: [...(urgent ? [urgent] : []), state, ...(callback === undefined ? [] : [callback]), ...reason].join("\n"),
    facts: [...facts, ...(verdicts.length > 0 ? [[programs, verdicts.join("\n")] as const] : [])],
  };
}

function buttonsOf(
  { handoff, acts }: Extract<CardView, { readonly kind: "here" }>,
  words: TeamsStaff["words"],
): readonly CardButton[] {
  const { claim, takeOver, passTo, closeAs } = acts;
  const to = passTo.map(({ name, agency }) => ({ title: name, value: agency === "" ? anyone : agency }));
  const as = closeAs.map(({ name, outcome }) => ({ title: name, value: outcome }));
  return [
    ...(claim ? [execute("claim", words("staff-room.claim"), handoff)] : []),
    ...(takeOver ? [execute("takeOver", words("staff-room.takeOver"), handoff)] : []),
    ...choosing("pass", { title: words("staff-room.pass"), label: words("staff-room.passTo"), choices: to }, handoff),
    ...choosing(
      "close",
      { title: words("staff-room.close"), label: words("staff-room.closeAs"), choices: as },
      handoff,
    ),
  ];
}

function choosing(
  verb: StaffVerb,
  { title, label, choices }: { readonly title: string } & Pick<ChoiceSet, "label" | "choices">,
  handoff: string,
): readonly CardButton[] {
  const [first] = choices;
  if (!first) return [];
  const list: ChoiceSet = {
    type: "Input.ChoiceSet",
    id: "chosen",
    label,
    style: "compact",
    value: first.value,
    choices,
  };
  const card = {
    type: "AdaptiveCard",
    version: "1.4",
    body: [list],
    actions: [execute(verb, title, handoff)],
  } as const;
  return [{ type: "Action.ShowCard", title, card }];
}

function execute(verb: StaffVerb, title: string, handoff: string): StaffExecute {
  const data = { staff: verb, handoff };
  return { type: "Action.Execute", title, verb, data, fallback: { type: "Action.Submit", title, data } };
}
