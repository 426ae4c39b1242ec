import { z } from "zod";

/** What Teams takes; what it would refuse or show wrongly is none of it. Sources: `docs/teams.md`, learn.microsoft.com. */

const data = z.record(z.string(), z.unknown());
const submit = z.strictObject({ type: z.literal("Action.Submit"), title: z.string().min(1), data });
const execute = z.strictObject({
  type: z.literal("Action.Execute"),
  title: z.string().min(1),
  verb: z.string().min(1),
  data,
  fallback: submit.optional(),
});
const openUrl = z.strictObject({
  type: z.literal("Action.OpenUrl"),
  title: z.string().min(1),
  url: z.url({ protocol: /^(https?|tel|mailto)$/ }),
});
const button = z.discriminatedUnion("type", [submit, execute, openUrl]);
const actionSet = z.strictObject({ type: z.literal("ActionSet"), actions: z.array(button).min(1).max(6) });
const textRun = z.strictObject({
  type: z.literal("TextRun"),
  text: z.string().min(1),
  weight: z.literal("bolder").optional(),
  size: z.literal("medium").optional(),
  isSubtle: z.literal(true).optional(),
});
const richText = z.strictObject({
  type: z.literal("RichTextBlock"),
  inlines: z.array(textRun).min(1),
  spacing: z.enum(["none", "small"]).optional(),
});
const choiceSet = z
  .strictObject({
    type: z.literal("Input.ChoiceSet"),
    id: z.string().min(1),
    label: z.string().min(1),
    style: z.enum(["compact", "expanded"]),
    value: z.string(),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  })
  .refine(({ value, choices }) => choices.some((one) => one.value === value), "nothing is chosen that can be");
const version = z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]);
const showCard = z.strictObject({
  type: z.literal("Action.ShowCard"),
  title: z.string().min(1),
  card: z.strictObject({
    type: z.literal("AdaptiveCard"),
    version,
    body: z.array(choiceSet).min(1),
    actions: z.array(execute).min(1).max(6),
  }),
});

/** An Adaptive Card as Teams shows it: 1.5 at most, six buttons in a row, sixty people for whom it is drawn anew. */
export const adaptiveCard = z.strictObject({
  type: z.literal("AdaptiveCard"),
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
  version,
  lang: z.literal("ko"),
  fallbackText: z.string().min(1),
  body: z.array(z.union([richText, actionSet])).min(1),
  actions: z
    .array(z.discriminatedUnion("type", [execute, showCard]))
    .min(1)
    .max(6)
    .optional(),
  refresh: z.strictObject({ action: execute, userIds: z.array(z.string().min(1)).max(60) }).optional(),
});
export type SentCard = z.infer<typeof adaptiveCard>;

const attachment = z.strictObject({
  contentType: z.literal("application/vnd.microsoft.card.adaptive"),
  content: adaptiveCard,
});
const suggested = z.looseObject({ title: z.string().min(1) });

const said = z.object({
  from: z.object({ id: z.string().min(1) }),
  text: z.string().min(1).optional(),
  /** Otherwise what people typed is read as markdown. */
  textFormat: z.literal("plain").optional(),
  attachments: z.array(attachment).max(10).optional(),
  suggestedActions: z.object({ actions: z.array(suggested).max(6) }).optional(),
});

/** To a conversation that there is. Only a channel has no one whom it is to. */
export const activity = said
  .extend({
    type: z.enum(["message", "typing"]),
    recipient: z.object({ id: z.string().min(1) }).optional(),
    conversation: z.object({ id: z.string().min(1) }),
  })
  .refine(({ recipient, conversation }) => recipient !== undefined || conversation.id.startsWith("19:"))
  .refine(({ text, textFormat }) => text === undefined || textFormat === "plain");
export type SentActivity = z.infer<typeof activity>;

/** What begins a thread in a team's channel. */
export const begin = z.strictObject({
  isGroup: z.literal(true),
  bot: z.object({ id: z.string().startsWith("28:") }),
  tenantId: z.string().min(1).optional(),
  channelData: z.object({
    channel: z.object({ id: z.string().regex(/^19:.+@thread\.(tacv2|skype)$/) }),
    tenant: z.object({ id: z.string().min(1) }).optional(),
  }),
  activity: said.extend({ type: z.literal("message"), attachments: z.array(attachment).length(1) }),
});

/** Bytes of a message with everything around it. */
export const mostBytes = 28 * 1024;
