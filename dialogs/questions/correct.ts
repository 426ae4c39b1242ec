import { z } from "zod";
import { answer, nothing, picked, type Question } from "../../src/dialog/question.js";
import { say } from "../../src/dialog/say.js";
import { type AskableFact, askableFacts } from "../../src/domain/facts.js";
import type { MyData } from "../../src/domain/needs.js";
import { factName } from "../shown/fact.js";
import { factQuestion } from "./fact.js";
import { personName, phoneNumber } from "./identity.js";

type Key = AskableFact | "name" | "phone";

/** What is put right: facts with their new values, one that was picked and is asked for next, or nothing after all. */
export type Correction = Readonly<Record<string, z.core.util.JSONType>>;
type Picked = Readonly<Record<string, z.core.util.JSONType>> & { readonly pick: Key };

export function isPicked(what: Correction): what is Picked {
  return keys.some((key) => key === what.pick);
}

const keys: readonly Key[] = ["name", "phone", ...askableFacts];

/** What of all that is known is wrong. A new value said at once ("나이는 48이에요") is taken as it is. */
export function whatToCorrect(data: MyData): Question<Correction | "nothing"> {
  const known = keys.filter((key) => data.facts[key] !== undefined || (key === "age" && hasBirth(data)));
  const options = [
    ...known.map((pick) => ({ label: factName(pick), value: { pick } as Correction | "nothing" })),
    { label: say("mydata.want.nothing"), value: "nothing" as const },
  ];
  return {
    kind: "choice",
    text: say("mydata.askCorrect"),
    options,
    schema: z.union([z.literal("nothing"), z.record(z.string(), z.json())]),
    takes: ["inform", "correct", "other"],
    read(reply) {
      const said = Object.entries(reply.slots).filter(([key]) => lasting.has(key));
      if (said.length > 0) return answer(Object.fromEntries(said) as Correction);
      const button = picked(options, reply);
      return button.kind === "nothing" && reply.intent === "no" ? answer("nothing") : (button ?? nothing);
    },
  };
}

function hasBirth({ facts }: MyData): boolean {
  return facts.birthYear !== undefined || facts.birthDate !== undefined;
}

const lasting: ReadonlySet<string> = new Set([...keys, "birthYear", "occupation"]);

/** Asks for one of them anew: what is known does not fill it, for it is what is wrong. */
export function newValue(key: Key): Question<Correction> {
  const asked = key === "name" ? personName() : key === "phone" ? phoneNumber() : factQuestion(key);
  const { fill: _known, ...question } = asked;
  return question as unknown as Question<Correction>;
}
