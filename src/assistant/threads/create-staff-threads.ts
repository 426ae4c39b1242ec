import { may } from "../../domain/staff.js";
import { findAccount } from "../../store/accounts.js";
import { eventMark } from "../../store/event-marks.js";
import { findHandoff } from "../../store/handoffs.js";
import { handoffOfCard, noteSaying } from "../../store/staff-cards.js";
import { matchedAccount, staffRooms } from "../../store/staff-rooms.js";
import { inTransaction, reading } from "../../store/transaction.js";
import { amendedAs } from "../amend/amend-by-staff.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { StaffThreadsPort } from "../desk-ports/threads.js";
import { eventId } from "../handoffs/acting.js";
import { saidAs } from "../handoffs/answer.js";
import { houseChannel } from "../offers.js";
import type { Parts } from "../parts.js";
import { askMatch } from "./ask-match.js";
import { cardOf } from "./card-of.js";
import { catchUp } from "./catch-up.js";
import { detailsFor } from "./details.js";

/** Staff's side of one messenger, over the store that everybody shares. `channel`: its name, and its sender's. */
export function createStaffThreads(parts: Parts, channel: string): StaffThreadsPort {
  /** What this event of a hand-off puts into its talk stands in the thread already. */
  const stands = (handoff: string, what: string) =>
    inTransaction(parts.store, async (tx) => {
      const found = await findHandoff(tx, handoff);
      if (!found) return;
      const { conversation } = found;
      const event = { channel: houseChannel, conversation, eventId: eventId(handoff, what) };
      await noteSaying(tx, conversation, eventMark(tx.vault, event));
    });
  return {
    isRoom: (room) =>
      reading(parts.store, async (tx) => (await staffRooms(tx, channel)).some((one) => one.room === room)),
    member: (user) =>
      reading(parts.store, async (tx) => {
        const id = await matchedAccount(tx, channel, user);
        const account = id === undefined ? undefined : await findAccount(tx, id);
        if (account?.state !== "active" || !may(account.role, "handoffs")) return undefined;
        const { login, name, role, agency } = account;
        return { id: account.id, login, name, role, agency, session: channel, place: channel } satisfies SignedIn;
      }),
    handoffAt: (place) => reading(parts.store, (tx) => handoffOfCard(tx, { channel, ...place })),
    movedTo: (place) =>
      reading(parts.store, async (tx) => {
        const card = await cardOf(tx, parts, { channel, ...place });
        return card?.kind === "elsewhere" ? card.agency : undefined;
      }),
    willSay: (handoff, text, key) => stands(handoff, saidAs(key, text)),
    willAmend: (handoff, key) => stands(handoff, amendedAs(key)),
    askMatch: (member) => askMatch(parts, channel, member),
    details: (by, handoff) => detailsFor(parts, by, handoff),
    catchUp: (poster) => catchUp(parts, channel, poster),
  };
}
