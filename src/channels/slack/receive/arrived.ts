import { z } from "zod";
import { jsonDepth } from "../../../http/json-depth.js";
import type { ReadBody } from "../../../http/read-body.js";
import type { Arrived } from "./receiver.js";

/** What a request of Slack's holds. `nothing`: a look whether we are there, which wants no more than a 200. */
export type Read =
  | { readonly kind: "arrived"; readonly arrived: Arrived }
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "nothing" | "unreadable" };

const challenge = z.object({ type: z.literal("url_verification"), challenge: z.string().max(1_000) });
const event = z.looseObject({
  type: z.literal("event_callback"),
  team_id: z.string(),
  event_id: z.string().min(1),
  event: z.looseObject({ type: z.string() }),
});
const command = z.looseObject({
  command: z.string(),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
});
const interaction = z.looseObject({ type: z.string(), user: z.looseObject({ id: z.string() }) });

/** How deep Slack's own payloads may nest; a message of many blocks inside an interaction needs no more. */
const deepest = 32;

/** Reads a verified body: an event in JSON, a command as a form, an interaction as JSON inside a form. */
export function readArrived(
  body: Exclude<ReadBody, { readonly kind: "refused" }>,
  retry: { readonly num: string | undefined; readonly reason: string | undefined } = {
    num: undefined,
    reason: undefined,
  },
): Read {
  const again = {
    ...(retry.num !== undefined && /^\d{1,3}$/.test(retry.num) ? { retryNum: Number(retry.num) } : {}),
    ...(retry.reason === undefined ? {} : { retryReason: retry.reason }),
  };
  if (body.kind === "json") {
    const asked = challenge.safeParse(body.value);
    if (asked.success) return { kind: "challenge", challenge: asked.data.challenge };
    return arrived(event.safeParse(body.value), again);
  }
  const fields = Object.fromEntries(body.fields);
  if (fields.ssl_check === "1") return { kind: "nothing" };
  if (fields.payload === undefined) return arrived(command.safeParse(fields), again);
  return arrived(interaction.safeParse(parsed(fields.payload)), again);
}

function arrived(
  read: { readonly success: true; readonly data: Arrived["body"] } | { readonly success: false },
  again: Omit<Arrived, "body">,
): Read {
  return read.success ? { kind: "arrived", arrived: { body: read.data, ...again } } : { kind: "unreadable" };
}

function parsed(payload: string): unknown {
  if (jsonDepth(payload) > deepest) return undefined;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** What came through a socket, where Slack sends the same bodies without a form around them. */
export function readFromSocket(body: unknown): Arrived["body"] | undefined {
  const read = z.union([event, command, interaction]).safeParse(body);
  return read.success ? read.data : undefined;
}
