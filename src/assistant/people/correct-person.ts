import { appendAudit } from "../../store/audit.js";
import { remarkPerson } from "../../store/person-marks.js";
import { talkToCorrect } from "../../store/person-talks.js";
import { correctForms } from "../../store/registration-contact.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason, PersonDone } from "../desk-ports/people.js";
import { typedFact } from "../handoffs/typed-fact.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import type { StaffWords } from "../staff-words.js";
import { entryOf } from "./entry.js";
import { reachOf, sees } from "./reach.js";

/**
 * Puts a fact right: in the talk, whose next word tells the person, and, for a name or number, in the applications that
 * are still open. `talk` has still to take its turn.
 */
export async function correctPerson(
  parts: Parts,
  by: SignedIn,
  person: string,
  { fact, why }: { readonly fact: { readonly key: string; readonly value: StaffWords }; readonly why: OpenReason },
): Promise<PersonDone<{ readonly talk: string }>> {
  const reach = reachOf(parts, by, "people");
  const typed = typedFact(parts, fact);
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx) => {
    const talk = (await sees(tx, reach, person)) ? await talkToCorrect(tx, person, fact.key) : undefined;
    if (talk === undefined) return { kind: "unknown" } as const;
    if (typed.kind === "unreadable") return typed;
    const eventId = `corrected:${parts.newId()}`;
    await tell(tx, parts, { conversation: talk, eventId, payload: { kind: "corrected", facts: typed.facts }, now });
    await correctForms(tx, person, typed.facts);
    await remarkPerson(tx, person);
    await appendAudit(tx, entryOf(by, now, { action: "correct", subject: person, why }));
    return { kind: "done", talk } as const;
  });
}
