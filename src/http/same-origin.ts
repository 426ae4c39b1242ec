import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a write comes from a page of our own. Browsers say where a form was (`Sec-Fetch-Site`, `Origin`);
 * a program that is no browser says neither and carries no one else's cookie, so it is let through.
 * Compare after the Host header was checked.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host?.toLowerCase();
}
