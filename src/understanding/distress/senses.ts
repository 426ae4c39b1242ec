import { type Concept, concept } from "./concept.js";
import * as burdens from "./words/burden.js";
import * as danger from "./words/danger.js";
import * as dying from "./words/dying.js";
import * as harassing from "./words/harassment.js";
import * as people from "./words/people.js";
import { senseDanger } from "./words/sense-danger.js";
import { senseDying } from "./words/sense-dying.js";
import { senseHarm } from "./words/sense-harm.js";
import { senseHarmless } from "./words/sense-harmless.js";
import { sensePeople } from "./words/sense-people.js";
import { senseWork } from "./words/sense-work.js";
import * as settling from "./words/settled.js";
import * as violence from "./words/violence.js";
import * as weary from "./words/weary.js";
import { asWork, subjects } from "./words/work-and-study.js";
import * as wrongs from "./words/work-wrongs.js";

/** What a message can touch on: the lists the rules are made of, and wider ones that prove nothing alone. */
const lists: Readonly<Record<string, readonly string[]>> = {
  ...{ family: people.family, workPeople: people.workPeople, workPlace: people.workPlace },
  ...{ stranger: people.stranger, employer: people.employer, subjects, asWork },
  ...{ deathWish: dying.deathWish, means: dying.means, edges: [...dying.edges, ...dying.softEdges] },
  ...{ drawn: [...dying.drawnToEdge, ...dying.drawnStrongly], weary: weary.wearyOfLife, vanish: weary.vanish },
  ...{ burden: burdens.burden, farewell: burdens.farewell, finish: burdens.finish },
  ...{ hurts: violence.hurts, controls: violence.controls, isBeaten: violence.isBeaten },
  ...{ homeWords: violence.homeViolenceWords, fears: violence.fear, dangerNow: danger.dangerNow },
  ...{ strangerDoes: danger.strangerDoes, humiliates: harassing.humiliates, harassment: harassing.harassmentWords },
  ...{ pay: wrongs.pay, unpaid: wrongs.unpaid, dismissal: wrongs.dismissal, rights: wrongs.rightsBroken },
  ...{ settled: settling.settled, stillGoing: settling.stillGoing, longAgo: settling.longAgo },
  ...{ small: settling.smallMatters, programMoney: settling.programMoney, movesOn: settling.movesOn },
  ...{ wishedPlace: settling.wishedPlace },
  ...{ ...sensePeople, ...senseHarm, ...senseDying, ...senseWork, ...senseDanger, ...senseHarmless },
};

export const senses: readonly (readonly [name: string, said: Concept])[] = Object.entries(lists).map(
  ([name, phrases]) => [name, concept(phrases)],
);

/** The senses that speak for nothing being wrong. */
export const harmless: ReadonlySet<string> = new Set([
  ...[
    "employer",
    "asWork",
    "settled",
    "longAgo",
    "small",
    "programMoney",
    "movesOn",
    "wishedPlace",
    "saying",
    "denied",
  ],
  ...Object.keys(senseHarmless),
]);
