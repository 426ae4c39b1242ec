import { type Rendering, renderMessage } from "../../src/channels/bot-framework/render.js";
import type { Surface } from "../../src/channels/bot-framework/surface.js";
import { showActivity } from "../../src/channels/direct-line/show-activity.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { type CheckedActivity, type CheckedElement, readForPlatform, type Taker } from "./activity-limits.js";
import type { Golden } from "./golden-channels.js";
import { words } from "./world.js";

const publicUrl = "https://chat.example.kr";
const worded = (key: string, params?: Readonly<Record<string, string | number>>) =>
  words.word(params ? { say: key, with: params } : { say: key });

/** What goes to a platform behind Azure Bot Service. */
export function azureGolden(message: SaidMessage, surface: Surface): Golden {
  const rendering: Rendering = { surface, words: worded, fitting: fitWords(words), publicUrl, mayBeThere: false };
  return goldenOf(renderMessage(message, rendering), surface);
}

/** What our own Direct Line serves. */
export function directLineGolden(message: SaidMessage): Golden {
  const holder = { conversation: "talk", user: "dl_somebody" } as Parameters<typeof showActivity>[1];
  return goldenOf([showActivity(message, holder, { words: worded, publicUrl })], "ours");
}

function goldenOf(activities: readonly object[], taker: Taker): Golden {
  const read = activities.map((activity) => readForPlatform(activity, taker));
  return {
    lines: read.flatMap((one, part) => [
      ...(part > 0 ? ["── another message ──"] : []),
      ...("read" in one ? activityLines(one.read) : []),
    ]),
    faults: read.flatMap((one) => ("fault" in one ? [one.fault] : [])),
  };
}

function activityLines({ text = "", attachments = [], suggestedActions }: CheckedActivity): readonly string[] {
  return [
    ...(text === "" ? [] : text.split("\n").map((line) => `          ${line}`)),
    ...attachments.flatMap(({ content }) => ["card ─────", ...content.body.map(elementLine)]),
    ...(suggestedActions ? [`beneath   ${suggestedActions.actions.map(({ title }) => `[${title}]`).join(" ")}`] : []),
  ];
}

function elementLine(element: CheckedElement): string {
  switch (element.type) {
    case "RichTextBlock":
      return `          ${element.inlines.map(({ text, weight }) => (weight === "bolder" ? `*${text}*` : text)).join("")}`;
    case "ActionSet":
      return `buttons   ${element.actions.map((one) => (one.type === "Action.OpenUrl" ? `[${one.title} → ${one.url}]` : `[${one.title}]`)).join(" ")}`;
  }
}
