import { z } from "zod";

const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
  serviceurl: z.string(),
  tid: z.string().optional(),
});
const header = z.object({ alg: z.enum(["RS256", "RS384", "RS512"]), kid: z.string().min(1) });

/** How far clocks may stand apart, in seconds. */
const slack = 300;

export interface Wanted {
  readonly issuer: string;
  readonly appId: string;
  readonly serviceUrl: string;
  readonly tenant: string | undefined;
  readonly now: Date;
}

/**
 * Whether what a token says could be right, before its signature is looked at: for this bot, from the platform, now, and for
 * the address that the answer would go to. Stricter than the library, which lets a token live without an end, be made in
 * the future, and speak for an emulator, another bot or another kind of channel.
 */
export function saysRight(token: string, { issuer, appId, serviceUrl, tenant, now }: Wanted): boolean {
  const [head, body, ...more] = token.split(".").map(decoded);
  if (more.length !== 1 || !header.safeParse(head).success) return false;
  const read = claims.safeParse(body);
  if (!read.success) return false;
  const { iss, aud, exp, nbf, iat, serviceurl, tid } = read.data;
  const seconds = now.getTime() / 1000;
  if (iss !== issuer || aud !== appId || serviceurl !== serviceUrl) return false;
  if (tenant !== undefined && tid !== undefined && tid !== tenant) return false;
  return exp > seconds - slack && Math.max(nbf ?? 0, iat ?? 0) < seconds + slack;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
