import { say } from "../dialog/say.js";
import { assess } from "../domain/eligibility.js";
import type { Program } from "../domain/program.js";
import { offeringOf, openOfferings, programOf } from "../domain/world.js";
import { goOn, openQuestion } from "./go-on.js";
import { namedIn } from "./in-hand.js";
import { factsFor, factsIn, type Learned } from "./learn.js";
import { lookFor, menuAfter, namesProgram, searchable } from "./look-for.js";
import { notUnderstood } from "./not-understood.js";
import { type Reading, unsureBelow } from "./reading.js";
import { refind } from "./same-wish.js";
import { leaveBrowsing, orMenu, start } from "./steer.js";
import { wish as menuWish, type Talk, type Thinking } from "./talk.js";

/** A message that was no answer to the open question: what was read, and what it told. */
export interface Wish {
  readonly text: string;
  readonly reading: Reading;
  readonly learned: Learned;
  /** It tells facts and asks what there is for them: no new wish. */
  readonly asksWhat?: true;
  /** It applies for something besides what is under way. */
  readonly too?: true;
  /** It wants something put right, and does not say what. */
  readonly mends?: true;
}

/** Facts alone: taken along; with nothing open, they are a reason to look for what fits. */
export function* takeFacts(talk: Talk, wish: Wish): Thinking<void> {
  const { missed } = talk.conversation;
  talk.change({ missed: 0 });
  if (changesOffering(talk, wish)) return yield* goOn(talk);
  if (changesProgram(talk, wish)) return yield* goOn(talk);
  const told = [...wish.learned.added, ...wish.learned.corrected];
  if (told.length === 0 && cannotChoose(talk, wish)) {
    talk.say({ text: say("common.hardToChoose"), choices: [menuWish("menu.staff", "staff")] });
    return yield* goOn(talk);
  }
  if (told.length === 0 && talk.top) {
    // What is known already is no riddle.
    if (Object.keys(factsIn(wish.reading.slots)).length === 0) {
      if (wish.mends) {
        talk.say({ text: say("common.whatToMend") });
        return yield* goOn(talk);
      }
      talk.change({ missed });
      return yield* notUnderstood(talk, wish.text);
    }
    talk.say({ text: say("fact.noted") });
    return yield* goOn(talk);
  }
  // "전화번호 고칠게요": what to, is asked.
  if (told.length === 0 && wish.reading.intent === "correct")
    return yield* start(talk, { dialog: "my-data", with: { want: "correct" } });
  if (told.length === 0) {
    const { intent, confidence, slots } = wish.reading;
    const isTold = intent === "inform" && confidence >= unsureBelow;
    if (namesProgram(talk, wish) || (isTold && searchable(wish.text, slots) !== undefined))
      return yield* lookFor(talk, wish);
    if (intent === "inform" && !isTold) {
      talk.change({ missed });
      return yield* notUnderstood(talk, wish.text);
    }
    return talk.say({ text: say("menu.ask"), choices: menuAfter(wish.text, wish.reading.slots) });
  }
  const about = told.filter((key) => key !== "name" && key !== "phone");
  // A name or a number can only be for the application that asked for it.
  if (about.length === 0 && leaveBrowsing(talk)) return yield* goOn(talk);
  if (!talk.top && about.length > 0 && wish.learned.corrected.length === 0) return yield* lookFor(talk, wish);
  const reopened = about.length > 0 ? nowPossible(talk) : undefined;
  if (reopened) return yield* start(talk, { dialog: "eligibility", with: { program: reopened.id } });
  if (talk.top?.dialog === "discovery" && about.length > 0) refind(talk);
  else if (wish.learned.corrected.length === 0) talk.say({ text: say("fact.noted") });
  yield* orMenu(talk, "menu.ask");
}

/** "뭐가 좋은지 모르겠네": of several to choose from, which one is not known. */
function cannotChoose(talk: Talk, { reading }: Wish): boolean {
  const open = openQuestion(talk.conversation, talk.moment);
  return reading.intent === "unsure" && reading.confidence >= unsureBelow && open?.question.kind === "choice";
}

/** The program that they were told is closed to them, when what they have said since opens it. */
function nowPossible({ top, conversation, moment }: Talk): Program | undefined {
  const id = top?.dialog === "discovery" ? top.with.insteadOf : undefined;
  const program = typeof id === "string" ? programOf(moment.catalog, id) : undefined;
  const { facts } = factsFor(conversation);
  return program && assess(program, facts, moment.today).kind !== "ineligible" ? program : undefined;
}

/**
 * "아니다 소셜마케터로 할래요": the task goes on with that program in place of the one it was for; of the one it is for already it
 * simply goes on.
 */
export function changesProgram(talk: Talk, { reading }: Pick<Wish, "reading">): boolean {
  const { top } = talk;
  if (top?.dialog !== "registration" && top?.dialog !== "eligibility") return false;
  const next = programOf(talk.moment.catalog, reading.slots.program);
  if (!next || reading.confidence < unsureBelow) return false;
  if (next.id === top.with.program) return true;
  if (reading.intent !== "correct" && reading.intent !== "answer") return false;
  talk.changeTop(undefined);
  talk.change({ program: next.id });
  talk.say({ text: say("registration.changed", { title: next.shortTitle }) });
  talk.enter({ dialog: top.dialog, with: { program: next.id } });
  return true;
}

/**
 * "클라이밍 말고 크로스핏으로": the application under way goes on with the other offering, and keeps its answers. "스피치도
 * 신청할게요" waits until it is done.
 */
export function changesOffering(talk: Talk, { reading, too }: Wish): boolean {
  const { top } = talk;
  const named = reading.slots.offering === undefined ? undefined : namedIn(talk, reading.slots);
  if (top?.dialog !== "registration" || !named?.offering || named.program.id !== top.with.program) return false;
  const next = offeringOf(talk.moment.catalog, named.offering);
  const isPicking = talk.conversation.open?.key.startsWith("offering.") === true;
  if (too && next && !isPicking && top.with.offering !== named.offering) {
    const isOpen = openOfferings(next.program, talk.moment.today).some(
      ({ offering }) => offering.id === named.offering,
    );
    talk.say({ text: say(isOpen ? "common.nextOne" : "common.nextClosed", { title: next.offering.title }) });
    return true;
  }
  const answers = Object.fromEntries(Object.entries(top.answers).filter(([key]) => !key.startsWith("offering.")));
  talk.changeTop({ ...top, with: { ...top.with, offering: named.offering }, answers });
  if (next && top.with.offering !== named.offering)
    talk.say({ text: say("registration.changed", { title: next.offering.title }) });
  return true;
}
