import { fewAtOnce } from "./few-at-once.js";
import { hashOfNobody, hashPassword, isOutdated, type ScryptCost, verifyPassword } from "./password-hash.js";

/** Hashes are 128 MB each: two at a time are 256 MB, and sixteen that wait are through in some four seconds. */
const limits = { atOnce: 2, waiting: 16 };

/** Passwords, at a cost; never more than a few at a time (`busy`). */
export interface PasswordHasher {
  hash(password: string): Promise<{ readonly hash: string } | "busy">;
  /** `stored` null: there is no such account, or it has no password; takes as long and says `wrong`. */
  check(password: string, stored: string | null): Promise<"right" | "wrong" | "busy">;
  isOutdated(stored: string): boolean;
}

export function createPasswordHasher(cost: ScryptCost, random: (bytes: number) => Uint8Array): PasswordHasher {
  const inTurn = fewAtOnce(limits);
  const nobody = hashOfNobody(cost, random);
  return {
    hash: (password) => inTurn(async () => ({ hash: await hashPassword(password, cost, random) })),
    check: (password, stored) =>
      inTurn(async () => ((await verifyPassword(password, stored ?? nobody)) ? "right" : "wrong")),
    isOutdated: (stored) => isOutdated(stored, cost),
  };
}
