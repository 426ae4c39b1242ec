import { createHash } from "node:crypto";
import { z } from "zod";
import { json, type Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { callerOf, talkOf } from "./caller.js";
import { jsonBody } from "./json-body.js";
import type { Site } from "./site.js";
import { type Holder, tokenSeconds } from "./tokens.js";
import { trouble } from "./trouble.js";

const asked = z.object({ user: z.object({ id: z.string().max(64).optional() }).optional() });

/** A token for a talk that is still to begin. */
export async function generateToken(request: HttpRequest, site: Site): Promise<Reply> {
  const caller = callerOf(request, site);
  if (caller.kind === "refused") return caller.reply;
  if (caller.kind === "holder") return trouble("Forbidden", "a token makes no other tokens");
  const body = await jsonBody(request);
  if (body.kind === "refused") return body.reply;
  const read = asked.safeParse(body.value);
  if (!read.success) return trouble("BadArgument", "user.id is a text of at most 64 characters");
  return json(ticket(newTalk(site, read.data.user?.id), site));
}

/** A token for another half hour; the old one stays good until it runs out. */
export function refreshToken(request: HttpRequest, site: Site): Reply {
  const caller = callerOf(request, site);
  switch (caller.kind) {
    case "refused":
      return caller.reply;
    case "house":
    case "page":
      return trouble("Unauthorized", "send the token that is to be refreshed");
    case "holder":
      return json(ticket(caller.holder, site));
  }
}

/** Begins a talk, or opens the token's one again: who is new is greeted once. */
export async function startTalk(request: HttpRequest, site: Site): Promise<Reply> {
  const caller = callerOf(request, site);
  if (caller.kind === "refused") return caller.reply;
  const body = await jsonBody(request);
  if (body.kind === "refused") return body.reply;
  const read = asked.safeParse(body.value);
  if (!read.success) return trouble("BadArgument", "user.id is a text of at most 64 characters");
  const holder = caller.kind === "holder" ? caller.holder : newTalk(site, read.data.user?.id);
  if (!site.talkRate.take(request.address, site.clock.now().getTime()))
    return trouble("TooManyRequests", "too many talks begin at once");
  try {
    await site.assistant.greet("direct-line", holder.conversation);
  } catch (error) {
    site.onError(error);
    return trouble("BotUnavailable", "try again a little later");
  }
  return json({ ...ticket(holder, site), streamUrl: streamUrl(request, holder, 0, site) }, 201);
}

/** Goes on with a talk after `watermark`: a line was cut, or this server was away. */
export function resumeTalk(request: HttpRequest, site: Site): Reply {
  const holder = talkOf(request, site);
  if ("kind" in holder) return holder.reply;
  const watermark = readWatermark(request.query.get("watermark"));
  if (watermark === null) return trouble("BadArgument", "watermark is the number that came with the last activities");
  return json({ ...ticket(holder, site), streamUrl: streamUrl(request, holder, watermark, site) });
}

/** The number of the last message that a client has; 0 when it has none. Null when it is no number. */
export function readWatermark(text: string | null): number | null {
  if (text === null || text === "" || text === "-") return 0;
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/** What a client needs to begin a talk, or to go on with it. */
export interface Ticket {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/** A token for the talk that belongs to a secret. */
export function ticketFor(secret: string, site: Site): Ticket {
  const mark = createHash("sha256").update(`direct-line talk ${secret}`).digest();
  const conversation = `dl-${mark.subarray(0, 16).toString("hex")}`;
  return ticket({ conversation, user: `dl_${mark.subarray(16, 25).toString("base64url")}` }, site);
}

function ticket(holder: Holder, { tokens, clock }: Site): Ticket {
  const token = tokens.issue(holder, "talk", clock.now());
  return { conversationId: holder.conversation, token, expires_in: tokenSeconds };
}

function newTalk({ random }: Site, user: string | undefined): Holder {
  const conversation = `dl-${Buffer.from(random(16)).toString("hex")}`;
  return { conversation, user: user || `dl_${Buffer.from(random(9)).toString("base64url")}` };
}

function streamUrl(
  request: HttpRequest,
  holder: Holder,
  watermark: number,
  { tokens, clock, publicUrl }: Site,
): string {
  const { host = "" } = request.headers;
  // The Host header was checked: it is the public name, or one of this machine.
  const isPublic = publicUrl !== undefined && new URL(publicUrl).host === host.toLowerCase();
  const scheme = isPublic && publicUrl.startsWith("https:") ? "wss" : "ws";
  const query = new URLSearchParams({ watermark: `${watermark}`, t: tokens.issue(holder, "stream", clock.now()) });
  return `${scheme}://${host}/v3/directline/conversations/${holder.conversation}/stream?${query}`;
}
