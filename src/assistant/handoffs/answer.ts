import { addHandoffNote } from "../../store/handoff-packets.js";
import { answerHandoff, correctHandoff, keepHandoff } from "../../store/handoff-staff.js";
import { wasReceived } from "../../store/inbox.js";
import { takeChangeBefore } from "../../store/latest-changes.js";
import { nameMessage } from "../../store/message-names.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import { houseChannel } from "../offers.js";
import type { Parts } from "../parts.js";
import { type Acted, acting, eventId, leaseUntil, refusal, tellTalk } from "./acting.js";
import { promiseOf } from "./promise-of.js";
import { typedFact } from "./typed-fact.js";

/**
 * Says something to the person, marked as a person's message. The same `text` under the same `key` says nothing twice, whatever has
 * happened since: it was said. Without `claim` whoever has it now is taken at their word.
 * What was deleted in the messenger before it came here is not said; what was changed is said as it stands.
 */
export function reply(
  parts: Parts,
  by: SignedIn,
  id: string,
  text: string,
  how: { readonly key: string; readonly claim?: number; readonly name?: string },
): Promise<Acted> {
  const said = saidAs(how.key, text);
  return acting(parts, by, { id, action: "reply", written: text }, async (tx, found) => {
    const event = { channel: houseChannel, conversation: found.conversation, eventId: eventId(id, said) };
    if (await wasReceived(tx, event)) return { kind: "done", handoff: found, action: "open" };
    const refused = refusal(by, found, how.claim);
    if (refused) return refused;
    const { conversation, person } = found;
    const name = how.name ?? how.key;
    const change = await takeChangeBefore(tx, { conversation, name, by: by.id, person });
    const terms = { by: by.id, now: parts.clock.now(), leaseUntil: leaseUntil(parts), promise: promiseOf(parts) };
    if (change?.kind === "deleted") return { kind: "done", handoff: found, action: "open" };
    const handoff = await answerHandoff(tx, found, terms);
    const words = change?.words.text ?? text;
    const inbox = await tellTalk(tx, parts, found, said, { kind: "staffSaid", text: words });
    await nameMessage(tx, { conversation, name }, { inbox, by: by.id });
    return { kind: "done", handoff };
  });
}

/**
 * What the event of an answer is called. A form whose answer was lost on the way is written on and sent again: other words
 * under its key are not the same again.
 */
export function saidAs(key: string, text: string): string {
  return `said:${key}:${text}`;
}

/** A remark for colleagues; the person never sees it. */
export function note(
  parts: Parts,
  by: SignedIn,
  id: string,
  text: string,
  how: { readonly key: string },
): Promise<Acted> {
  return acting(parts, by, { id, action: "note", written: text }, async (tx, found) => {
    const refused = refusal(by, found);
    if (refused) return refused;
    const at = parts.clock.now().toISOString();
    const done = await addHandoffNote(tx, id, { staff: by.id, text, at, key: how.key });
    await keepHandoff(tx, id, { staff: by.id, leaseUntil: leaseUntil(parts) });
    return { kind: "done", handoff: found, ...(done === "repeat" ? { action: "open" } : {}) };
  });
}

/** Puts a fact right; the talk takes it in at once and tells the person when the assistant is back. */
export function correct(
  parts: Parts,
  by: SignedIn,
  id: string,
  fact: { readonly key: string; readonly value: string },
): Promise<Acted | { readonly kind: "unreadable" }> {
  const read = typedFact(parts, fact);
  return acting(parts, by, { id, action: "correct", written: fact.value }, async (tx, found) => {
    const refused = refusal(by, found);
    if (refused) return refused;
    if (read.kind === "unreadable") return read;
    const n = await correctHandoff(tx, found, { by: by.id, now: parts.clock.now(), why: read.label });
    await keepHandoff(tx, id, { staff: by.id, leaseUntil: leaseUntil(parts) });
    await tellTalk(tx, parts, found, `corrected:${n}`, { kind: "corrected", facts: read.facts });
    return { kind: "done", handoff: found };
  });
}
