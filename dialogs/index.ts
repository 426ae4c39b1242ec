import type { Saying } from "../src/dialog/say.js";
import { say } from "../src/dialog/say.js";
import { assess } from "../src/domain/eligibility.js";
import type { Facts } from "../src/domain/facts.js";
import type { Program } from "../src/domain/program.js";
import { openOfferings } from "../src/domain/world.js";
import { applications } from "./applications.js";
import { discovery } from "./discovery.js";
import { eligibility } from "./eligibility.js";
import { handoff } from "./handoff.js";
import { link } from "./link.js";
import { myData } from "./my-data.js";
import { outsideHelp } from "./outside-help.js";
import { registration } from "./registration.js";
import { programDetail } from "./shown/program.js";
import { verdictSaying } from "./shown/verdict.js";
import { survey } from "./survey.js";
import { takingPart } from "./taking-part.js";

/** Everything a person can come here to do. */
export const dialogs = {
  discovery,
  eligibility,
  registration,
  applications,
  survey,
  handoff,
  "my-data": myData,
  link,
  "outside-help": outsideHelp,
  "taking-part": takingPart,
} as const;

export { factSay } from "./shown/fact.js";

/** How one program stands for somebody, clause by clause. */
export function verdictOf(program: Program, facts: Facts, today: string): Saying {
  return verdictSaying(program, assess(program, facts, today), facts);
}

/** A program in full, for somebody who asks what it is. */
export function detailSaying(program: Program, facts: Facts, today: string): Saying {
  const card = programDetail(program, assess(program, facts, today), openOfferings(program, today));
  return { text: say("program.about", { program: program.shortTitle }), cards: [card] };
}
