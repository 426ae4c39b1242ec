import type { StaffCard } from "../../../assistant/desk-ports/threads.js";
import { shorten } from "../../../words/fit/shorten.js";
import type { Attachment, CardButton, ChoiceSet, StaffExecute } from "../../activity/activity.js";
import { attachment, cardBody, cardText } from "../../activity/card.js";
import { type CardHere, cardView, type Viewer } from "../../staff-room/card-view.js";
import { type StaffVerb, writePassTo } from "./card-press.js";
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

/** So much of what is known is enough to know whose it is. `longest`: of a name, a value, a verdict, in UTF-16 units. */
const longest = 300;
const factsAtMost = 10;
const verdictsAtMost = 5;

const cut = (text: string) => shorten(text, longest);

function wordsOf(view: CardHere, programs: string) {
  const { title, urgent, state, callback, reason, wish, open, facts, verdicts } = view;
  const told = [...(wish ? [wish] : []), ...(open ? [open] : []), ...facts]
    .slice(0, factsAtMost)
    .map(([name, value]) => [cut(name), cut(value)] as const);
  const judged = verdicts.slice(0, verdictsAtMost).map(({ text }) => cut(text));
  return {
    title: cut(title),
    text: [...(urgent ? [urgent] : []), state, ...(callback === undefined ? [] : [callback]), ...reason.map(cut)].join(
      "\n",
    ),
    facts: [...told, ...(judged.length > 0 ? [[programs, judged.join("\n")] as const] : [])],
  };
}

function buttonsOf({ handoff, acts }: CardHere, words: TeamsStaff["words"]): readonly CardButton[] {
  const { claim, takeOver, passTo, closeAs } = acts;
  const whom = passTo.map(({ name, to }) => ({ title: name, value: writePassTo(to) }));
  const as = closeAs.map(({ name, outcome }) => ({ title: name, value: outcome }));
  return [
    ...(claim ? [execute("claim", words("staff-room.claim"), handoff)] : []),
    ...(takeOver ? [execute("takeOver", words("staff-room.takeOver"), handoff)] : []),
    ...choosing("pass", { title: words("staff-room.pass"), label: words("staff-room.passTo"), choices: whom }, handoff),
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
