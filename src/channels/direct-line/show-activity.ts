import { createHash } from "node:crypto";
import type { SaidMessage } from "../../conversation/message.js";
import type { CardAction, SaidActivity } from "../activity/activity.js";
import { buttonsAttachment, cardAttachment, linkButtons } from "../activity/card.js";
import { pressValue } from "../activity/press.js";
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

/** One message of a talk. A person's own comes back with what their client called it. */
export function showActivity(message: SaidMessage, holder: Holder, { words, publicUrl }: Showing): ShownActivity {
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
      if (echo === undefined) return { ...own, id: activityId(conversation, message.seq) };
      return { ...own, id: ownActivityId(conversation, echo), channelData: { clientActivityID: echo } };
    }
    case "staff":
      return {
        ...common,
        id: activityId(conversation, message.seq),
        from: bot(words),
        text: words("activity.staff", { text: message.text }),
        channelData: { from: "staff" },
      };
    case "assistant":
      return { ...common, id: activityId(conversation, message.seq), from: bot(words), ...content(message, publicUrl) };
  }
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

function activityId(conversation: string, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, "0")}`;
}

function bot(words: Words) {
  return { id: "ieum", name: words("activity.name"), role: "bot" } as const;
}

function content(message: SaidMessage, publicUrl: string | undefined): SaidActivity {
  const { seq, text, cards = [], choices = [] } = message;
  const shown = cards.map((card, at) =>
    cardAttachment(
      card,
      (card.choices ?? []).map(({ label }, index) => ({
        type: "Action.Submit",
        title: label,
        data: pressValue({ seq, card: at, index }),
      })),
    ),
  );
  const links = buttonsAttachment(linkButtons(message, publicUrl));
  const attachments = [...shown, ...(links ? [links] : [])];
  const actions = choices.map(
    ({ label }, index): CardAction => ({
      type: "messageBack",
      title: label,
      text: label,
      displayText: label,
      value: pressValue({ seq, card: null, index }),
    }),
  );
  return {
    type: "message",
    text,
    ...(attachments.length > 0 ? { attachments, attachmentLayout: "list" } : {}),
    ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
  };
}
