import { createHmac, timingSafeEqual } from "node:crypto";

/** The token that every form of a signed-in page carries: another site can neither read nor guess it. */
export function csrfToken(secret: string): string {
  return createHmac("sha256", secret).update("ieum desk form").digest("base64url");
}

export function isCsrfToken(secret: string, token: string | null): boolean {
  const given = Buffer.from(token ?? "");
  const right = Buffer.from(csrfToken(secret));
  return given.length === right.length && timingSafeEqual(given, right);
}
