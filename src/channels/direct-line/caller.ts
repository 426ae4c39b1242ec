import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { isSameOrigin } from "../../http/same-origin.js";
import type { Site } from "./site.js";
import { type Holder, sameSecret } from "./tokens.js";
import { trouble } from "./trouble.js";

/** Who asks: a server that has the secret, somebody with a token, or a page of this very house without either. */
export type Caller =
  | { readonly kind: "house" }
  | { readonly kind: "holder"; readonly holder: Holder }
  | { readonly kind: "page" }
  | { readonly kind: "refused"; readonly reply: Reply };

type Door = Pick<Site, "secret" | "publicUrl" | "tokens" | "clock">;

/** What a request may do, by its `Authorization: Bearer …`. */
export function callerOf(request: Pick<HttpRequest, "headers" | "address">, door: Door): Caller {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    return isOwnPage(request, door)
      ? { kind: "page" }
      : { kind: "refused", reply: trouble("Unauthorized", "send a token, or the secret, as a bearer") };
  }
  const bearer = /^Bearer ([\x21-\x7e]{1,2048})$/.exec(authorization)?.[1];
  if (bearer === undefined) return { kind: "refused", reply: trouble("Unauthorized", "this is no bearer token") };
  if (door.secret !== undefined && sameSecret(bearer, door.secret)) return { kind: "house" };
  const holder = door.tokens.read(bearer, "talk", door.clock.now());
  return holder === undefined
    ? { kind: "refused", reply: trouble("TokenExpired", "the token has run out, or is none of this server") }
    : { kind: "holder", holder };
}

/** The talk that a request is about, if it may touch it. */
export function talkOf(request: HttpRequest, door: Door): Holder | { readonly kind: "refused"; readonly reply: Reply } {
  const conversation = request.params.conversation ?? "";
  if (!/^dl-[0-9a-f]{32}$/.test(conversation))
    return { kind: "refused", reply: trouble("NotFound", "there is no such conversation") };
  const caller = callerOf(request, door);
  switch (caller.kind) {
    case "refused":
      return caller;
    case "page":
      return { kind: "refused", reply: trouble("Unauthorized", "send a token as a bearer") };
    case "house":
      return { conversation, user: "" };
    case "holder":
      return caller.holder.conversation === conversation
        ? caller.holder
        : { kind: "refused", reply: trouble("Forbidden", "the token is for another conversation") };
  }
}

/**
 * Whether a page of this server asks, as browsers say it. A program says neither where it comes from: it is let in where
 * only programs of this machine can ask at all, and no secret was set for them.
 */
function isOwnPage(
  { headers, address }: Pick<HttpRequest, "headers" | "address">,
  { secret, publicUrl }: Door,
): boolean {
  if (!isSameOrigin(headers, publicUrl)) return false;
  const isBrowser = headers["sec-fetch-site"] !== undefined || headers.origin !== undefined;
  return (
    isBrowser || (secret === undefined && publicUrl === undefined && isThisMachine(address) && !isForwarded(headers))
  );
}

function isForwarded(headers: IncomingHttpHeaders): boolean {
  return headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
}

function isThisMachine(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
