import { liveStates } from "../../domain/registration.js";
import { seesAgency } from "../../domain/staff.js";
import { appendAudit } from "../../store/audit.js";
import { sweepTraces } from "../../store/erase.js";
import { listHandoffs } from "../../store/handoffs.js";
import type { Reach } from "../../store/people-search.js";
import { registrationsOf } from "../../store/registrations.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason, PersonDone } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";
import { entryOf } from "./entry.js";
import { erasePersonWholly } from "./erase-person.js";
import { reachOf, sees } from "./reach.js";

/**
 * Erases somebody who asked for it. Refused while a colleague has the talk (`live`), and to an agency while another one
 * still has something open with the person (`notYours`): that is for the person, or for who sees every agency.
 */
export async function eraseAtDesk(
  parts: Parts,
  by: SignedIn,
  person: string,
  why: OpenReason,
): Promise<PersonDone<{ readonly kept: number }>> {
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  const done = await inTransaction(parts.store, async (tx): Promise<PersonDone<{ readonly kept: number }>> => {
    if (!reach || !(await sees(tx, reach, person))) return { kind: "unknown" };
    if (!reachOf(parts, by, "erase") || (await isOthersToo(tx, reach, person))) return { kind: "notYours" };
    const open = await listHandoffs(tx, { states: ["claimed"], person });
    if (open.some(({ staff }) => staff !== by.id)) return { kind: "live" };
    const erased = await erasePersonWholly(tx, parts, person, { now, by: by.id });
    if (erased.kind !== "erased") return { kind: "unknown" };
    await appendAudit(tx, entryOf(by, now, { action: "erase", subject: person, why }));
    return { kind: "done", kept: erased.kept };
  });
  if (done.kind === "done") await sweepTraces(parts.store);
  return done;
}

async function isOthersToo(tx: Tx, reach: Reach, person: string): Promise<boolean> {
  if (reach.kind === "all") return false;
  const applied = (await registrationsOf(tx, person)).filter(({ state }) => liveStates.has(state));
  if (applied.some(({ program }) => !reach.programs.includes(program))) return true;
  const handed = await listHandoffs(tx, { states: ["waiting", "claimed"], person });
  return handed.some(({ agency }) => !seesAgency(reach, agency));
}
