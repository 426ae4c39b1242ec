import { type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** What a guess costs. `N` is a power of two; memory is 128 · N · r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: 2^17, 8, 1; 128 MB and some 0.4 s for each guess. */
export const owaspCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const saltBytes = 16;
const hashBytes = 32;

/**
 * Hashes a password with a fresh salt, as `$scrypt$ln=17,r=8,p=1$salt$hash` (the PHC string format), so that the cost
 * can be raised while the old ones still open.
 */
export async function hashPassword(
  password: string,
  cost: ScryptCost,
  random: (bytes: number) => Uint8Array,
): Promise<string> {
  const salt = random(saltBytes);
  return written(cost, salt, await derive(password, salt, cost));
}

/** A hash that no password has: comparing with it takes as long as with a real one. */
export function hashOfNobody(cost: ScryptCost, random: (bytes: number) => Uint8Array): string {
  return written(cost, random(saltBytes), random(hashBytes));
}

/** Whether the password is the one that was hashed; takes the time of one hash, whatever it says. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const read = readHash(stored);
  if (!read) throw new Error("a stored password is not of the form that hashPassword writes");
  return timingSafeEqual(await derive(password, read.salt, read.cost), read.hash);
}

/** Whether it was hashed at another cost than is wished now. */
export function isOutdated(stored: string, { N, r, p }: ScryptCost): boolean {
  const cost = readHash(stored)?.cost;
  return cost?.N !== N || cost.r !== r || cost.p !== p;
}

/** The same password types differently on different keyboards: NFKC makes them one (RFC 8265 has NFC; full-width counts too). */
function derive(password: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Buffer> {
  // Node refuses more than 32 MB unless it is told; a little is needed on top of the table.
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, hashBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function written({ N, r, p }: ScryptCost, salt: Uint8Array, hash: Uint8Array): string {
  return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

function readHash(stored: string) {
  const [, ln, r, p, salt = "", hash = ""] =
    /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored) ?? [];
  if (ln === undefined) return undefined;
  const cost = { N: 2 ** Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}
