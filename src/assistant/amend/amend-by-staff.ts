import { wasReceived } from "../../store/inbox.js";
import { keepChange } from "../../store/latest-changes.js";
import { messageAt, messageNamed } from "../../store/message-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { StaffChange } from "../desk-ports/handoffs.js";
import { type Acted, acting, eventId, tellTalk } from "../handoffs/acting.js";
import { houseChannel } from "../offers.js";
import type { Parts } from "../parts.js";

/**
 * Whoever said something to a person puts it right, or takes it back, whoever has the talk by now. The same `key` once.
 * What is not said yet is kept: it may be on its way (`reply`).
 */
export function amendByStaff(
  parts: Parts,
  by: SignedIn,
  id: string,
  change: StaffChange,
  how: { readonly key: string; readonly at?: string },
): Promise<Acted | { readonly kind: "notSaid" }> {
  const { text } = change;
  const action = text === undefined ? "takeBack" : "amend";
  return acting<Acted | { readonly kind: "notSaid" }>(
    parts,
    by,
    { id, action, written: text ?? "" },
    async (tx, found) => {
      const { conversation } = found;
      const message = await messageOf(tx, conversation, change.of);
      if (message && message.by !== by.id) return { kind: "notSaid" };
      if (typeof change.of === "string") {
        const words = text === undefined ? {} : { words: { text } };
        const about = {
          conversation,
          name: change.of,
          by: by.id,
          ...(how.at === undefined ? {} : { at: how.at }),
          ...words,
        };
        const kept = await keepChange(tx, about, message ? undefined : found);
        if (message && kept === "late") return { kind: "done", handoff: found, action: "open" };
      }
      if (!message) return { kind: "notSaid" };
      const what = amendedAs(how.key);
      const event = { channel: houseChannel, conversation, eventId: eventId(id, what) };
      if (await wasReceived(tx, event)) return { kind: "done", handoff: found, action: "open" };
      const words = text === undefined ? {} : { text };
      await tellTalk(tx, parts, found, what, { kind: "amended", inbox: message.inbox, from: "staff", ...words });
      return { kind: "done", handoff: found };
    },
  );
}

/** What the event of a change is called. */
export function amendedAs(key: string): string {
  return `amended:${key}`;
}

function messageOf(tx: Tx, conversation: string, of: StaffChange["of"]) {
  return typeof of === "number" ? messageAt(tx, conversation, of) : messageNamed(tx, { conversation, name: of });
}
