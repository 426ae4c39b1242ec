import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { cookieValue, setCookie } from "../../http/cookies.js";

/** A browser's hold on its talk. Whoever has the token has the talk; the id gives no access. */
export interface Talk {
  readonly token: string;
  readonly conversation: string;
}

/** Half a year, counted anew at each visit: a survey may come months after the application. */
const maxAgeSeconds = 180 * 24 * 60 * 60;

/** `__Host-` binds the cookie to this very host, but browsers only take it over https. */
function cookieName({ secure }: { secure: boolean }): string {
  return secure ? "__Host-ieum" : "ieum";
}

/** The talk a request belongs to; null when it brings no token of ours. */
export function talkOf(headers: IncomingHttpHeaders, how: { secure: boolean }): Talk | null {
  const token = cookieValue(headers.cookie, cookieName(how));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? talkWith(token) : null;
}

/** A talk that nobody can guess. */
export function newTalk(random: (bytes: number) => Uint8Array): Talk {
  return talkWith(Buffer.from(random(32)).toString("base64url"));
}

function talkWith(token: string): Talk {
  const hash = createHash("sha256").update(token).digest("hex");
  return { token, conversation: `web-${hash.slice(0, 32)}` };
}

export function keepTalk(talk: Talk, how: { secure: boolean }): string {
  return setCookie(cookieName(how), talk.token, { maxAgeSeconds, secure: how.secure });
}
