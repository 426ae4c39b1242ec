import { createHash } from "node:crypto";

const secretBytes = 32;

/** A secret for a cookie or a link, and the digest of it, which is all that is kept. */
export function newSecret(random: (bytes: number) => Uint8Array): { readonly secret: string; readonly digest: string } {
  const secret = Buffer.from(random(secretBytes)).toString("base64url");
  return { secret, digest: digestOf(secret) };
}

/** A plain hash is enough: 32 random bytes cannot be guessed, however quick the hash. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
