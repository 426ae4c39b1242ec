import { say } from "../../dialog/say.js";
import { liveStates } from "../../domain/registration.js";
import { seesAgency } from "../../domain/staff.js";
import { type Address, findAddress, personSide, saveAddress } from "../../store/addresses.js";
import { appendAudit } from "../../store/audit.js";
import { sweepTraces } from "../../store/erase.js";
import { listHandoffs } from "../../store/handoffs.js";
import type { Reach } from "../../store/people-search.js";
import { channelsOf } from "../../store/person-talks.js";
import { registrationsOf } from "../../store/registrations.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason, PersonDone } from "../desk-ports/people.js";
import { tell } from "../offers.js";
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
): Promise<PersonDone<ErasedAtDesk>> {
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  const done = await inTransaction(parts.store, async (tx): Promise<PersonDone<ErasedAtDesk>> => {
    if (!reach || !(await sees(tx, reach, person))) return { kind: "unknown" };
    if (!reachOf(parts, by, "erase") || (await isOthersToo(tx, reach, person))) return { kind: "notYours" };
    const open = await listHandoffs(tx, { states: ["claimed"], person });
    if (open.some(({ staff }) => staff !== by.id)) return { kind: "live" };
    const ways = await waysTo(tx, parts, person);
    const erased = await erasePersonWholly(tx, parts, person, { now, by: by.id });
    if (erased.kind !== "erased") return { kind: "unknown" };
    for (const talk of erased.conversations) await sayErased(tx, parts, talk, { way: ways.get(talk), now });
    await appendAudit(tx, entryOf(by, now, { action: "erase", subject: person, why }));
    return { kind: "done", kept: erased.kept, talks: erased.conversations };
  });
  if (done.kind === "done") await sweepTraces(parts.store);
  return done;
}

/** `talks`: those that are empty now, but for a last word that has still to take its turn. */
interface ErasedAtDesk {
  readonly kept: number;
  readonly talks: readonly string[];
}

/** Where each talk of theirs is pushed to; what is fetched needs no address. */
async function waysTo(tx: Tx, { pushing }: Parts, person: string): Promise<ReadonlyMap<string, Address>> {
  const ways = new Map<string, Address>();
  for (const [conversation, channel] of await channelsOf(tx, person)) {
    const way = pushing?.has(channel) ? await findAddress(tx, { conversation, side: personSide }) : undefined;
    if (way) ways.set(conversation, way);
  }
  return ways;
}

/** The last word stands in what is by now the talk of somebody new and unknown: it holds nothing of the person. */
async function sayErased(
  tx: Tx,
  parts: Parts,
  conversation: string,
  { way, now }: { readonly way: Address | undefined; readonly now: Date },
): Promise<void> {
  const payload = { kind: "news", saying: { text: say("people.told.erased") } } as const;
  await tell(tx, parts, { conversation, eventId: `erased:${parts.newId()}`, payload, now });
  if (way) await saveAddress(tx, { conversation, side: personSide, body: way.body, now });
}

async function isOthersToo(tx: Tx, reach: Reach, person: string): Promise<boolean> {
  if (reach.kind === "all") return false;
  const applied = (await registrationsOf(tx, person)).filter(({ state }) => liveStates.has(state));
  if (applied.some(({ program }) => !reach.programs.includes(program))) return true;
  const handed = await listHandoffs(tx, { states: ["waiting", "claimed"], person });
  return handed.some(({ agency }) => !seesAgency(reach, agency));
}
