import { codeHolds } from "../../domain/attendance-code.js";
import type { Catalog } from "../../domain/program.js";
import type { Session } from "../../domain/rounds.js";
import { offeringOf } from "../../domain/world.js";
import { findMark, keepMark } from "../../store/attendance.js";
import { countWrong, waitOf } from "../../store/channel-links.js";
import { type OwnCode, ownSessionCodes, wrongCodesOf } from "../../store/session-codes.js";
import type { Tx } from "../../store/transaction.js";

/** So many wrong codes by one person within ten minutes: then they wait. Of a million codes only theirs are looked at. */
const wrongMost = 5;

export type CodeOutcome =
  /** `byStaff`: staff said that they are absent, and staff's word stands. */
  | { readonly kind: "marked" | "already" | "byStaff"; readonly offering: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly until: string };

/** Takes a code that somebody typed: whoever takes part in a session whose code it is now was there. */
export async function typeAttendanceCode(
  tx: Tx,
  catalog: Catalog,
  { person, code, now }: { readonly person: string; readonly code: string; readonly now: Date },
): Promise<CodeOutcome> {
  const until = await waitOf(tx, wrongCodesOf(person), wrongMost, now);
  if (until) return { kind: "wait", until };
  const own = (await holdingCodes(tx, catalog, person, now)).find((one) => one.code === code);
  if (!own) {
    await countWrong(tx, wrongCodesOf(person), now);
    return { kind: "wrong" };
  }
  const { registration, session, offering } = own;
  const mark = await findMark(tx, registration, session);
  if (mark?.state === "absent") return { kind: "byStaff", offering };
  if (mark) return { kind: "already", offering };
  await keepMark(tx, { registration, session, state: "present", by: "person", person, now });
  return { kind: "marked", offering };
}

/** The codes that a person could type now. */
export async function holdingCodes(tx: Tx, catalog: Catalog, person: string, now: Date): Promise<readonly OwnCode[]> {
  const codes = await ownSessionCodes(tx, person, now);
  return codes.filter(({ offering, session }) => {
    const held = sessionOf(catalog, offering, session);
    return held !== undefined && codeHolds(held, now.toISOString());
  });
}

function sessionOf(catalog: Catalog, offering: string, session: string): Session | undefined {
  return offeringOf(catalog, offering)?.offering.sessions?.find(({ id }) => id === session);
}
