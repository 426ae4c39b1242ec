import type { types } from "@slack/bolt";
import { z } from "zod";
import type { ShownForm } from "../../../assistant/ports.js";
import { plain } from "../send/plain-text.js";
import type { Words } from "../words.js";
import { fieldBlock } from "./field-block.js";
import { viewLimits } from "./limits.js";

export const formCallback = "ieum:form";

/** What a modal carries of itself; no word of anybody. */
const carried = z.object({ frame: z.string().max(200), step: z.number().int().min(1).max(100) });
export type Carried = z.infer<typeof carried>;

/** Undefined when it is none of ours. */
export function readCarried(text: string): Carried | undefined {
  try {
    const read = carried.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** A form as a modal; `step` counts from 1. What has no room in it is asked in the next step. */
export function formView({ frame, dialog, fields }: ShownForm, step: number, words: Words): types.ModalView {
  const shown = fields.slice(0, viewLimits.blocks - 1);
  const lead = words(step === 1 ? "slack.form.lead" : "slack.form.leadOn", { count: shown.length });
  return {
    type: "modal",
    callback_id: formCallback,
    title: plain(words(titleOf(dialog))),
    submit: plain(words("slack.form.send")),
    close: plain(words("slack.form.close")),
    private_metadata: JSON.stringify({ frame, step } satisfies Carried),
    blocks: [{ type: "context", elements: [plain(lead)] }, ...shown.map((field) => fieldBlock(field, words))],
  };
}

function titleOf(dialog: ShownForm["dialog"]) {
  if (dialog === "registration") return "slack.form.registration";
  return dialog === "survey" ? "slack.form.survey" : "slack.form.open";
}

/** A modal that asks nothing: while the talk is busy, and where there is nothing to fill in. */
export function plainView(text: "slack.form.loading" | "slack.form.nothing", words: Words): types.ModalView {
  return {
    type: "modal",
    title: plain(words("slack.form.open")),
    close: plain(words("slack.form.close")),
    blocks: [{ type: "section", text: plain(words(text)) }],
  };
}
