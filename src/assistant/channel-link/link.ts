import { say } from "../../dialog/say.js";
import { looksLikeBirthDate } from "../../domain/link-code.js";
import { findCode, keepCode } from "../../store/channel-links.js";
import { type Joined, joinPersons } from "../../store/join-persons.js";
import type { Tx } from "../../store/transaction.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";

/** Whose turn it is: a talk, its person, its channel, and when. */
export interface LinkHere {
  readonly conversation: string;
  readonly person: string;
  readonly channel: string;
  readonly now: Date;
}

/** How often a code is drawn before it is given up: so few of a million are in use, or look like a birthday, that a few draws do. */
const draws = 12;

/** A new code of six digits for the person of a talk, good for ten minutes. `draw`: a whole number below the one it is given, from a safe source. */
export async function askForCode(
  tx: Tx,
  { conversation, now }: Pick<LinkHere, "conversation" | "now">,
  draw: (below: number) => number,
): Promise<{ readonly code: string; readonly until: string }> {
  for (let n = 0; n < draws; n++) {
    const code = String(draw(1_000_000)).padStart(6, "0");
    if (looksLikeBirthDate(code)) continue;
    const kept = await keepCode(tx, { conversation, code, now });
    switch (kept.kind) {
      case "kept":
        return { code, until: kept.until };
      case "nobody":
        throw new Error("a talk in its turn has no person");
      case "taken":
    }
  }
  throw new Error("every code that was drawn is in use");
}

/** What became of a code that was typed. `wait`: too many wrong ones here, `busy`: elsewhere; nothing was looked at. */
export type LinkOutcome =
  | Exclude<Joined, { kind: "joined" | "gone" }>
  | { readonly kind: "joined"; readonly person: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly until: string }
  | { readonly kind: "busy" };

/**
 * Takes a code that was typed in this talk, inside its turn. The right one makes this person and the one who asked for it
 * one: theirs is the key that stays. The talk it was asked for in is told; this one is told by its own turn.
 */
export async function typeCode(tx: Tx, parts: Parts, here: LinkHere, code: string): Promise<LinkOutcome> {
  const { conversation, person, channel, now } = here;
  const found = await findCode(tx, { conversation, code, now });
  if (found.kind !== "found") return found;
  const joined = await joinPersons(tx, { first: found.person, second: person, within: conversation });
  switch (joined.kind) {
    case "joined": {
      const saying = { text: say("link.joinedThere", { channel: say(`link.channel.${channel}`) }) };
      const eventId = `linked:${conversation}:${person}`;
      await tell(tx, parts, { conversation: found.conversation, eventId, payload: { kind: "news", saying }, now });
      return { kind: "joined", person: found.person };
    }
    case "gone":
      return { kind: "wrong" };
    case "withStaff":
    case "sameOffering":
    case "same":
      return joined;
  }
}
