import { z } from "zod";
import { answer, type Heard, nothing, type Option, picked, type Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { say } from "../../src/dialog/say.js";
import {
  type AskableFact,
  applicants,
  benefits,
  employers,
  employments,
  type Facts,
  sexes,
  statements,
} from "../../src/domain/facts.js";

/** What an answer adds to what is known; empty when the person does not know. `sized`: of a firm only its size was told. */
export type FactPatch = Partial<Facts> & { readonly sized?: true };

/** Facts that say the same thing in different ways: an answer in any of them will do. */
const family: Partial<Record<AskableFact, readonly (keyof Facts)[]>> = {
  age: ["age", "birthYear", "birthDate"],
  birthDate: ["birthDate"],
};

const yesNoFacts: ReadonlySet<string> = new Set(["careerBreak", ...statements]);

const places: ReadonlySet<string> = new Set(["residence", "workplace"]);

/** Asks for one fact. "잘 모르겠어요" is an answer too: nothing is added, and the verdict stays open there. */
export function factQuestion(
  fact: AskableFact,
  applicant: Facts["applicant"] = "person",
  birthYear?: number,
): Question<FactPatch> {
  const options = optionsFor(fact);
  return {
    kind: kindOf(fact),
    text: say(
      applicant === "company" && (fact === "workplace" || fact === "employer")
        ? `fact.askCompany.${fact}`
        : `fact.ask.${fact}`,
    ),
    options,
    schema: z.record(z.string(), z.json()) as z.ZodType<FactPatch>,
    read: (reply) => birthdayIn(fact, reply, birthYear) ?? read(fact, options, reply),
  };
}

function read(fact: AskableFact, options: readonly Option<FactPatch>[], reply: Reply): Heard<FactPatch> {
  if (reply.choice !== undefined) return picked(options, reply);
  const said = sayings(fact, reply);
  if (said) return impossible(said) ?? answer(said);
  if (places.has(fact) && reply.slots.bothPlaces === true)
    return { kind: "refused", why: say(`fact.whichOfBoth.${fact}`) };
  // "네 근데 번호가 달라요 010…" is about something else than the question.
  if (reply.slots.phone !== undefined || reply.slots.name !== undefined) return nothing;
  if (yesNoFacts.has(fact) && reply.intent === "yes") return answer({ [fact]: true });
  if (yesNoFacts.has(fact) && reply.intent === "no") return answer({ [fact]: false });
  if (fact === "benefits" && reply.intent === "no") return answer({ benefits: [] });
  if (reply.intent === "unsure") return answer({});
  if (fact === "employer" && reply.slots.firmSize !== undefined) return bySize(reply.slots.firmSize);
  // "200살": the reader leaves such a number out; it was meant as an answer all the same.
  if (fact === "age" && /\d{3,}/.test(reply.text.normalize("NFKC")))
    return { kind: "refused", why: say("fact.impossibleAge") };
  return nothing;
}

/** A firm that is tiny by law is a small or medium enterprise; of any other size it is asked which it is. */
function bySize(size: unknown): Heard<FactPatch> {
  return answer(size === "tiny" ? { employer: "sme" } : { sized: true });
}

/** "5월 2일이요" is the whole date of birth where the year is known. */
function birthdayIn(fact: AskableFact, { text, slots }: Reply, birthYear?: number): Heard<FactPatch> | undefined {
  if (fact !== "birthDate" || birthYear === undefined || slots.birthDate !== undefined) return undefined;
  if (typeof slots.date !== "string" || /\d{4}/.test(text)) return undefined;
  return answer({ birthDate: `${birthYear}${slots.date.slice(4)}` });
}

function sayings(fact: AskableFact, reply: Reply): FactPatch | undefined {
  const keys = (family[fact] ?? [fact]).filter((key) => reply.slots[key] !== undefined);
  return keys.length > 0 ? Object.fromEntries(keys.map((key) => [key, reply.slots[key]])) : undefined;
}

/** An age nobody has is not taken, and not quietly dropped either. */
function impossible(said: FactPatch): Heard<never> | undefined {
  const oldest = Array.isArray(said.age) ? said.age[0] : said.age;
  return typeof oldest === "number" && (oldest < 0 || oldest > 120)
    ? { kind: "refused", why: say("fact.impossibleAge") }
    : undefined;
}

function kindOf(fact: AskableFact): string {
  return fact === "applicant" || isStatement(fact) ? "choice" : fact;
}

function isStatement(fact: AskableFact): boolean {
  return (statements as readonly string[]).includes(fact);
}

function optionsFor(fact: AskableFact): readonly Option<FactPatch>[] {
  const unsure: Option<FactPatch> = { label: say("common.unsure"), value: {} };
  const each = (values: readonly string[]): Option<FactPatch>[] =>
    values.map((value) => ({ label: say(`fact.value.${fact}.${value}`), value: { [fact]: value } }));
  if (yesNoFacts.has(fact)) {
    return [
      { label: say("common.yes"), value: { [fact]: true } },
      { label: say("common.no"), value: { [fact]: false } },
      unsure,
    ];
  }
  switch (fact) {
    case "applicant":
      return each(applicants);
    case "sex":
      return each(sexes);
    case "employment":
      return [...each(employments), unsure];
    case "employer":
      return [...each(employers), unsure];
    case "benefits":
      return [
        ...benefits.map((value) => ({ label: say(`fact.value.benefits.${value}`), value: { benefits: [value] } })),
        { label: say("fact.value.benefits.none"), value: { benefits: [] } },
        unsure,
      ];
    default:
      return [unsure];
  }
}
