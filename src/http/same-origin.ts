import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a write comes from a page of our own. Browsers say where a form was (`Sec-Fetch-Site`, `Origin`);
 * a program that is no browser says neither and carries no one else's cookie, so it is let through.
 * Compare after the Host header was checked. Under the host of `publicUrl` the scheme must be its own, too: a page that
 * somebody on the way put in without https is another origin.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl?: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (headers.origin === undefined) return true;
  if (!URL.canParse(headers.origin)) return false;
  const { host, origin } = new URL(headers.origin);
  const known = publicUrl === undefined ? undefined : new URL(publicUrl);
  return host === headers.host?.toLowerCase() && (host !== known?.host || origin === known.origin);
}
