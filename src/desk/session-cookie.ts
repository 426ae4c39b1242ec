import type { IncomingHttpHeaders } from "node:http";
import { cookieValue, setCookie } from "../http/cookies.js";

/** `__Host-` binds the cookie to this very host, but browsers only take it over https. */
function cookieName({ secure }: { readonly secure: boolean }): string {
  return secure ? "__Host-ieum-desk" : "ieum-desk";
}

/** The secret of the session a request brings; undefined when it has none of our form. */
export function sessionSecret(headers: IncomingHttpHeaders, how: { readonly secure: boolean }): string | undefined {
  const secret = cookieValue(headers.cookie, cookieName(how));
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** Twelve hours: the session itself ends sooner when nobody is there. */
const maxAgeSeconds = 12 * 60 * 60;

export function keepSession(secret: string, how: { readonly secure: boolean }): string {
  return setCookie(cookieName(how), secret, { maxAgeSeconds, secure: how.secure });
}

export function dropSession(how: { readonly secure: boolean }): string {
  return setCookie(cookieName(how), "gone", { maxAgeSeconds: 0, secure: how.secure });
}
