import type { ServerResponse } from "node:http";

/**
 * Nothing but this server's own files: no inline script or style, no frame around us.
 * Referrers stay `same-origin`, because `no-referrer` makes browsers send `Origin: null` with our own forms.
 */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

export function setSecurityHeaders(response: ServerResponse, publicOrigin: string | undefined): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (publicOrigin?.startsWith("https:")) response.setHeader("strict-transport-security", "max-age=31536000");
}
