import type { Reply } from "../../http/reply.js";

/** Why a request was not taken, in the codes that Direct Line has for it. */
export const troubles = {
  BadArgument: 400,
  MissingProperty: 400,
  MessageSizeTooBig: 413,
  Unauthorized: 401,
  /** Clients take 403 for a token that has run out. */
  TokenExpired: 403,
  Forbidden: 403,
  NotFound: 404,
  NotSupported: 415,
  TooManyRequests: 429,
  BotUnavailable: 503,
} as const;
export type Trouble = keyof typeof troubles;

/** A refusal in the form that Direct Line's clients read. `message` is for who writes a client, and says nothing of the inside. */
export function trouble(code: Trouble, message: string): Reply {
  const status = troubles[code];
  const retry = status === 429 || status === 503 ? { "retry-after": "10" } : {};
  return {
    kind: "content",
    status,
    type: "application/json; charset=utf-8",
    body: JSON.stringify({ error: { code, message } }),
    headers: retry,
  };
}

/** As `trouble`, for a request whose body is not worth reading to its end. */
export function troubleUnread(code: Trouble, message: string): Reply {
  const reply = trouble(code, message);
  return { ...reply, headers: { ...reply.headers, connection: "close" } };
}
