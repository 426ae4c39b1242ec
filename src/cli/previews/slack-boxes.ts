import type { PreviewBox } from "../../assistant/desk-ports/rounds.js";
import type { Rendered } from "../../channels/slack/send/render.js";

type Block = Rendered["blocks"][number];

/** Blocks of Slack as they are read there. */
export function slackBoxes(blocks: readonly Block[]): readonly PreviewBox[] {
  return blocks.flatMap((block): readonly PreviewBox[] => {
    if (block.type === "section") {
      if (block.fields) return [{ kind: "facts", facts: block.fields.map(({ text }) => fact(text)) }];
      return block.text ? [textBox(block.text.text, block.text.type === "mrkdwn")] : [];
    }
    if (block.type === "context")
      return block.elements.flatMap((one) => (one.type === "plain_text" ? [textBox(one.text, false)] : []));
    return block.type === "actions" ? [{ kind: "buttons", labels: block.elements.flatMap(labelsOf) }] : [];
  });
}

function labelsOf(element: Extract<Block, { type: "actions" }>["elements"][number]): readonly string[] {
  if (element.type === "button") return [element.text.text];
  return element.type === "static_select" ? (element.options ?? []).map(({ text }) => text.text) : [];
}

/** The name stands bold above its value. */
function fact(text: string): readonly [string, string] {
  const [name = "", ...value] = text.split("\n");
  return [plain(name), plain(value.join("\n"))];
}

function textBox(text: string, isMarked: boolean): PreviewBox {
  const isBold = isMarked && /^\*.*\*$/s.test(text.trim());
  return { kind: "text", text: isMarked ? plain(text) : text, ...(isBold ? { strong: true as const } : {}) };
}

function plain(text: string): string {
  return text
    .trim()
    .replace(/^\*(.*)\*$/s, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
