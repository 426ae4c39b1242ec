import type { SaidMessage, WordedChoice } from "../../conversation/message.js";
import type { ChoicePlace } from "../../words/fit/choice-place.js";
import { type FittedPart, fitMessage } from "../../words/fit/fit-message.js";
import type { FitWords } from "../../words/fit/fit-words.js";
import type { FittedChoice } from "../../words/fit/page-choices.js";
import type { Attachment, SaidActivity } from "../activity/activity.js";
import { buttonsAttachment, buttonsInRow, cardAttachment, linkButtons } from "../activity/card.js";
import { pressValue } from "../activity/press.js";
import { wordingOf } from "../activity/wording.js";
import { bytesOf, groups, limitsFor } from "./fit.js";
import { type Button, cardButton, type Surface, suggestion } from "./surface.js";
import type { Words } from "./words.js";

export interface Rendering {
  readonly surface: Surface;
  readonly words: Words;
  readonly fitting: FitWords;
  readonly publicUrl: string | undefined;
  /** It may be there already, and nobody can look: the person is told that it may come twice. */
  readonly mayBeThere: boolean;
}

/** A message as activities, in order, each within what the platform takes. Nothing is left out and nothing cut off. */
export function renderMessage(message: SaidMessage, rendering: Rendering): readonly SaidActivity[] {
  const { surface, fitting } = rendering;
  const worded = { ...message, text: spoken(message, rendering) };
  const { parts } = fitMessage(worded, { limits: limitsFor(surface), words: fitting });
  return parts.flatMap((part) => activitiesOf(part, message, rendering));
}

/** The card at a place of a message once a button on it was pressed: which one, and no more buttons. */
export function pressedCard(
  message: SaidMessage,
  { card }: ChoicePlace,
  { label }: WordedChoice,
  words: Words,
): Attachment {
  const picked = words("activity.picked", { label });
  const shown = card === null ? undefined : message.cards?.[card];
  if (!shown) return cardAttachment({ title: picked }, []);
  const text = [...(shown.text === undefined ? [] : [shown.text]), picked].join("\n");
  return cardAttachment({ title: shown.title, text, ...(shown.facts ? { facts: shown.facts } : {}) }, []);
}

function spoken(message: SaidMessage, { words, mayBeThere }: Rendering): string {
  const said = wordingOf(message, (text) => words("activity.staff", { text }));
  return mayBeThere ? `${said}\n\n${words("activity.again")}` : said;
}

function activitiesOf(
  part: FittedPart,
  message: SaidMessage,
  { surface, publicUrl }: Rendering,
): readonly SaidActivity[] {
  const beneath = buttonsOf(part.choices, message);
  const cards = part.cards.map((card) =>
    cardAttachment(
      card,
      buttonsOf(card.choices, message).map((button) => cardButton(button, surface)),
    ),
  );
  const suggests = surface === "plain" || (surface === "webchat" && beneath.length <= buttonsInRow);
  const inCard = suggests ? [] : beneath.map((button) => cardButton(button, surface));
  const extra = surface === "plain" ? undefined : buttonsAttachment([...linkButtons(part, publicUrl), ...inCard]);
  const text = surface === "plain" ? plainText(part, beneath, publicUrl) : part.text;
  const worded: SaidActivity = { type: "message", ...(text === "" ? {} : { text, textFormat: "plain" }) };
  const [beside = [], ...alone] = groups([...cards, ...(extra ? [extra] : [])], bytesOf(text));
  const activities: readonly SaidActivity[] = [
    { ...worded, ...attached(beside) },
    ...alone.map((some): SaidActivity => ({ type: "message", ...attached(some) })),
  ];
  const actions = suggests ? beneath.slice(0, buttonsInRow).map((button) => suggestion(button, surface)) : [];
  if (actions.length === 0) return activities;
  // They are shown beneath the last one only.
  return activities.map((one, at) => (at < activities.length - 1 ? one : { ...one, suggestedActions: { actions } }));
}

/** Where there are no cards: pages by their address, and more choices than there can be buttons. */
function plainText(part: FittedPart, beneath: readonly Button[], publicUrl: string | undefined): string {
  const pages = linkButtons(part, publicUrl).map(
    ({ title, url }) => `${title}: ${url.replace(/^(?:tel|mailto):/, "")}`,
  );
  const more = beneath.length > buttonsInRow ? [beneath.map(({ full }) => `[${full}]`).join(" ")] : [];
  return [part.text, ...pages, ...more].filter((one) => one !== "").join("\n\n");
}

function attached(attachments: readonly Attachment[]): Pick<SaidActivity, "attachments" | "attachmentLayout"> {
  return attachments.length === 0 ? {} : { attachments, attachmentLayout: "list" };
}

function buttonsOf(choices: readonly FittedChoice[], { seq }: SaidMessage): readonly Button[] {
  return choices.flatMap((choice) => {
    // Nothing pages here: what has no room is told in the text.
    if (choice.kind === "page") return [];
    const { label, full, at } = choice;
    return [{ label, full, value: pressValue({ seq, ...at }) }];
  });
}
