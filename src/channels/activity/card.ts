import type { SaidMessage, WordedCard } from "../../conversation/message.js";
import type { AdaptiveCard, Attachment, CardElement, ElementAction, TextRun } from "./activity.js";

/** What a card says; its buttons are given apart. */
export type CardWords = Pick<WordedCard, "title" | "text" | "facts">;

/** Rows of buttons: Teams folds away what is more than six. */
export const buttonsInRow = 6;

/** A card with its buttons. */
export function cardAttachment(card: CardWords, actions: readonly ElementAction[]): Attachment {
  return attachment([...cardBody(card), ...buttonRows(actions)], cardText(card));
}

/** A card of buttons alone; undefined where there are none. */
export function buttonsAttachment(actions: readonly ElementAction[]): Attachment | undefined {
  if (actions.length === 0) return undefined;
  return attachment(buttonRows(actions), actions.map(({ title }) => `[${title}]`).join(" "));
}

/** Pages that a message points to, where they can be opened: those of this house need to know its address. */
export function linkButtons(
  { links = [] }: Pick<SaidMessage, "links">,
  publicUrl: string | undefined,
): readonly LinkAction[] {
  return links.flatMap(({ label, url }) => {
    const whole = /^\/[\w-]+(?:\/[\w-]+)*(?:\.ics)?$/.test(url) && publicUrl !== undefined ? `${publicUrl}${url}` : url;
    if (!URL.canParse(whole) || !/^(https?|tel|mailto):/.test(new URL(whole).protocol)) return [];
    return [{ type: "Action.OpenUrl", title: label, url: whole }];
  });
}

/** A button that opens a page. */
export type LinkAction = Extract<ElementAction, { type: "Action.OpenUrl" }>;

/** A card in plain words. */
export function cardText({ title, text, facts = [] }: CardWords): string {
  return [title, ...(text ? [text] : []), ...facts.map(([name, value]) => `${name}: ${value}`)].join("\n");
}

/** A card of these elements; `fallbackText` is read where cards are not shown. */
export function attachment(
  body: readonly CardElement[],
  fallbackText: string,
  more: Pick<AdaptiveCard, "actions" | "refresh"> = {},
): Attachment {
  const content: AdaptiveCard = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.4",
    lang: "ko",
    fallbackText,
    body,
    ...more,
  };
  return { contentType: "application/vnd.microsoft.card.adaptive", content };
}

/** What a card says, as elements that know no markdown. */
export function cardBody({ title, text, facts = [] }: CardWords): readonly CardElement[] {
  return [
    ...lines(title, { weight: "bolder", size: "medium" }),
    ...lines(text ?? "", {}),
    ...facts.flatMap(([name, value]): CardElement[] => {
      const [first = "", ...rest] = value.split("\n");
      const run: TextRun = { type: "TextRun", text: `${name}  `, weight: "bolder" };
      const begin: CardElement = {
        type: "RichTextBlock",
        spacing: "small",
        inlines: [run, ...(first === "" ? [] : [{ type: "TextRun" as const, text: first }])],
      };
      return [begin, ...rest.flatMap((line) => lines(line, {}))];
    }),
  ];
}

/** Line breaks inside a run are lost on some clients, so each line is a block. */
function lines(text: string, look: Pick<TextRun, "weight" | "size">): readonly CardElement[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => ({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: line, ...look }],
      ...(at === 0 ? {} : { spacing: "none" as const }),
    }));
}

function buttonRows(actions: readonly ElementAction[]): readonly CardElement[] {
  const rows: CardElement[] = [];
  for (let at = 0; at < actions.length; at += buttonsInRow)
    rows.push({ type: "ActionSet", actions: actions.slice(at, at + buttonsInRow) });
  return rows;
}
