import { type Say, say } from "../../src/dialog/say.js";
import type { FactKey, Facts } from "../../src/domain/facts.js";

/** What is known of one fact, in words: "만 47세", "서울 송파구". Undefined when nothing is. */
export function factSay(facts: Facts, key: FactKey): Say | undefined {
  const value = facts[key];
  if (value === undefined) return key === "age" ? ageFromBirth(facts) : undefined;
  switch (key) {
    case "age":
      return ageSay(facts.age);
    case "birthYear":
      return say("fact.birthYear", { year: Number(value) });
    case "birthDate":
      return say("fact.birthDate", { day: String(value) });
    case "residence":
    case "workplace":
    case "occupation":
      return plain(String(value));
    case "employment":
      return say(`fact.noun.employment.${String(value)}`);
    case "benefits":
      return benefitsSay(facts.benefits ?? []);
    default:
      return typeof value === "boolean"
        ? say(value ? `fact.true.${key}` : `fact.false.${key}`)
        : say(`fact.value.${key}.${String(value)}`);
  }
}

/** The name of a fact as people read it: "나이", "사는 곳". */
export function factName(key: FactKey | "name" | "phone" | "organisation"): Say {
  return say(`fact.name.${key}`);
}

export function plain(text: string): Say {
  return say("plain", { text });
}

function ageFromBirth(facts: Facts): Say | undefined {
  if (facts.birthDate !== undefined) return factSay(facts, "birthDate");
  return facts.birthYear === undefined ? undefined : factSay(facts, "birthYear");
}

function ageSay(age: Facts["age"]): Say | undefined {
  if (age === undefined) return undefined;
  if (typeof age === "number") return say("fact.age", { age });
  const [least, most] = age;
  return most === null ? say("fact.ageFrom", { least }) : say("fact.ageBetween", { least, most });
}

function benefitsSay(benefits: readonly string[]): Say {
  if (benefits.length === 0) return say("fact.value.benefits.none");
  return say("lines.comma", { items: benefits.map((benefit) => say(`fact.value.benefits.${benefit}`)) });
}
