import { type Choice, type Start, say } from "../dialog/say.js";
import type { Program } from "../domain/program.js";
import { asideSaying, nextTo, ofEach } from "./aside.js";
import { goOn, offerMenu, openQuestion } from "./go-on.js";
import { worthAsking } from "./guess.js";
import { type About, aboutIn, amongShown, namedIn, shownPrograms } from "./in-hand.js";
import { factsFor } from "./learn.js";
import { lookFor, menuAfter, namesProgram, searchable } from "./look-for.js";
import { notUnderstood } from "./not-understood.js";
import { type Intent, unsureBelow } from "./reading.js";
import { firstShown, isSameWish, judgeShown, lookAgain } from "./same-wish.js";
import { back, orMenu, start, stop } from "./steer.js";
import { changesOffering, takeFacts, type Wish } from "./take-facts.js";
import { menu, type Talk, type Thinking } from "./talk.js";
import { whyAsked } from "./why-asked.js";

/** Intents that start or change something: never on a reading that is unsure of itself. */
const starting: ReadonlySet<Intent> = new Set([
  "find",
  "eligibility",
  "apply",
  "status",
  "withdraw",
  "survey",
  "privacy",
  "detail",
  "restart",
  "stop",
]);

/** Words that steer, and small talk, move little, and are followed on less; but not on hardly anything. */
const steering: ReadonlySet<Intent> = new Set(["back", "repeat", "help", "greet", "thanks"]);
const hardlyRead = 0.3;

/** What may turn out to be no answer to anything: a yes to a question that takes none is one more miss. */
const mayMiss: ReadonlySet<Intent> = new Set(["other", "yes", "no", "unsure", "answer", "inform", "correct"]);

/** Does what a message wants, then asks the open question again. */
export function* followWish(talk: Talk, wish: Wish): Thinking<void> {
  const { intent, confidence } = wish.reading;
  if (confidence < unsureBelow && starting.has(intent)) {
    if (isWorthLooking(talk, wish)) return yield* lookFor(talk, wish);
    return yield* notUnderstood(talk, wish.text, wish.reading);
  }
  if (confidence < hardlyRead && steering.has(intent)) return yield* notUnderstood(talk, wish.text);
  talk.change({ missed: mayMiss.has(intent) ? talk.conversation.missed : 0 });
  switch (intent) {
    case "find":
      return yield* isSameWish(talk, wish) ? lookAgain(talk) : lookFor(talk, wish);
    case "detail":
      return yield* tellAbout(talk, wish);
    case "eligibility":
      return yield* judge(talk, wish);
    case "apply":
      return yield* apply(talk, wish);
    case "status":
    case "withdraw":
      return yield* start(talk, { dialog: "applications", with: { purpose: intent, ...named(talk, wish) } });
    case "survey":
      return yield* start(talk, { dialog: "survey", with: {} });
    case "privacy":
      // "제 정보에서 나이를 48살로 고쳐 주세요": it is done, and was said.
      if (wish.reading.dataWish === "correct" && wish.learned.corrected.length > 0)
        return yield* orMenu(talk, "menu.ask");
      return yield* start(talk, {
        dialog: "my-data",
        with: wish.reading.dataWish ? { want: wish.reading.dataWish } : {},
      });
    case "staff":
      if (confidence < unsureBelow && !talk.top && searchable(wish.text, {}) !== undefined)
        return yield* notUnderstood(talk, wish.text, wish.reading);
      return yield* callStaff(talk, wish.text);
    case "back":
      return yield* back(talk);
    case "stop":
      return yield* stop(talk);
    case "restart":
      talk.change({ stack: [], open: null });
      return offerMenu(talk, "menu.restarted");
    case "help":
      talk.say({ text: say("menu.help"), choices: talk.top ? menu : menuAfter(wish.text, wish.reading.slots) });
      return yield* goOn(talk);
    case "repeat":
      return yield* orMenu(talk, "menu.ask");
    case "greet":
      return yield* orMenu(talk, "menu.greet", "menu.greetBack");
    case "thanks":
      return yield* orMenu(talk, "menu.thanks", "menu.welcome");
    case "inform":
    case "correct":
      return yield* takeFacts(talk, wish);
    case "yes":
    case "no":
    case "unsure":
    case "answer":
      return yield* takeFacts(talk, wish);
    case "other":
      if (namesProgram(talk, wish)) return yield* lookFor(talk, wish);
      return yield* notUnderstood(talk, wish.text);
    case "crisis":
      throw new Error("a cry for help is answered before anything else");
  }
}

/** What is wanted of a program or of a search. */
const ofPrograms: ReadonlySet<Intent> = new Set(["find", "detail", "eligibility", "apply"]);

/**
 * An unsure reading starts nothing, but with nothing in hand a look is never wrong: at the program that is named, or at what
 * the words find.
 */
function isWorthLooking(talk: Talk, wish: Wish): boolean {
  const { intent, confidence, slots } = wish.reading;
  if (talk.top || !ofPrograms.has(intent)) return false;
  return namesProgram(talk, wish) || (confidence >= worthAsking && aboutIn(talk, slots) === undefined);
}

function named(talk: Talk, { reading }: Wish): Start["with"] {
  const about = namedIn(talk, reading.slots);
  return about ? ids(about) : {};
}

function ids({ program, offering }: About): Start["with"] {
  return { program: program.id, ...(offering === undefined ? {} : { offering }) };
}

/** An aside: answered from the program's facts, and the open question asked again. */
function* tellAbout(talk: Talk, wish: Wish): Thinking<void> {
  const { slots } = wish.reading;
  const named = namedIn(talk, slots) ?? amongShown(talk, slots);
  const shown = named ? [] : shownPrograms(talk);
  // Of a list whose program in hand was looked at already, more is asked of that one.
  if (slots.aspect && shown.length > 1 && !shown.some(({ id }) => id === talk.conversation.program)) {
    talk.aside = true;
    talk.say(ofEach(shown, slots.aspect, talk.moment.today));
    return yield* goOn(talk);
  }
  const open = openQuestion(talk.conversation, talk.moment);
  const why = open && !named && !slots.aspect ? whyAsked(open.question.kind) : undefined;
  if (why) {
    talk.say({ text: why });
    return yield* goOn(talk);
  }
  const about = named ?? aboutIn(talk, slots);
  if (!about) return yield* lookFor(talk, wish);
  talk.change({ program: about.program.id, ...(about.offering ? { offering: about.offering } : {}) });
  const { aspect } = slots;
  const { facts } = factsFor(talk.conversation);
  const { house, today } = talk.moment;
  talk.aside = true;
  const told = aspect
    ? asideSaying(about.program, aspect, about.offering, today)
    : house.detailSaying(about.program, facts, today);
  talk.say(talk.top ? told : { ...told, choices: [...nextTo(about, talk.moment.catalog), ...(told.choices ?? [])] });
  yield* goOn(talk);
}

/** Whether they may join: settled by its own dialog, or said at once when that program's registration is under way. */
function* judge(talk: Talk, wish: Wish): Thinking<void> {
  const { slots } = wish.reading;
  const list = shownPrograms(talk);
  const about = aboutIn(talk, slots);
  const listed = about ? list.find(({ id }) => id === about.program.id && slots.program === undefined) : undefined;
  const shown = about ? listed : (amongShown(talk, slots)?.program ?? firstShown(talk, slots));
  if (shown) return yield* judgeShown(talk, shown);
  if (!about) return yield* lookFor(talk, wish);
  const settles = talk.top?.dialog === "registration" || talk.top?.dialog === "eligibility";
  const told = wish.learned.added.length + wish.learned.corrected.length > 0;
  const underWay =
    settles && talk.top?.with.program === about.program.id && !(talk.top.dialog === "eligibility" && told);
  if (!underWay) return yield* start(talk, { dialog: "eligibility", with: { ...ids(about), ...wishKept(talk, wish) } });
  const { facts } = factsFor(talk.conversation);
  talk.aside = true;
  talk.say(talk.moment.house.verdictSaying(about.program, facts, talk.moment.today));
  yield* goOn(talk);
}

/** What is looked for besides the program that is asked about: others are looked for by it, should they be wanted. */
function wishKept({ top }: Talk, { text, reading: { slots } }: Wish): Start["with"] {
  const looks = slots.kind !== undefined || slots.topic !== undefined || slots.occupation !== undefined;
  if (looks) return { wish: text };
  const before = top?.dialog === "discovery" || top?.dialog === "eligibility" ? top.with.wish : undefined;
  return typeof before === "string" ? { wish: before } : {};
}

function* apply(talk: Talk, wish: Wish): Thinking<void> {
  if (changesOffering(talk, wish)) return yield* goOn(talk);
  const { slots } = wish.reading;
  const about = namedIn(talk, slots) ?? amongShown(talk, slots) ?? aboutIn(talk, slots);
  const shown = about ? [] : shownPrograms(talk);
  if (shown.length > 0) return whichOfShown(talk, shown);
  if (!about) return yield* lookFor(talk, wish);
  yield* start(talk, { dialog: "registration", with: ids(about) });
}

/** "신청할게요" to a list names none of it. */
function whichOfShown(talk: Talk, shown: readonly Program[]): void {
  const choices = shown.map(({ id, shortTitle }): Choice => {
    const act = { kind: "wish", intent: "apply", slots: { program: id } } as const;
    return { label: say("plain", { text: shortTitle }), act };
  });
  talk.say({ text: say("discovery.applyWhich"), choices });
}

function* callStaff(talk: Talk, text: string): Thinking<void> {
  const program = talk.conversation.program;
  yield* start(talk, { dialog: "handoff", with: { reason: "asked", wish: text, ...(program ? { program } : {}) } });
}
