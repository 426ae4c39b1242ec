import type { ShownMessage } from "../../words/as-amended.js";
import { buttonsAttachment } from "../activity/card.js";
import { type Showing, type ShownActivity, showActivity } from "./show-activity.js";
import type { Holder } from "./tokens.js";

/**
 * Messages that were said one after the other. Clients show buttons beneath the last message alone and drop those of any
 * before it, so that a question which another message follows at once keeps its buttons in a card of its own.
 */
export function showAll(messages: readonly ShownMessage[], holder: Holder, showing: Showing): readonly ShownActivity[] {
  return messages.map((message, at) => {
    const shown = showActivity(message, holder, showing);
    const next = messages[at + 1];
    return next === undefined || next.from === "person" ? shown : buttonsInCard(shown);
  });
}

function buttonsInCard(activity: ShownActivity): ShownActivity {
  const { suggestedActions, attachments = [], ...rest } = activity;
  const buttons = (suggestedActions?.actions ?? []).flatMap((action) =>
    action.type === "messageBack" ? [{ type: "Action.Submit", title: action.title, data: action.value } as const] : [],
  );
  const card = buttonsAttachment(buttons);
  return card === undefined ? activity : { ...rest, attachments: [...attachments, card], attachmentLayout: "list" };
}
