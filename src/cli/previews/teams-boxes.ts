import type { PreviewBox } from "../../assistant/desk-ports/rounds.js";
import type { CardElement, SaidActivity } from "../../channels/activity/activity.js";

/** Activities as Teams shows them: text above, cards beneath. */
export function teamsBoxes(activities: readonly SaidActivity[]): readonly PreviewBox[] {
  return activities.flatMap(({ text, attachments = [], suggestedActions }): readonly PreviewBox[] => [
    ...(text ? [{ kind: "text", text } as const] : []),
    ...attachments.flatMap(({ content }) => content.body.flatMap(boxOf)),
    ...(suggestedActions
      ? [{ kind: "buttons", labels: suggestedActions.actions.map(({ title }) => title) } as const]
      : []),
  ]);
}

function boxOf(element: CardElement): readonly PreviewBox[] {
  switch (element.type) {
    case "RichTextBlock": {
      const [first, ...rest] = element.inlines;
      if (!first) return [];
      const isBold = first.weight === "bolder";
      if (isBold && rest.length > 0)
        return [{ kind: "facts", facts: [[first.text.trim(), rest.map(({ text }) => text).join("")]] }];
      return [
        { kind: "text", text: element.inlines.map(({ text }) => text).join(""), ...(isBold ? { strong: true } : {}) },
      ];
    }
    case "ActionSet":
      return [{ kind: "buttons", labels: element.actions.map(({ title }) => title) }];
  }
}
