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
const seeking: ReadonlySet<Intent> = new Set(["find", "detail", "eligibility", "apply", "crisis"]);

/** Of all that a message says, what belongs to what it wants. */
export function keptSlots(intent: Intent, said: Said, subject: Subject, extra: Slots, asked: Asked | undefined): Slots {
  if (bare.has(intent) || (asked === "comment" && intent !== "crisis")) return {};
  const { date, round, name, ...person } = said.facts;
  if (intent === "privacy") return name === undefined ? {} : { name };
  const offering = said.offering?.text;
  const topic = intent === "find" ? (offering ?? subject.topic) : undefined;
  const dated =
    date !== undefined &&
    (intent !== "inform" || Object.keys(person).length === 0) &&
    intent !== "detail" &&
    intent !== "eligibility";
  return {
    ...person,
    ...(name === undefined ? {} : { name }),
    ...(dated && intent !== "yes" && intent !== "no" ? { date } : {}),
    ...(round === undefined || intent === "inform" ? {} : { round }),
    ...(said.program === undefined ? {} : { program: said.program }),
    ...(intent !== "find" && intent !== "inform" && offering !== undefined ? { offering } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(seeking.has(intent) && subject.kind !== undefined ? { kind: subject.kind } : {}),
    ...(intent === "detail" && subject.aspect !== undefined ? { aspect: subject.aspect } : {}),
    ...(subject.occupation !== undefined && said.facts.applicant === undefined && occupational(intent)
      ? { occupation: subject.occupation }
      : {}),
    ...extra,
  };
}

function occupational(intent: Intent): boolean {
  return (
    intent === "find" || intent === "inform" || intent === "eligibility" || intent === "apply" || intent === "answer"
  );
}
