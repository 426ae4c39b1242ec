import { say } from "../dialog/say.js";
import { factsFor, type Learned } from "./learn.js";
import type { Talk } from "./talk.js";

/** A correction is said back, so that a slip of ours is seen at once. */
export function sayCorrected(talk: Talk, { corrected }: Learned): void {
  const { facts, known } = factsFor(talk.conversation);
  for (const key of corrected) {
    const name = say(`fact.name.${key}`);
    const value =
      key === "name" || key === "phone"
        ? say(key === "phone" ? "identity.maskedPhone" : "plain", {
            phone: String(known[key]),
            text: String(known[key]),
          })
        : talk.moment.house.factSay(facts, key);
    if (value) talk.say({ text: say("fact.corrected", { name, value }) });
  }
}
