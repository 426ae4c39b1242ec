import type { Block, Element } from "./fake-slack-limits.js";
import type { FakeModal, Input } from "./fake-slack-views.js";

/** A modal as somebody sees it, in plain lines: what a reader holds against what it should be. */
export function modalText({ title, others, inputs }: FakeModal): string {
  return [
    `[ ${title} ]`,
    "",
    ...others.flatMap(blockText),
    ...inputs.flatMap(inputText),
    "",
    "[보내기] [나중에]",
    "",
  ].join("\n");
}

/** A home tab as somebody sees it. */
export function homeText(blocks: readonly Block[]): string {
  return [...blocks.flatMap(blockText), ""].join("\n");
}

function inputText({ label, element, optional, hint }: Input): readonly string[] {
  const name = optional ? `${label.text} (선택)` : label.text;
  return ["", name, ...elementText(element), ...(hint ? [`  ${hint.text}`] : [])];
}

function elementText(element: Input["element"]): readonly string[] {
  switch (element.type) {
    case "plain_text_input":
      return element.multiline ? ["  ┌──────────", "  └──────────"] : ["  ___________"];
    case "datepicker":
      return ["  ____-__-__ ▾"];
    case "radio_buttons":
      return element.options.map(({ text }) => `  ○ ${text.text}`);
    case "checkboxes":
      return element.options.map(({ text }) => `  □ ${text.text}`);
    case "static_select":
    case "multi_static_select":
      return [`  ${element.placeholder?.text ?? ""} ▾`];
  }
}

function blockText(block: Block): readonly string[] {
  switch (block.type) {
    case "header":
      return [`# ${block.text.text}`];
    case "section":
      return [...(block.text ? [block.text.text] : []), ...(block.fields ?? []).map(({ text }) => text)];
    case "context":
      return block.elements.map(({ text }) => `  ${text}`);
    case "divider":
      return ["──────────"];
    case "actions":
      return [block.elements.map(labelOf).join(" ")];
  }
}

function labelOf(element: Element): string {
  return element.type === "button" ? `[${element.text.text}]` : `[${element.placeholder?.text ?? ""} ▾]`;
}
