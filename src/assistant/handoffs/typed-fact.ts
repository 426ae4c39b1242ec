import { factQuestion } from "../../../dialogs/questions/fact.js";
import { personName, phoneNumber } from "../../../dialogs/questions/identity.js";
import type { Patch } from "../../conversation/learn.js";
import { askedKinds } from "../../conversation/reading.js";
import type { Json } from "../../conversation/state.js";
import type { Question } from "../../dialog/question.js";
import { say } from "../../dialog/say.js";
import { askableFacts, type Facts } from "../../domain/facts.js";
import { factsSchema, impossibleOn } from "../../domain/facts-schema.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";

/** A fact as staff typed it, read as if the person had been asked for it. `label`: its name in words. */
export type TypedFact =
  | { readonly kind: "read"; readonly label: string; readonly facts: Patch }
  | { readonly kind: "unreadable" };

const unreadable: TypedFact = { kind: "unreadable" };

export function typedFact(parts: Parts, { key, value }: { readonly key: string; readonly value: string }): TypedFact {
  const text = value.trim();
  const question = questionOf(key);
  if (!question || !text || text.length > longest) return unreadable;
  const facts = key === "occupation" ? { occupation: text } : (heard(parts, question, text) ?? namePlainly(key, text));
  if (!facts || !isSound(facts, seoulDay(parts.clock.now()))) return unreadable;
  return { kind: "read", label: parts.words.word(say(`fact.name.${key}`)), facts };
}

const longest = 100;

/** A name that the reader of talk would not take for one (one that ends like a verb): in a field for names, staff mean it. */
function namePlainly(key: string, text: string): Patch | undefined {
  return key === "name" && /^\p{L}[\p{L} .'-]{0,39}$/u.test(text) ? { name: text } : undefined;
}

/** The question that a fact is asked for with; a year of birth is one way to answer for the age. */
function questionOf(key: string): Question<object> | undefined {
  switch (key) {
    case "name":
      return personName();
    case "phone":
      return phoneNumber();
    case "birthYear":
    case "occupation":
      return factQuestion("age");
  }
  const fact = askableFacts.find((one) => one === key);
  return fact && factQuestion(fact);
}

function heard(parts: Parts, question: Question<object>, text: string): Patch | undefined {
  const asked = askedKinds.find((kind) => kind === question.kind);
  const reading = parts.read(text, {
    today: seoulDay(parts.clock.now()),
    options: question.options.map(({ label }) => parts.words.word(label)),
    ...(asked ? { asked } : {}),
  });
  const answer = question.read({ text, ...reading });
  if (answer.kind !== "answer" || Object.keys(answer.value).length === 0) return undefined;
  return question.schema.safeParse(answer.value).success ? { ...(answer.value as Record<string, Json>) } : undefined;
}

/** What somebody can be: the same that is held of facts that come from elsewhere. */
function isSound({ name: _name, phone: _phone, ...rest }: Patch, today: string): boolean {
  const facts = factsSchema.safeParse(rest);
  return facts.success && impossibleOn(today, facts.data satisfies Facts) === undefined;
}
