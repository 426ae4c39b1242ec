import type { Asked, Intent, Slots } from "../conversation/reading.js";
import type { Said } from "./said.js";
import type { Subject } from "./subject.js";

/** Nothing of these is about the person or a program: they steer, or only agree. */
const bare: ReadonlySet<Intent> = new Set([
  "back",
  "stop",
  "restart",
  "help",
  "repeat",
  "greet",
  "thanks",
  "unsure",
  "other",
]);
/** To a question for a comment these only comment. */
const remarks: ReadonlySet<Intent> = new Set(["answer", "inform", "yes", "no"]);
/** Wishes whose message may name the sort of thing they are about. */
export const aboutKinds: ReadonlySet<Intent> = new Set([
  "find",
  "detail",
  "eligibility",
  "apply",
  "status",
  "withdraw",
  "survey",
]);

/** Of all that a message says, what belongs to what it wants. */
export function keptSlots(intent: Intent, said: Said, subject: Subject, extra: Slots, asked: Asked | undefined): Slots {
  if (intent === "unsure" && asked !== undefined) return ofPerson(said.facts);
  if (bare.has(intent) || (asked === "comment" && remarks.has(intent))) return {};
  const { date, round, name, ...person } = said.facts;
  if (intent === "privacy") {
    const program = said.program === undefined ? {} : { program: said.program };
    return { ...person, ...(name === undefined ? {} : { name }), ...program };
  }
  const offering = said.offering?.text;
  const topic = intent === "find" ? (offering ?? subject.topic) : undefined;
  const dated =
    date !== undefined &&
    ((intent !== "inform" && intent !== "correct") || Object.keys(person).length === 0) &&
    intent !== "crisis" &&
    intent !== "detail" &&
    intent !== "eligibility";
  return {
    ...(intent === "crisis" ? withoutWork(person) : person),
    ...(name === undefined ? {} : { name }),
    ...(dated && (asked === "date" || (intent !== "yes" && intent !== "no")) ? { date } : {}),
    ...(round === undefined || intent === "inform" ? {} : { round }),
    ...(said.program === undefined ? {} : { program: said.program }),
    ...(intent !== "find" && intent !== "inform" && offering !== undefined ? { offering } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...((aboutKinds.has(intent) || intent === "crisis") && subject.kind !== undefined ? { kind: subject.kind } : {}),
    ...(intent === "detail" && subject.aspect !== undefined ? { aspect: subject.aspect } : {}),
    ...(subject.occupation !== undefined &&
    (said.facts.applicant === undefined || hiresFor(said, subject.occupation)) &&
    occupational(intent)
      ? { occupation: subject.occupation }
      : {}),
    ...extra,
  };
}

/** "경리 1명 뽑아야 합니다" */
function hiresFor({ plain }: Said, occupation: string): boolean {
  const after = plain.slice(plain.indexOf(occupation) + occupation.length);
  return /^\s?(?:직원|직|담당|사원|기사)?(?:을|를|이|가|도)?\s?(?:[\d한두세네몇]+\s?(?:명|분)|뽑|구하|구인|구해|채용|모집|한\s?명)/.test(
    after,
  );
}

/** Who does not know the answer may still say of whom they speak. */
function ofPerson({ sex }: Slots): Slots {
  return sex === undefined ? {} : { sex };
}

/** "해고 통보도 없이": the wrong itself, and no word on how they stand to work. */
function withoutWork({ employment: _, applicant: _speaksFor, sex: _sex, ...facts }: Slots): Slots {
  return facts;
}

function occupational(intent: Intent): boolean {
  return (
    intent === "find" || intent === "inform" || intent === "eligibility" || intent === "apply" || intent === "answer"
  );
}
