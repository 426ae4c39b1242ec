import { z } from "zod";

/** Longest message a person can send, in UTF-16 units. */
export const longestText = 10_000;

/** What a client posted, as far as it means anything here. */
export type Posted =
  | {
      readonly kind: "message";
      readonly echo: string | undefined;
      readonly text: string | undefined;
      readonly value: unknown;
    }
  /** Files are not taken here, nor the words beside them: whoever reads those would wait for the file. */
  | { readonly kind: "files"; readonly echo: string | undefined }
  /** Typing, events, reactions: nothing follows from them. */
  | { readonly kind: "other"; readonly echo: string | undefined };

const activity = z.object({
  type: z.string().max(64),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(100).optional() })
    .nullish()
    .catch(undefined),
});

/** Reads an activity; null when it is none. */
export function readPosted(body: unknown): Posted | null {
  const read = activity.safeParse(body);
  if (!read.success) return null;
  const { type, text, value, attachments, channelData } = read.data;
  const echo = channelData?.clientActivityID;
  if (type !== "message") return { kind: "other", echo };
  if (attachments && attachments.length > 0) return { kind: "files", echo };
  return { kind: "message", echo, text: text?.replace(/\r\n?/g, "\n"), value };
}
