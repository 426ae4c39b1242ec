import { z } from "zod";

/** Teams: about 28 KB a message with cards. */
const mostBytes = 28 * 1024;

const title = z.string().min(1).max(300);
const submit = z.strictObject({ type: z.literal("Action.Submit"), title, data: z.looseObject({}) });
const openUrl = z.strictObject({ type: z.literal("Action.OpenUrl"), title, url: z.url() });
const execute = z.strictObject({
  type: z.literal("Action.Execute"),
  title,
  verb: z.string().min(1),
  data: z.looseObject({}),
  /** Older clients know only this. */
  fallback: submit,
});
const run = z.strictObject({
  type: z.literal("TextRun"),
  text: z.string(),
  weight: z.enum(["lighter", "default", "bolder"]).optional(),
  size: z.enum(["small", "default", "medium", "large"]).optional(),
  isSubtle: z.boolean().optional(),
});
const element = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("RichTextBlock"),
    inlines: z.array(run).min(1),
    spacing: z.enum(["none", "small", "default", "medium"]).optional(),
  }),
  z.strictObject({
    type: z.literal("ActionSet"),
    actions: z
      .array(z.discriminatedUnion("type", [submit, openUrl, execute]))
      .min(1)
      .max(6),
  }),
]);
export type CheckedElement = z.infer<typeof element>;

const card = z.strictObject({
  contentType: z.literal("application/vnd.microsoft.card.adaptive"),
  content: z.strictObject({
    type: z.literal("AdaptiveCard"),
    $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
    version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
    lang: z.literal("ko"),
    fallbackText: z.string().min(1),
    body: z.array(element).min(1),
  }),
});

const messageBack = z.strictObject({
  type: z.literal("messageBack"),
  title,
  text: z.string().min(1),
  displayText: z.string().min(1),
  value: z.looseObject({}),
});
const imBack = z.strictObject({ type: z.literal("imBack"), title, value: z.string().min(1) });
const activity = z.looseObject({
  type: z.literal("message"),
  text: z.string().optional(),
  textFormat: z.literal("plain").optional(),
  attachmentLayout: z.literal("list").optional(),
  attachments: z.array(card).min(1).optional(),
  suggestedActions: z.strictObject({ actions: z.array(z.union([messageBack, imBack])).min(1) }).optional(),
});
export type CheckedActivity = z.infer<typeof activity>;

/** Where an activity is going. `ours`: Direct Line as it is served here, which has no limit of size. */
export type Taker = "teams" | "webchat" | "plain" | "ours";

/** An activity as the platform reads it, or why it would not take it. Written from the platform's pages, apart from what renders. */
export function readForPlatform(
  value: unknown,
  taker: Taker,
): { readonly read: CheckedActivity } | { readonly fault: string } {
  const read = activity.safeParse(value);
  if (!read.success) return { fault: z.prettifyError(read.error) };
  const { text = "", attachments = [], suggestedActions } = read.data;
  if (text.trim() === "" && attachments.length === 0) return { fault: "there is nothing to read" };
  if (text !== "" && read.data.textFormat !== "plain") return { fault: "what people typed would be read as markdown" };
  if (taker === "ours") return { read: read.data };
  if (Buffer.byteLength(JSON.stringify(value)) > mostBytes) return { fault: "it is larger than 28 KB" };
  if (attachments.length > 10) return { fault: "there are more than ten cards" };
  if ((suggestedActions?.actions.length ?? 0) > 6) return { fault: "there are more than six suggested actions" };
  if (taker === "teams" && suggestedActions) return { fault: "buttons beneath a message are lost in Teams" };
  if (taker === "plain" && attachments.length > 0) return { fault: "cards are not shown there" };
  const actions = attachments.flatMap(({ content }) =>
    content.body.flatMap((one) => (one.type === "ActionSet" ? one.actions : [])),
  );
  if (taker === "webchat" && actions.some(({ type }) => type === "Action.Execute"))
    return { fault: "Web Chat knows no Action.Execute" };
  return { read: read.data };
}
