import type { WordedChoice } from "../conversation/message.js";
import type { RegistrationState } from "../domain/registration.js";
import { type Answer, answerTo, type Labels } from "./answer.js";
import type { Hearing } from "./hearing.js";
import type { Told } from "./notes.js";
import type { Errand, Somebody } from "./person.js";
import type { Chance } from "./random.js";
import { type Filling, type Manner, type Phrases, said } from "./voice.js";

/** An errand under way, between two things that somebody says. */
export interface Going {
  readonly errand: Errand;
  /** How often they have spoken. */
  readonly spoken: number;
  /** The question that was open when they last spoke, and how often it was. */
  readonly asked?: string;
  readonly times: number;
}

export type Move =
  | { readonly kind: "say"; readonly text: string; readonly then: Going }
  | { readonly kind: "press"; readonly choice: WordedChoice; readonly then: Going }
  /** `lost`: the talk went where they did not want to go, and they gave up. */
  | { readonly kind: "over"; readonly how: "done" | "lost" };

export interface Speaker {
  readonly who: Somebody;
  readonly phrases: Phrases;
  readonly labels: Labels;
  readonly chance: Chance;
}

/** So often somebody tries the same thing before they give up, and so often they speak at all for one errand. */
const patience = 4;
const breath = 30;

export function begun(errand: Errand): Going {
  return { errand, spoken: 0, times: 0 };
}

/** What somebody does next, having read what was said to them. */
export function nextMove(going: Going, hearing: Hearing, told: readonly Told[], speaker: Speaker): Move {
  const { errand, spoken } = going;
  if (hasLeft(going) || (spoken > 0 && isDone(errand, told))) return { kind: "over", how: "done" };
  if (spoken > breath) return { kind: "over", how: "lost" };
  const { open } = hearing;
  const answer = open ? answerable(answerTo(open, errand, hearing, speaker.labels), speaker) : undefined;
  if (!open || !answer)
    return spoken > 0 && endsHere(errand) ? { kind: "over", how: "done" } : opening(going, speaker, hearing);
  const asked = `${open.dialog}.${open.key}`;
  const times = going.asked === asked ? going.times + 1 : 1;
  if (times > patience) return { kind: "over", how: "lost" };
  return spoken === 0 && !continues(errand)
    ? opening(going, speaker, hearing)
    : answered(answer, { errand, spoken: spoken + 1, asked, times }, speaker);
}

/** A question that they have no words for is not theirs: the talk went elsewhere, and they say anew what they want. */
function answerable(answer: Answer | undefined, { phrases, who }: Speaker): Answer | undefined {
  return answer?.button || (answer?.wish !== undefined && phrases[ownWish(who, answer.wish)]) ? answer : undefined;
}

function ownWish({ sayings, birthDate }: Somebody, wish: string): string {
  return sayings?.[wish] ?? (wish === "age" && birthDate !== undefined ? "birthDate" : wish);
}

/** The first words, and the same more plainly when they led nowhere. */
function opening(going: Going, speaker: Speaker, { choices }: Hearing): Move {
  const { errand, spoken } = going;
  const times = going.asked === "" ? going.times + 1 : 1;
  if (times > patience) return { kind: "over", how: "lost" };
  const then = { errand, spoken: spoken + 1, asked: "", times };
  const offered =
    errand.kind === "answerOffer" && choices.find(({ label }) => label === speaker.labels.label("offer.answer"));
  if (offered) return { kind: "press", choice: offered, then };
  return {
    kind: "say",
    text: spoken === 0 ? spokenAs(openingOf(errand), speaker, errand) : plainly(errand, speaker),
    then,
  };
}

/** By a button, if that is their way, or if words did not help. */
function answered({ wish, button }: Answer, then: Going, speaker: Speaker): Move {
  const { manner, sayings } = speaker.who;
  const hasOwnWords = wish !== undefined && sayings?.[wish] !== undefined;
  if (button && !hasOwnWords && (wish === undefined || then.times > 1 || speaker.chance.happens(manner.presses)))
    return { kind: "press", choice: button, then };
  if (wish === undefined) return { kind: "over", how: "lost" };
  const own = ownWish(speaker.who, wish);
  const text = then.times > 1 ? spokenPlainly(own, speaker, then.errand) : spokenAs(own, speaker, then.errand);
  return { kind: "say", text, then };
}

function openingOf(errand: Errand): string {
  switch (errand.kind) {
    case "apply":
    case "withdraw":
      return errand.opening;
    case "answerOffer":
      return "mine";
    case "survey":
      return "survey";
    case "remark":
      return errand.wish;
  }
}

/** Words that the house knows from its own sentences. */
function plainly(errand: Errand, speaker: Speaker): string {
  return spokenPlainly(errand.kind === "apply" ? "plain" : openingOf(errand), speaker, errand);
}

function spokenAs(wish: string, { who, phrases, chance, labels }: Speaker, errand: Errand): string {
  const manner = copied.has(wish) ? careful : who.manner;
  return said(phrases, wish, { filling: fillingOf(who, errand, labels), manner, chance });
}

/** Who they are and how they are reached, people look at twice. */
const copied: ReadonlySet<string> = new Set(["name", "phone", "birthDate"]);

const careful: Manner = { presses: 0, slips: 0, chatty: false };

function spokenPlainly(wish: string, { who, phrases, chance, labels }: Speaker, errand: Errand): string {
  const first = phrases[wish]?.slice(0, 1) ?? [];
  return said({ ...phrases, [wish]: first }, wish, {
    filling: fillingOf(who, errand, labels),
    manner: careful,
    chance,
  });
}

function fillingOf(who: Somebody, errand: Errand, labels: Labels): Filling {
  return {
    name: who.name,
    phone: who.phone,
    digits: who.phone.replaceAll("-", ""),
    age: String(who.age),
    ...birthIn(who),
    district: who.district,
    home: who.district,
    ...("offering" in errand ? { community: labels.community(errand.offering) } : {}),
  };
}

function birthIn({ birthDate }: Somebody): Filling {
  const [birthYear, birthMonth, birthDay] = (birthDate ?? "").split("-").map(Number);
  return birthDate === undefined
    ? {}
    : { birthYear: String(birthYear), birthMonth: String(birthMonth), birthDay: String(birthDay) };
}

/** Whether they put the phone away before it came to an end, as they do. */
function hasLeft({ errand, spoken }: Going): boolean {
  return errand.kind === "survey" && errand.leavesAfter !== undefined && spoken >= errand.leavesAfter;
}

/** Whether they were told what ends it. A survey ends when nothing more is asked. */
function isDone(errand: Errand, told: readonly Told[]): boolean {
  if (errand.kind === "survey") return false;
  if (errand.kind === "remark") return true;
  const state = told.findLast(({ offering }) => offering === errand.offering)?.state;
  return state !== undefined && ends[errand.kind].has(state);
}

const ends: Readonly<Record<Exclude<Errand["kind"], "remark" | "survey">, ReadonlySet<RegistrationState>>> = {
  apply: new Set<RegistrationState>(["selected", "waiting", "applied"]),
  withdraw: new Set<RegistrationState>(["withdrawn"]),
  answerOffer: new Set<RegistrationState>(["selected", "declined", "offerExpired"]),
};

/** Whether nothing being asked any more is an end that they wanted. */
function endsHere(errand: Errand): boolean {
  return errand.kind === "remark" || errand.kind === "survey" || (errand.kind === "apply" && errand.whenFull === "no");
}

/** Whether an open question may be answered as the first thing: an offer and a survey ask by themselves. */
function continues(errand: Errand): boolean {
  return errand.kind === "answerOffer" || errand.kind === "survey";
}
