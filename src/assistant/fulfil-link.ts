import { randomInt } from "node:crypto";
import type { Tx } from "../store/transaction.js";
import { askForCode, typeCode } from "./channel-link/link.js";
import type { Here } from "./fulfil.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";

type LinkCall = CallNamed<"linkCode" | "typeLinkCode">;

/** What makes one person of two talks. After it the turn goes on as whoever the person is then. */
export async function fulfilLink(tx: Tx, parts: Parts, here: Here, call: LinkCall): Promise<Result> {
  const { conversation, channel, now } = here;
  switch (call.name) {
    case "linkCode":
      return askForCode(tx, { conversation: conversation.id, now }, parts.draw ?? randomInt);
    case "typeLinkCode": {
      const { id, person } = conversation;
      const outcome = await typeCode(tx, parts, { conversation: id, person, channel, now }, call.code);
      return { outcome: outcome.kind, until: outcome.kind === "wait" ? outcome.until : null };
    }
  }
}
