import { type Say, say } from "../dialog/say.js";
import { knownSay } from "./corrected.js";
import type { KnownKey } from "./state.js";
import type { Talk } from "./talk.js";

/** What tells part of the answer to a question, and may be known already. */
const related: Readonly<Record<string, readonly KnownKey[]>> = {
  name: ["name"],
  phone: ["phone"],
  age: ["age", "birthYear", "birthDate"],
  birthDate: ["birthDate", "birthYear", "age"],
  sex: ["sex"],
  residence: ["residence"],
  workplace: ["workplace"],
  employment: ["employment"],
  employer: ["employer"],
  careerBreak: ["careerBreak"],
  benefits: ["benefits"],
};

/** Why each of these is asked again although something like it was answered before. */
const askedEachTime: ReadonlySet<string> = new Set(["consent", "confirm", "rating", "recommend", "rejoin"]);

/** To "아까 말했잖아요": what is known of it, why it is asked each time, or that it was missed. */
export function recalled(talk: Talk, asked: string | undefined): Say {
  if (asked === undefined) return say("recall.missed");
  if (askedEachTime.has(asked)) return say(`recall.${asked}`);
  for (const key of related[asked] ?? []) {
    const value = knownSay(talk, key);
    if (value) return say("recall.known", { name: say(`fact.name.${key}`), value });
  }
  return say("recall.missed");
}
