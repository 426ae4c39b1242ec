import { z } from "zod";
import { type Block, id, lettersIn, option, options, plain, readBlocks } from "./fake-slack-limits.js";

const few = z.array(option).min(1).max(10);
const placeholder = plain(150).optional();
const named = { action_id: id };
const groups = z
  .array(z.strictObject({ label: plain(75), options }))
  .min(1)
  .max(100);
const element = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("plain_text_input"),
    ...named,
    multiline: z.boolean().optional(),
    placeholder,
    max_length: z.number().int().min(1).max(3_000).optional(),
  }),
  z.strictObject({ type: z.literal("datepicker"), ...named, placeholder }),
  z.strictObject({ type: z.literal("radio_buttons"), ...named, options: few }),
  z.strictObject({ type: z.literal("checkboxes"), ...named, options: few }),
  z
    .strictObject({
      type: z.literal("static_select"),
      ...named,
      placeholder,
      options: options.optional(),
      option_groups: groups.optional(),
    })
    .refine((one) => (one.options === undefined) !== (one.option_groups === undefined)),
  z.strictObject({ type: z.literal("multi_static_select"), ...named, placeholder, options }),
]);
const input = z.strictObject({
  type: z.literal("input"),
  block_id: id,
  label: plain(2_000),
  element,
  optional: z.boolean().optional(),
  hint: plain(2_000).optional(),
});
export type Input = z.infer<typeof input>;

const modal = z.strictObject({
  type: z.literal("modal"),
  callback_id: id.optional(),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  private_metadata: z.string().max(3_000).optional(),
  blocks: z
    .array(z.looseObject({ type: z.string() }))
    .min(1)
    .max(100),
});
const home = z.strictObject({ type: z.literal("home"), blocks: z.unknown() });

/** A modal as it stands on somebody's screen. */
export interface FakeModal {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly callback: string;
  readonly metadata: string;
  readonly inputs: readonly Input[];
  readonly others: readonly Block[];
}

/** A modal, as far as Slack would take it. */
export function readModal(value: unknown): Omit<FakeModal, "id" | "hash"> | { readonly error: string } {
  const read = modal.safeParse(value);
  if (!read.success || JSON.stringify(value).length > 250_000) return { error: "invalid_arguments" };
  const { title, submit, blocks, callback_id: callback = "", private_metadata: metadata = "" } = read.data;
  const inputs = z.array(input).safeParse(blocks.filter(({ type }) => type === "input"));
  const others = readBlocks(
    blocks.filter(({ type }) => type !== "input"),
    100,
  );
  if (!inputs.success || "error" in others) return { error: "invalid_arguments" };
  const names = inputs.data.map(({ block_id }) => block_id);
  if (new Set(names).size !== names.length) return { error: "invalid_arguments" };
  // Slack wants a button to send wherever there is something to fill in.
  if (inputs.data.length > 0 && (!submit || callback === "")) return { error: "invalid_arguments" };
  return { title: title.text, callback, metadata, inputs: inputs.data, others };
}

/** A home tab's blocks, as far as Slack would take them. */
export function readHome(value: unknown): readonly Block[] | { readonly error: string } {
  const read = home.safeParse(value);
  if (!read.success) return { error: "invalid_arguments" };
  return lettersIn(read.data.blocks) > 100_000 ? { error: "view_too_large" } : readBlocks(read.data.blocks, 100);
}

/** Modals and home tabs of a workspace: each trigger opens one modal, once; a hash that is not the last is refused. */
export function createFakeViews(tabs: Map<string, readonly Block[]>) {
  const used = new Set<string>();
  const modals: FakeModal[] = [];
  const hashes = new Map<string, string>();
  let count = 0;
  const next = (prefix: string) => `${prefix}${++count}`;

  const parsed = (fields: Readonly<Record<string, string>>): unknown => JSON.parse(fields.view ?? "null");
  return {
    /** The newest last; one that was changed stands where it stood. */
    modals,
    hashOf: (user: string) => hashes.get(user),
    open(fields: Readonly<Record<string, string>>): object {
      const { trigger_id: trigger } = fields;
      if (!trigger) return { error: "invalid_arguments" };
      if (used.has(trigger)) return { error: "exchanged_trigger_id" };
      const view = readModal(parsed(fields));
      if ("error" in view) return view;
      used.add(trigger);
      const opened = { ...view, id: next("V"), hash: next("h") };
      modals.push(opened);
      return { view: { id: opened.id, hash: opened.hash } };
    },
    update(fields: Readonly<Record<string, string>>): object {
      const at = modals.findIndex(({ id }) => id === fields.view_id);
      const before = modals[at];
      if (!before) return { error: "not_found" };
      if (fields.hash !== undefined && fields.hash !== before.hash) return { error: "hash_conflict" };
      const view = readModal(parsed(fields));
      if ("error" in view) return view;
      modals[at] = { ...view, id: before.id, hash: next("h") };
      return { view: { id: before.id, hash: modals[at]?.hash } };
    },
    publish({ user_id: user, hash, ...fields }: Readonly<Record<string, string>>): object {
      if (!user) return { error: "invalid_arguments" };
      if (hash !== undefined && hash !== hashes.get(user)) return { error: "hash_conflict" };
      const blocks = readHome(parsed(fields));
      if ("error" in blocks) return blocks;
      tabs.set(user, blocks);
      const after = next("h");
      hashes.set(user, after);
      return { view: { id: `home-${user}`, hash: after } };
    },
  };
}
