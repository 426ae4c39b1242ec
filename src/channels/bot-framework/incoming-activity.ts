import { z } from "zod";

const id = z.string().min(1).max(1_000);
const account = z.object({ id, role: z.string().optional(), aadObjectId: z.string().max(64).nullish() });
const mention = z.object({ type: z.literal("mention"), mentioned: z.object({ id }), text: z.string().nullish() });

/** What of an activity means something here; the rest of what platforms send is not looked at. */
const activity = z.object({
  type: z.string().max(64),
  id: id.optional(),
  channelId: z.string().regex(/^[\w.-]{1,64}$/),
  serviceUrl: z.url().max(500),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  /** When it happened: every instant of it is written alike. */
  timestamp: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at).toISOString())
    .nullish()
    .catch(undefined),
  localTimestamp: z.string().max(64).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  name: z.string().max(200).nullish(),
  action: z.string().max(64).nullish(),
  membersAdded: z.array(account).nullish(),
  attachments: z.array(z.object({ contentType: z.string() })).nullish(),
  entities: z.array(z.unknown()).max(200).nullish().catch(undefined),
  replyToId: id.nullish().catch(undefined),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).nullish(),
      channel: z.object({ id }).nullish(),
      team: z.object({ id }).nullish(),
    })
    .nullish()
    .catch(undefined),
});
export type IncomingActivity = z.infer<typeof activity>;

/** Reads an activity; null when it is none. */
export function readActivity(body: unknown): IncomingActivity | null {
  const read = activity.safeParse(body);
  return read.success ? read.data : null;
}

/** Whether others can read what is said there: a team's channel or a group. */
export function isShared({ conversation }: Pick<IncomingActivity, "conversation">): boolean {
  const { conversationType, isGroup } = conversation;
  return isGroup === true || (typeof conversationType === "string" && conversationType !== "personal");
}

/** The customer's Azure tenant that an activity comes from, where the platform says it. */
export function tenantOf({ conversation, channelData }: IncomingActivity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId ?? undefined;
}

/** What was typed. Teams puts no-break spaces in, and line ends of its own. */
export function textOf({ text }: IncomingActivity): string {
  return (text ?? "").replace(/\u00a0/g, " ").replace(/\r\n?/g, "\n");
}

/** Quotes of other messages, cards and snippets of code are attachments too; what was typed comes a second time, as HTML. */
const file = /^(?:image|audio|video)\/|^text\/(?!html)|^application\/(?!vnd\.microsoft\.(?:card|teams\.(?!file))\b)/i;

/** Whether a picture or another file was sent. */
export function hasFiles({ attachments }: Pick<IncomingActivity, "attachments">): boolean {
  return attachments?.some(({ contentType }) => file.test(contentType)) ?? false;
}

/** Whether there is more to it than what was typed: a file, a quote, a snippet. */
export function hasMore({ attachments }: Pick<IncomingActivity, "attachments">): boolean {
  return attachments?.some(({ contentType }) => contentType !== "text/html") ?? false;
}

/** Whether somebody called this bot by its name (@). */
export function isCalled(activity: IncomingActivity): boolean {
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}

/** What was typed, without the bot's own name; of others' names the names alone. */
export function textBesideCall(activity: IncomingActivity): string {
  const own = mentionsIn(activity).filter(({ mentioned }) => mentioned.id === activity.recipient.id);
  const rest = own.reduce((text, call) => (call.text ? text.replaceAll(call.text, "") : text), textOf(activity));
  return rest.replace(/<at>([^<]*)<\/at>/g, "$1").trim();
}

function mentionsIn({ entities }: IncomingActivity): readonly z.infer<typeof mention>[] {
  return (entities ?? []).flatMap((one) => {
    const read = mention.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
