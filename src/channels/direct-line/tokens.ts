import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a token opens. `stream`: a WebSocket and nothing else, because it stands in an address that may be logged. */
export type TokenUse = "talk" | "stream";

/** Whose talk a token opens. */
export interface Holder {
  readonly conversation: string;
  /** Who is talking, as the client says; only ever told back to it. */
  readonly user: string;
}

export interface Tokens {
  issue(holder: Holder, use: TokenUse, now: Date): string;
  /** Undefined when it is not of ours, was changed, has run out or is for another use. */
  read(token: string, use: TokenUse, now: Date): Holder | undefined;
}

/** As long as Microsoft's own last; clients ask for a new one half-way. */
export const tokenSeconds = 30 * 60;
/** A stream is opened at once, or not at all. */
const streamSeconds = 60;

const header = encode({ alg: "HS256", typ: "JWT" });
const claims = z.object({
  use: z.enum(["talk", "stream"]),
  conv: z.string(),
  user: z.string(),
  nbf: z.number(),
  exp: z.number(),
});

/** Tokens as JWTs signed with a key of this house: clients read who they are from them, nobody can make one. */
export function createTokens(key: Uint8Array): Tokens {
  const sign = (text: string) => createHmac("sha256", key).update(text).digest();
  return {
    issue({ conversation, user }, use, now) {
      const nbf = Math.floor(now.getTime() / 1000);
      const exp = nbf + (use === "talk" ? tokenSeconds : streamSeconds);
      const signed = `${header}.${encode({ use, conv: conversation, user, nbf, exp })}`;
      return `${signed}.${sign(signed).toString("base64url")}`;
    },
    read(token, use, now) {
      const [head, body, mark, ...more] = token.split(".");
      if (head !== header || body === undefined || mark === undefined || more.length > 0) return undefined;
      if (!sameBytes(sign(`${head}.${body}`), Buffer.from(mark, "base64url"))) return undefined;
      const held = claims.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
      const seconds = now.getTime() / 1000;
      if (held.use !== use || seconds < held.nbf - 60 || seconds >= held.exp) return undefined;
      return { conversation: held.conv, user: held.user };
    },
  };
}

/** Whether two secrets are the same, told in a time that says nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return sameBytes(digest(one), digest(other));
}

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
