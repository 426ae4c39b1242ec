import { render } from "../../src/channels/slack/send/render.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import { type Block, callsSomebody, type Element, readBlocks } from "./fake-slack-limits.js";
import type { Golden } from "./golden-channels.js";
import { slackWords as words } from "./slack-site.js";

/** What Slack is sent, a line for each thing that people see, and what Slack would not take of it. */
export function slackGolden(message: SaidMessage): Golden {
  const all = render(message, { words, url: "https://chat.example.kr" });
  const lines = all.flatMap(({ text, blocks }, part) => {
    const read = readBlocks(blocks, 50);
    const shown = "error" in read ? [] : read.flatMap(blockLines);
    const heard = text.split("\n")[0] === message.text.split("\n")[0] ? [] : [`notified  ${text}`];
    return [...(part > 0 ? ["── another message ──"] : []), ...heard, ...shown];
  });
  const faults = all.flatMap(({ text, blocks }) => {
    const read = readBlocks(blocks, 50);
    return [
      ...("error" in read ? [read.error] : []),
      ...(text.trim() === "" ? ["nothing to notify of"] : []),
      ...(callsSomebody(text) ? ["calls somebody"] : []),
    ];
  });
  return { lines, faults };
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case "divider":
      return ["─────"];
    case "header":
      return [`header    ${block.text.text}`];
    case "context":
      return block.elements.map(({ text }) => `small     ${text}`);
    case "section":
      return [
        ...(block.text ? block.text.text.split("\n").map((line) => `          ${line}`) : []),
        ...(block.fields ?? []).map(({ text }) => `field     ${text.replaceAll("\n", " ⏎ ")}`),
      ];
    case "actions":
      return [`buttons   ${block.elements.map(elementLine).join(" ")}`];
  }
}

function elementLine(element: Element): string {
  switch (element.type) {
    case "button":
      return `[${element.text.text}]`;
    case "static_select":
      return `▾ ${element.placeholder.text}: ${element.options.map(({ text }) => text.text).join(" | ")}`;
    case "datepicker":
      return `▦ ${element.placeholder?.text}`;
  }
}
