import { say } from "../../dialog/say.js";
import { appendAudit } from "../../store/audit.js";
import { withdrawConsent } from "../../store/consents.js";
import { channelsOf, unconsentTalks } from "../../store/person-talks.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason, PersonDone } from "../desk-ports/people.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import { entryOf } from "./entry.js";
import { reachOf, sees } from "./reach.js";

/** Takes a consent back for somebody who asked staff to; they are told in their talk. `unknown`: none that still held. */
export async function withdrawConsentAtDesk(
  parts: Parts,
  by: SignedIn,
  person: string,
  { item, why }: { readonly item: string; readonly why?: OpenReason | undefined },
): Promise<PersonDone> {
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx) => {
    if (!(await sees(tx, reach, person))) return { kind: "unknown" };
    if ((await withdrawConsent(tx, person, item, now)) === 0) return { kind: "unknown" };
    if (item === "registration") await unconsentTalks(tx, person);
    const talk = [...(await channelsOf(tx, person)).keys()].at(-1);
    if (talk !== undefined) {
      const payload = { kind: "news", saying: { text: say("people.told.consentWithdrawn") } } as const;
      await tell(tx, parts, { conversation: talk, eventId: `consent-withdrawn:${parts.newId()}`, payload, now });
    }
    await appendAudit(tx, entryOf(by, now, { action: "withdraw-consent", subject: person, why }));
    return { kind: "done" };
  });
}
