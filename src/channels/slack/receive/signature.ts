import { createHmac, timingSafeEqual } from "node:crypto";

export interface SignedRequest {
  /** `X-Slack-Request-Timestamp`, as it came. */
  readonly timestamp: string | undefined;
  /** `X-Slack-Signature`, as it came. */
  readonly signature: string | undefined;
  /** The very bytes of the body. */
  readonly raw: Buffer;
}

/** How far a request's time may be from ours, before or after. */
const toleranceMs = 5 * 60_000;

/**
 * Whether Slack signed these bytes, now: version 0 over `v0:{timestamp}:{body}`, HMAC-SHA256, compared in constant time.
 * A time ahead of ours is as wrong as one behind, or a request could be kept for later.
 * Source: docs.slack.dev, "Verifying requests from Slack".
 */
export function isSignedBySlack({ timestamp, signature, raw }: SignedRequest, secret: string, now: Date): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs) return false;
  const expected = Buffer.from(signatureOf(timestamp, raw, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The signature that Slack would send. */
export function signatureOf(timestamp: string, raw: Buffer | string, secret: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(raw).digest("hex")}`;
}
