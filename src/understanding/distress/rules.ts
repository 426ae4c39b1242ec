import { concept } from "./concept.js";
import {
  isJoke,
  isLongAgo,
  isStory,
  looksForward,
  movesOnInLife,
  speaksAsEmployer,
  withoutProgramMoney,
  withoutSayings,
  withoutSubjectsOfWork,
} from "./guards.js";
import type { Message } from "./message.js";
import { anyOf, atLeast, butNot, doneBy, followedBy, near, type Rule, says } from "./rule.js";
import * as burdens from "./words/burden.js";
import * as danger from "./words/danger.js";
import { despairSigns } from "./words/despair.js";
import * as dying from "./words/dying.js";
import * as harassing from "./words/harassment.js";
import * as people from "./words/people.js";
import { asksForHelpline } from "./words/settled.js";
import * as violence from "./words/violence.js";
import * as weary from "./words/weary.js";
import * as wrongs from "./words/work-wrongs.js";

const family = concept(people.family);
const atWork = concept(people.workPeople);
const workPlace = concept(people.workPlace);
const stranger = concept(people.stranger);
const noOne = concept([]);

const wantsToDie = butNot(says(concept(dying.deathWish)), isJoke);
const hasMeans = says(concept(dying.means));
const tiredOfLife = says(concept(weary.wearyOfLife));
const hintsAt = (hint: readonly string[]) => says(concept(hint));
const slight = [burdens.burden, burdens.farewell, burdens.finish, weary.vanish].map(hintsAt);
/** Each of these is said of small things as well; two of them together are not. */
const takesLeave: Rule = (message) => slight.filter((hint) => hint(message)).length > 1;
const atTheEdge = anyOf(
  followedBy(concept(dying.edges), concept(dying.drawnToEdge), 12),
  followedBy(concept(dying.softEdges), concept(dying.drawnStrongly), 12),
);
const despairs = atLeast(
  3,
  despairSigns.map((signs) => concept(signs)),
);
const helpline = says(concept(asksForHelpline));

const hurts = concept(violence.hurts);
const isHurtByFamily = doneBy(family, hurts, atWork);
const isHeldByFamily = doneBy(family, concept(violence.controls), atWork);
const isBeatenByFamily = followedBy(
  concept(people.family.flatMap((f) => [`${f}한테`, `${f}에게`, `${f}께`])),
  concept(violence.isBeaten),
  14,
);
const fearsFamily = followedBy(family, concept(violence.fear), 2);
const homeInWords = says(concept(violence.homeViolenceWords));

const inDanger = says(concept(danger.dangerNow));
const strangerNear = followedBy(stranger, concept(danger.strangerDoes), 14);

const humiliated = concept(harassing.humiliates);
const harassedByThem = doneBy(atWork, humiliated, noOne, 20);
const harassedThere = followedBy(workPlace, humiliated, 14);
const harassedInWords = says(concept(harassing.harassmentWords));

const pay = concept(wrongs.pay);
const notPaid = near(pay, concept(wrongs.unpaid), 14);
const workedForNothing = followedBy(
  workPlace,
  concept(["돈 (못 받/못받/안 줘/안줘/안 주/안주/안 준/안준/안 줬/안줬/떼)", "정산 (안/없)", "정산이 (안/없)"]),
  16,
);
const dismissal = concept(wrongs.dismissal);
const dismissed = butNot(says(dismissal), doneBy(family, dismissal, atWork));
const wronged = says(concept(wrongs.rightsBroken));

const heardAs = new WeakMap<Message, Message>();
/** What the message is read as: sayings, jobs and lessons taken out. */
const heard = (message: Message): Message => {
  const known = heardAs.get(message) ?? withoutSubjectsOfWork(withoutSayings(message));
  heardAs.set(message, known);
  return known;
};
const onHeard =
  (rule: Rule): Rule =>
  (message) =>
    rule(heard(message));

const saysItOutright = anyOf(wantsToDie, hasMeans, despairs);
const onlySounds = anyOf(isJoke, looksForward);
const hints = anyOf(butNot(tiredOfLife, onlySounds), butNot(takesLeave, anyOf(onlySounds, movesOnInLife)), atTheEdge);
const mayDie = onHeard(anyOf(saysItOutright, hints));
export const selfHarm = butNot(anyOf(helpline, mayDie), isStory);

const laughs: Rule = (message) => message.laughs;
export const homeViolence = onHeard(anyOf(isHurtByFamily, isHeldByFamily, isBeatenByFamily, fearsFamily, homeInWords));

export const emergency = butNot(onHeard(anyOf(inDanger, strangerNear)), anyOf(isLongAgo, isStory, laughs));

const harassed = onHeard(anyOf(butNot(anyOf(harassedByThem, harassedThere), laughs), harassedInWords));
export const harassment = butNot(harassed, speaksAsEmployer);

const unpaid: Rule = (message) => anyOf(notPaid, workedForNothing)(withoutProgramMoney(message));
const wrongedAtWork = onHeard(anyOf(unpaid, dismissed, wronged));
export const labourRights = butNot(wrongedAtWork, speaksAsEmployer);
