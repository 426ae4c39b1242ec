import { z } from "zod";
import type { Given } from "../../../assistant/ports.js";
import { keyOfBlock } from "./field-block.js";
import { type Carried, readCarried } from "./form-view.js";

const option = z.object({ value: z.string().regex(/^\d{1,4}$/), text: z.object({ text: z.string() }) });

/** What stands in a field, by its element. */
const state = z.discriminatedUnion("type", [
  z.object({ type: z.literal("plain_text_input"), value: z.string().nullish() }),
  z.object({ type: z.literal("datepicker"), selected_date: z.iso.date().nullish() }),
  z.object({ type: z.enum(["radio_buttons", "static_select"]), selected_option: option.nullish() }),
  z.object({ type: z.enum(["checkboxes", "multi_static_select"]), selected_options: z.array(option) }),
]);

const view = z.object({
  id: z.string(),
  hash: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ block_id: z.string() })),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), state)) }),
});

/** A modal of ours as it was sent in, its fields in the order in which they stood there. */
export interface SentView extends Carried {
  readonly id: string;
  readonly hash: string;
  readonly given: readonly Given[];
}

export function readView(sent: unknown): SentView | undefined {
  const read = view.safeParse(sent);
  const carried = read.success ? readCarried(read.data.private_metadata) : undefined;
  if (!read.success || !carried) return undefined;
  const { id, hash, blocks, state } = read.data;
  const given = blocks.flatMap(({ block_id: block }) => {
    const key = keyOfBlock(block);
    const [field] = Object.values(state.values[block] ?? {});
    return key === undefined || field === undefined ? [] : [givenIn(key, field)];
  });
  return { ...carried, id, hash, given };
}

function givenIn(key: string, field: z.infer<typeof state>): Given {
  switch (field.type) {
    case "plain_text_input":
      return { key, kind: "typed", text: field.value ?? "" };
    case "datepicker":
      return { key, kind: "typed", text: field.selected_date ?? "" };
    case "radio_buttons":
    case "static_select":
      return picked(key, field.selected_option ? [field.selected_option] : []);
    case "checkboxes":
    case "multi_static_select":
      return picked(key, field.selected_options);
  }
}

function picked(key: string, options: readonly z.infer<typeof option>[]): Given {
  const label = options.map(({ text }) => text.text).join(", ");
  return { key, kind: "picked", options: options.map(({ value }) => Number(value)), label };
}
