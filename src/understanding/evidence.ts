import { readAgreement } from "../language/agreement.js";
import { corrects } from "./corrections.js";
import { isHeard } from "./cues/cue.js";
import { steering } from "./cues/steering.js";
import { tasks } from "./cues/tasks.js";
import { apply, eligibility } from "./cues/wishes.js";
import { asks, greets, looksFor, pointsBack, thanks } from "./questions.js";
import { masked, namesSomething, type Said } from "./said.js";
import type { Subject } from "./subject.js";

/** What a classifier weighs: the words of a message, and what was noticed in it. */
export interface Evidence {
  /** Without spaces; names of programs are one ◇, figures are all 0. */
  readonly letters: string;
  /** Beginnings of the words, where there are spaces. */
  readonly stems: readonly string[];
  /** What the readers found, as short names ("asks", "says:age"). */
  readonly signs: readonly string[];
}

/** Gathers what tells one intent from another when no word of its own does. */
export function evidenceOf(said: Said, subject: Subject): Evidence {
  const letters = masked(said).replace(/\d/g, "0").slice(0, 120);
  const stems = said.plain
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => word.match(/[가-힣a-z◇]{1,2}/)?.[0] ?? []);
  return { letters, stems, signs: signsOf(said, subject, letters) };
}

function signsOf(said: Said, subject: Subject, letters: string): string[] {
  const facts = Object.keys(said.facts).filter((fact) => fact !== "date");
  const question = asks(said.tight, said.text) ? "asks" : "tells";
  const about = namesSomething(said) || pointsBack(said.tight) ? "named" : "unnamed";
  const aspect = subject.aspect === undefined || subject.aspect === "content" ? (subject.aspect ?? "none") : "firm";
  const sought = subject.kind ?? subject.topic ?? subject.occupation;
  const personal = facts.length > 0 ? "personal" : "impersonal";
  const looks = looksFor(said.tight) ? "looks" : "still";
  return [
    question,
    about,
    looks,
    `facts:${Math.min(3, facts.length)}`,
    `agreement:${readAgreement(said.text)}`,
    `length:${Math.min(8, Math.floor(said.tight.length / 5))}`,
    // What is asked counts for more when something is named, and for less when something is sought.
    `${about}+${aspect}+${sought === undefined ? "bare" : "sought"}`,
    `${about}+${personal}+${question}`,
    `${looks}+${question}+${sought === undefined ? "bare" : "sought"}`,
    ...facts.map((fact) => `says:${fact}`),
    ...(subject.aspect === undefined ? [] : [`aspect:${subject.aspect}`]),
    ...[...tasks, apply, eligibility].flatMap((cue) => (isHeard(cue, letters) ? [`words:${cue.intent}`] : [])),
    ...steering.flatMap((cue) => (isHeard(cue, said.tight) ? [`words:${cue.intent}`] : [])),
    ...(corrects(said, { today: "" }) ? ["words:correct"] : []),
    ...(greets(said.tight) ? ["greets"] : []),
    ...(thanks(said.tight) ? ["thanks"] : []),
    ...(/[가-힣ㄱ-ㅎ0-9◇]/.test(said.tight) ? [] : ["foreign"]),
  ];
}
