import type { Parts } from "../parts.js";
import type { ScryptCost } from "./password-hash.js";
import type { PasswordHasher } from "./password-hasher.js";
import type { ShadowLocks } from "./shadow-locks.js";

/** What accounts are made of. */
export interface AccountsParts extends Pick<Parts, "store" | "catalog" | "clock" | "newId" | "hasResidentNumber"> {
  /** Bytes that nobody can guess. */
  random(bytes: number): Uint8Array;
  /** What a password's hash costs; absent: what OWASP asks for. */
  readonly cost?: ScryptCost;
}

/** The parts, and what is kept in memory between calls. */
export interface AccountsHouse extends AccountsParts {
  readonly hasher: PasswordHasher;
  /** Wrong passwords for logins that nobody has. */
  readonly shadows: ShadowLocks;
}
