import { randomInt } from "node:crypto";
import { keepMatchCode } from "../../store/match-codes.js";
import { inTransaction } from "../../store/transaction.js";
import type { Parts } from "../parts.js";

/** How often a code is drawn before it is given up: of a million so few are in use that the second is free. */
const draws = 5;

/** A new code of six digits, to be typed at the desk within ten minutes by whoever somebody of a messenger is there. */
export function askMatch(parts: Parts, channel: string, member: string): Promise<string> {
  const draw = parts.draw ?? randomInt;
  return inTransaction(parts.store, async (tx) => {
    for (let n = 0; n < draws; n++) {
      const code = String(draw(1_000_000)).padStart(6, "0");
      if ((await keepMatchCode(tx, { channel, member, code, now: parts.clock.now() })) === "kept") return code;
    }
    throw new Error("every code that was drawn is in use");
  });
}
