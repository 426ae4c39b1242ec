import { createHash } from "node:crypto";
import type { SaidMessage } from "../../conversation/message.js";
import type { ShownMessage } from "../../words/as-amended.js";
import { fitMessage } from "../../words/fit/fit-message.js";
import { fitWordsBy } from "../../words/fit/fit-words.js";
import { limitsOf } from "../../words/fit/limits.js";
import type { FittedChoice } from "../../words/fit/page-choices.js";
import type { CardAction, SaidActivity } from "../activity/activity.js";
import { buttonsAttachment, cardAttachment, linkButtons } from "../activity/card.js";
import { pressValue } from "../activity/press.js";
import { wordingOf } from "../activity/wording.js";
import type { Holder } from "./tokens.js";
import type { Words } from "./words.js";

/** An activity as it stands in a talk over Direct Line. */
export interface ShownActivity extends SaidActivity {
  readonly id?: string;
  readonly timestamp?: string;
  readonly channelId: "directline";
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string; readonly name?: string; readonly role: "bot" | "user" };
  readonly locale: "ko-KR";
  readonly channelData?: { readonly clientActivityID: string } | { readonly from: "staff" };
}

export interface Showing {
  readonly words: Words;
  readonly publicUrl: string | undefined;
}

/** One message of a talk, as it stands now. A person's own comes back with what their client called it. */
export function showActivity(as: ShownMessage, holder: Holder, { words, publicUrl }: Showing): ShownActivity {
  const message: SaidMessage = { ...as, text: standing(as, words) };
  const showing = { words, publicUrl };
  const asStaff = (text: string) => words("activity.staff", { text });
  const { conversation } = holder;
  const common = {
    type: "message",
    timestamp: new Date(message.at).toISOString(),
    channelId: "directline",
    conversation: { id: conversation },
    textFormat: "plain",
    locale: "ko-KR",
  } as const;
  switch (message.from) {
    case "person": {
      const from = { id: holder.user || "dl_person", role: "user" } as const;
      const own = { ...common, from, text: message.text };
      const { echo } = message;
      if (echo === undefined) return { ...own, id: activityId(conversation, message) };
      return { ...own, id: ownActivityId(conversation, echo), channelData: { clientActivityID: echo } };
    }
    case "staff":
      return {
        ...common,
        id: activityId(conversation, message),
        // Of the same sender as far as clients are concerned: they tell people from bots by the id.
        from: { ...bot(words), name: words("activity.staffName") },
        ...content({ ...message, text: wordingOf(message, asStaff) }, showing),
        channelData: { from: "staff" },
      };
    case "assistant":
      return {
        ...common,
        id: activityId(conversation, message),
        from: bot(words),
        ...content({ ...message, text: wordingOf(message, asStaff) }, showing),
      };
  }
}

/** The words of a message as it stands, with what became of it. */
function standing({ from, text, amended }: ShownMessage, words: Words): string {
  if (amended === undefined) return text;
  if (amended === "edited") return `${text} (${words("amend.mark")})`;
  return words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
}

/** "…", while an answer is on its way. It is not part of the talk. */
export function showTyping(conversation: string, words: Words): ShownActivity {
  return {
    type: "typing",
    channelId: "directline",
    conversation: { id: conversation },
    from: bot(words),
    locale: "ko-KR",
  };
}

/** The same for what was sent and what comes back of it, however often it is sent. */
export function ownActivityId(conversation: string, echo: string): string {
  return `${conversation}|${createHash("sha256").update(echo).digest("hex").slice(0, 16)}`;
}

/** After an erasure a talk counts from 1 again: by its time another message has another name, and clients show both. */
function activityId(conversation: string, { seq, at }: SaidMessage): string {
  return `${conversation}|${String(seq).padStart(7, "0")}-${Date.parse(at).toString(36)}`;
}

function bot(words: Words) {
  return { id: "ieum", name: words("activity.name"), role: "bot" } as const;
}

/** What is shown of a message. It stays one activity: the number of a message is the watermark of the talk. */
function content(message: SaidMessage, { words, publicUrl }: Showing): SaidActivity {
  const { parts } = fitMessage(message, { limits: limitsOf.directLine, words: fitWordsBy(words) });
  const { seq } = message;
  const pressed = ({ at }: ActChoice) => pressValue({ seq, ...at });
  const shown = parts.flatMap(({ cards }) =>
    cards.map((card) => {
      const actions = acts(card.choices).map((choice) => {
        return { type: "Action.Submit", title: choice.label, data: pressed(choice) } as const;
      });
      return cardAttachment(card, actions);
    }),
  );
  const links = buttonsAttachment(linkButtons(message, publicUrl));
  const attachments = [...shown, ...(links ? [links] : [])];
  const actions = parts.flatMap(({ choices }) =>
    acts(choices).map((choice): CardAction => {
      const { label: title, full } = choice;
      return { type: "messageBack", title, text: full, displayText: full, value: pressed(choice) };
    }),
  );
  return {
    type: "message",
    text: parts
      .map(({ text }) => text)
      .join("\n\n")
      .trim(),
    ...(attachments.length > 0 ? { attachments, attachmentLayout: "list" } : {}),
    ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
  };
}

type ActChoice = Extract<FittedChoice, { kind: "act" }>;

/** Nothing pages here: what has no room is told in the text. */
function acts(choices: readonly FittedChoice[]): readonly ActChoice[] {
  return choices.flatMap((choice) => (choice.kind === "act" ? [choice] : []));
}
