import { type Say, say } from "../dialog/say.js";
import { factsFor, type Learned } from "./learn.js";
import type { KnownKey } from "./state.js";
import type { Talk } from "./talk.js";

/** A correction is said back, so that a slip of ours is seen at once. */
export function sayCorrected(talk: Talk, { corrected }: Learned): void {
  sayMended(talk, corrected, "fact.corrected");
}

/** Says what each of these is now, in the sentence of that name. */
export function sayMended(talk: Talk, keys: readonly KnownKey[], sentence: "fact.corrected" | "handoff.corrected") {
  for (const key of keys) {
    const value = knownSay(talk, key);
    if (value) talk.say({ text: say(sentence, { name: say(`fact.name.${key}`), value }) });
  }
}

/** What is known under one key, in words; of a telephone number only its ends. */
export function knownSay(talk: Talk, key: KnownKey): Say | undefined {
  const { facts, known } = factsFor(talk.conversation);
  if (known[key] === undefined) return undefined;
  if (key === "name") return say("plain", { text: String(known.name) });
  if (key === "phone") return say("identity.maskedPhone", { phone: String(known.phone) });
  return talk.moment.house.factSay(facts, key);
}
