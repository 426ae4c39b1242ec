import { may, seesAgency } from "../../domain/staff.js";
import { queueHandoff } from "../../store/handoff-staff.js";
import { activeStaff, type Colleague } from "../../store/staff-names.js";
import { reading, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { PassTo } from "../desk-ports/handoffs.js";
import type { Parts } from "../parts.js";
import { type Acted, acting, refusal, tellTalk } from "./acting.js";
import { agencyName, agencyToPerson } from "./agency-name.js";
import { give } from "./claim.js";
import { promiseOf } from "./promise-of.js";

/**
 * Gives a hand-off to a colleague, to another agency, or back to whoever is free; `why` is for them alone. Whoever has it
 * may; one that waits may be given on by whoever sees it. A colleague or an agency that there is not is `unknown`.
 */
export function passOn(parts: Parts, by: SignedIn, id: string, to: PassTo, why: string): Promise<Acted> {
  return acting(parts, by, { id, action: "passOn", written: why }, async (tx, found) => {
    if (found.state === "closed") return { kind: "closed" };
    const refused = found.state === "waiting" && to.kind !== "anyone" ? undefined : refusal(by, found);
    if (refused) return refused;
    const act = { by: by.id, now: parts.clock.now(), why: why.trim(), promise: promiseOf(parts) };
    switch (to.kind) {
      case "staff": {
        const colleague = (await colleaguesOf(tx, by, found.agency)).find((one) => one.id === to.id);
        if (!colleague) return { kind: "unknown" };
        return {
          kind: "done",
          handoff: await give(tx, parts, found, { by, to: colleague, what: "passedOn", why: act.why }),
        };
      }
      case "agency": {
        if (to.id === found.agency || !isAgency(parts, to.id)) return { kind: "unknown" };
        const handoff = await queueHandoff(tx, found, { ...act, agency: to.id });
        const agency = agencyToPerson(parts, to.id);
        await tellTalk(tx, parts, handoff, `left:${handoff.claim}`, { kind: "passedOn", handoff: id, agency });
        return { kind: "done", handoff };
      }
      case "anyone": {
        const handoff = await queueHandoff(tx, found, act);
        await tellTalk(tx, parts, handoff, `left:${handoff.claim}`, { kind: "released", handoff: id });
        return { kind: "done", handoff };
      }
    }
  });
}

/** Whom hand-offs of `agency` can be given to: those who can sign in now, answer people, and see what is that agency's. */
async function colleaguesOf(tx: Tx, by: SignedIn, agency: string | null): Promise<readonly Colleague[]> {
  const all = await activeStaff(tx);
  return all.filter(
    (one) => one.id !== by.id && may(one.role, "handoffs") && (agency === null || seesAgency(one, agency)),
  );
}

export async function colleagues(parts: Parts, by: SignedIn) {
  const staff = await reading(parts.store, (tx) => colleaguesOf(tx, by, by.agency));
  return {
    staff: staff.map(({ id, name, role, agency }) => ({ id, name, role, agency })),
    agencies: agenciesOf(parts).filter(({ id }) => id !== by.agency),
  };
}

export function isAgency(parts: Parts, id: string): boolean {
  return agenciesOf(parts).some((agency) => agency.id === id);
}

/** Every agency that people can be passed on to. */
function agenciesOf(parts: Parts): readonly { readonly id: string; readonly name: string }[] {
  const { agencies, programs } = parts.catalog;
  const ids = [...agencies.map(({ id }) => id), ...programs.map(({ agency }) => agency.id)];
  return [...new Set(ids)].map((id) => ({ id, name: agencyName(parts, id) }));
}
