import type { Reply } from "../dialog/reply.js";
import { type Act, say } from "../dialog/say.js";
import type { CallbackWish } from "../domain/callback.js";
import type { FirmSize } from "../domain/firm-size.js";
import type { Language } from "../domain/languages.js";
import type { LinkWish } from "../domain/link-code.js";
import type { AskedOfProgram, Remark } from "../domain/remarks.js";
import type { TakingPartWish } from "../domain/taking-part-wish.js";
import { programOf } from "../domain/world.js";
import { answering, answerOpen } from "./answer-open.js";
import { sayCorrected } from "./corrected.js";
import { goOn, openQuestion } from "./go-on.js";
import { answersToo, asksOnly, asksToo, hearRemark, sayBeside } from "./hear-remark.js";
import { factsFor, factsIn, type Learned, learn } from "./learn.js";
import { linkCodeIn, linkComesFirst, startLink } from "./link-wish.js";
import { mendsBefore } from "./mend-before.js";
import { type Intent, intents, type Reading } from "./reading.js";
import { isRemark, pause } from "./remarked.js";
import { changesProgram } from "./take-facts.js";
import { startTakingPart, takingPartComesFirst } from "./taking-part-wish.js";
import type { Talk, Thinking } from "./talk.js";
import { withPlaceMeant } from "./which-place.js";
import { followWish } from "./wishes.js";

/** A message as a turn hears it: the words, what was read in them, and the button if one was pressed. */
export interface Heard {
  readonly text: string;
  readonly reading: Reading;
  readonly press?: Act;
  /** It was written before what was said last had arrived. */
  readonly unseen?: true;
  /** The button whose very words were typed, to the letter. */
  readonly typed?: Act;
  /** It plainly demands that all that is kept of the person be erased. */
  readonly demands?: "erase";
  /** What it says about waiting for staff or talking with them. */
  readonly toStaff?: "leave" | "giveUp" | "no" | "howLong";
  /** The time of day that is named in it, for a call back. */
  readonly callback?: CallbackWish;
  /** Times of day that will not do for one; empty where it is only an hour. */
  readonly callbackNot?: readonly ("morning" | "afternoon")[];
  /** How big it says that a firm is. */
  readonly firmSize?: FirmSize;
  /** It says of two places that both are home, or work. */
  readonly bothPlaces?: true;
  /** What it says about going on in another messenger. */
  readonly link?: LinkWish;
  /** What only those who take part in something say. */
  readonly takingPart?: TakingPartWish;
  /** What it says about being asked, instead of answering. */
  readonly remark?: Remark;
  /** What it asks about a program, by its words alone. */
  readonly asks?: AskedOfProgram;
  /** It tells facts and asks what there is for them: no new wish. */
  readonly asksWhat?: true;
  /** It applies for something besides what is under way. */
  readonly too?: true;
  /** It wants something put right, and does not say what. */
  readonly mends?: true;
  /** It takes what it names in place of what is under way. */
  readonly instead?: true;
  /** The language that it asks to be talked with in, and nothing else. */
  readonly language?: Language;
}

/** Of a longer message the reader reads this many characters; the person is told. */
const readLength = 1_000;

/**
 * What a message does while the assistant answers. The open question has the first word; asides, corrections,
 * new wishes and the words that steer are heard at every point.
 */
export function* hear(talk: Talk, heard: Heard): Thinking<void> {
  if (heard.text.length > readLength) talk.say({ text: say("common.readFirstPart") });
  const offers = heard.press ?? offered(talk, heard.reading);
  const own = heard.press ? undefined : ownRemark(talk, heard);
  const act =
    own !== undefined
      ? undefined
      : offers && !heard.press
        ? (applyingFor(talk, heard.reading, offers) ?? offers)
        : offers;
  if (act?.kind === "start") {
    // How a talk with staff was is said on the side: whatever is open is asked on at once.
    talk.aside = act.start.dialog === "handoff";
    talk.enter(act.start);
    return yield* goOn(talk);
  }
  const open = openQuestion(talk.conversation, talk.moment);
  if (act?.kind === "option" && !(open && act.frame === open.frame.id && act.key === open.key)) {
    talk.say({ text: say("common.oldButton") });
    return yield* goOn(talk);
  }
  const { choice: _index, ...said } = heard.reading;
  const slots = withPlaceMeant(placesOf(heard, said.slots), said.intent, talk.conversation);
  const reading: Reading =
    act?.kind === "wish" ? { intent: intentOf(act.intent), slots: act.slots, confidence: 1 } : { ...said, slots };
  if (heard.takingPart && takingPartComesFirst(heard, open, talk.moment.takes))
    return yield* startTakingPart(talk, heard.takingPart);
  if (linkComesFirst(heard, open)) return yield* startLink(talk, heard.link);
  const reply = {
    text: heard.text,
    intent: reading.intent,
    slots: { ...reading.slots, ...linkCodeIn(heard), ...besidesSlots(heard) },
    ...(act?.kind === "option" ? { choice: act.index } : {}),
    ...(open?.question.several && !heard.press && own === undefined ? severalMeant(talk, heard.reading) : {}),
  };

  if (act?.kind === "wish" && act.intent === "later") return pause(talk, open);
  if (own && !answersToo(open, own, reply)) return yield* hearRemark(talk, own, open, reply);
  if (mendsBefore(talk, open, heard, reading)) return yield* goOn(talk);
  if (heard.instead && changesProgram(talk, { reading: { ...reading, intent: "correct" } })) return yield* goOn(talk);

  const crossed = heard.unseen && !heard.press && open?.frame.id === talk.conversation.broughtUp;
  talk.change({ broughtUp: null });
  if (crossed && reading.intent !== "inform" && answering.has(reading.intent)) return yield* goOn(talk);
  // "여자긴 한데 나이도 봐요?" answers, and asks.
  const both = own !== undefined || (reading.intent === "detail" && asksToo(open, heard, reply));
  const answers = both ? { ...reply, intent: "answer" } : reply;
  const taken = open && !crossed ? answerOpen(talk, open, answers, both ? 1 : reading.confidence) : "not-mine";
  if (taken === "answered") {
    sayBeside(talk, heard, open, reading);
    return yield* goOn(talk);
  }
  if (taken === "not-mine" && asksOnly(talk, heard, reading)) return yield* goOn(talk);
  // Whoever is named beside a survey's question is not who answers it.
  if (taken === "refused" && open?.frame.dialog === "survey") return yield* goOn(talk);
  const learned = learn(talk.conversation, factsIn(reading.slots), talk.moment.now);
  talk.conversation = learned.conversation;
  sayCorrected(talk, learned);
  yield* ownCorrection(talk, reading, learned);
  if (taken === "refused") return yield* goOn(talk);
  if (heard.link) return yield* startLink(talk, heard.link);
  const { text, asksWhat, too } = heard;
  yield* followWish(talk, {
    ...{ text, reading, learned },
    ...(asksWhat ? { asksWhat } : {}),
    ...(too ? { too } : {}),
    ...(heard.mends ? { mends: heard.mends } : {}),
  });
}

/** What a message says that is no slot of the reader, and that questions listen for. */
function besidesSlots({ firmSize, bothPlaces }: Heard): Reply["slots"] {
  return { ...(firmSize ? { firmSize } : {}), ...(bothPlaces ? { bothPlaces } : {}) };
}

/** Of two places that are both said to be it none is taken: it is asked which. */
function placesOf({ bothPlaces }: Heard, { residence, workplace, ...rest }: Reading["slots"]): Reading["slots"] {
  if (bothPlaces) return rest;
  return {
    ...rest,
    ...(residence === undefined ? {} : { residence }),
    ...(workplace === undefined ? {} : { workplace }),
  };
}

/**
 * With no task in hand, "전화번호 010-…으로 바꿔 주세요" asks for what is kept to be put right: it is, in the applications
 * under way too. A slip that is mended in the middle of a task is no such request.
 */
function* ownCorrection(talk: Talk, reading: Reading, { corrected, conversation }: Learned): Thinking<void> {
  const asks = reading.intent === "correct" || reading.dataWish === "correct";
  if (!asks || corrected.length === 0 || talk.top) return;
  const { known } = factsFor(conversation);
  const facts = Object.fromEntries(corrected.map((key) => [key, known[key]]));
  yield { kind: "attempt", call: { name: "correctOwn", facts } as { name: string } };
}

/** What the message remarks on being asked, if that is what it is about: then no button is meant by its words. */
function ownRemark(talk: Talk, { remark, reading, typed }: Heard): Remark | undefined {
  const open = openQuestion(talk.conversation, talk.moment);
  return remark && !typed && isRemark(remark, reading, open) ? remark : undefined;
}

/** The button whose label or number the words were; "빛타민 신청할래요" wants more than the 빛타민 of a list. */
function offered(talk: Talk, reading: Reading): Act | undefined {
  const wantsMore =
    wishes.has(reading.intent) && reading.slots.program !== undefined && talk.top?.dialog === "discovery";
  if (reading.choice === undefined || wantsMore) return undefined;
  return talk.conversation.choices[reading.choice]?.act;
}

/** The options of the open question whose buttons were named together. */
function severalMeant({ conversation }: Talk, { choices = [] }: Reading): Pick<Reply, "choices"> {
  const acts = choices.flatMap((index) => conversation.choices[index]?.act ?? []);
  const options = acts.flatMap((act) =>
    act.kind === "option" && act.key === conversation.open?.key ? [act.index] : [],
  );
  return options.length > 1 ? { choices: options } : {};
}

/** "첫 번째 신청할게요" to a list begins the application for that program, as naming it does. */
function applyingFor(talk: Talk, { intent }: Reading, act: Act): Act | undefined {
  const open = act.kind === "option" ? openQuestion(talk.conversation, talk.moment) : undefined;
  if (intent !== "apply" || act.kind !== "option" || open?.frame.dialog !== "discovery") return undefined;
  if (act.frame !== open.frame.id || act.key !== open.key) return undefined;
  const program = open.question.options[act.index]?.value;
  return typeof program === "string" && programOf(talk.moment.catalog, program)
    ? { kind: "wish", intent: "apply", slots: { program } }
    : undefined;
}

const wishes: ReadonlySet<Intent> = new Set(["apply", "eligibility", "detail"]);

function intentOf(name: string): Intent {
  return intents.find((intent) => intent === name) ?? "other";
}
