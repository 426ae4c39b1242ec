import { z } from "zod";

export const plain = (most: number) =>
  z.object({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const text = (most: number) =>
  z.union([
    plain(most),
    z.object({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most), verbatim: z.boolean().optional() }),
  ]);
export const id = z.string().min(1).max(255);
export const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
export const options = z.array(option).min(1).max(100);
const button = z.strictObject({
  type: z.literal("button"),
  text: plain(75),
  action_id: id,
  value: z.string().max(2_000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: z.strictObject({ title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30) }).optional(),
});
const select = z.strictObject({
  type: z.literal("static_select"),
  placeholder: plain(150),
  action_id: id,
  options,
});
const datepicker = z.strictObject({ type: z.literal("datepicker"), action_id: id, placeholder: plain(150).optional() });
const element = z.discriminatedUnion("type", [button, select, datepicker]);

const blockId = { block_id: id.optional() };
const block = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("section"),
    text: text(3_000).optional(),
    fields: z.array(text(2_000)).min(1).max(10).optional(),
    ...blockId,
  }),
  z.strictObject({ type: z.literal("actions"), elements: z.array(element).min(1).max(25), ...blockId }),
  z.strictObject({ type: z.literal("context"), elements: z.array(text(2_000)).min(1).max(10), ...blockId }),
  z.strictObject({ type: z.literal("header"), text: plain(150), ...blockId }),
  z.strictObject({ type: z.literal("divider"), ...blockId }),
]);
export type Block = z.infer<typeof block>;
export type Element = z.infer<typeof element>;

/** Why Slack would not take these blocks; the blocks where it would. */
export function readBlocks(value: unknown, most: 50 | 100): readonly Block[] | { readonly error: string } {
  const read = z.array(block).safeParse(value);
  if (!read.success || read.data.length > most) return { error: "invalid_blocks" };
  if (read.data.some((one) => one.type === "section" && !one.text && !one.fields)) return { error: "invalid_blocks" };
  if (lettersIn(read.data) > 13_200) return { error: "msg_blocks_too_long" };
  const actions = read.data.flatMap((one) => (one.type === "actions" ? one.elements : [])).map((one) => one.action_id);
  if (new Set(actions).size !== actions.length) return { error: "invalid_blocks" };
  return read.data;
}

export function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lettersIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === "text" && typeof one === "string" ? one.length : lettersIn(one)),
    0,
  );
}

/** Marks of Slack's own that nobody may bring in by typing them. */
export function callsSomebody(words: string): boolean {
  return /<(?:!|@|#)/.test(words);
}
