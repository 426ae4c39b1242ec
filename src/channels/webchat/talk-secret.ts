import type { IncomingHttpHeaders } from "node:http";
import { cookieValue, setCookie } from "../../http/cookies.js";

/** As long as the web chat's at `/`: a survey may come months after the application. */
const maxAgeSeconds = 180 * 24 * 60 * 60;

/** A browser's hold on its talk: whoever has it has the talk. */
export function secretOf(headers: IncomingHttpHeaders, how: { readonly secure: boolean }): string | undefined {
  const secret = cookieValue(headers.cookie, cookieName(how));
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** One that nobody can guess. */
export function newSecret(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString("base64url");
}

/** The cookie that keeps it, counted anew at each visit. */
export function keepSecret(secret: string, how: { readonly secure: boolean }): string {
  return setCookie(cookieName(how), secret, { maxAgeSeconds, secure: how.secure });
}

/** `__Host-` binds the cookie to this very host, but browsers only take it over https. */
function cookieName({ secure }: { readonly secure: boolean }): string {
  return secure ? "__Host-ieum-webchat" : "ieum-webchat";
}
