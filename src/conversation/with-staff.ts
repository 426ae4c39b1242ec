import { say } from "../dialog/say.js";
import type { StaffHours } from "../domain/needs.js";
import { answerOpen } from "./answer-open.js";
import { actOf, callOff, rates, wantsOwnData } from "./beside-staff.js";
import { leaveStepsAside } from "./from-staff.js";
import { goOn, keepOpen, openQuestion } from "./go-on.js";
import type { Heard } from "./hear.js";
import { factsIn, learn } from "./learn.js";
import { type DataWish, unsureBelow } from "./reading.js";
import type { Talk, Thinking } from "./talk.js";

/** Fixed words with the right number first; a person is called; nothing else is asked. */
export function* crisis(talk: Talk, { text, reading }: Heard): Thinking<void> {
  const kind = reading.slots.crisisKind ?? "selfHarm";
  talk.conversation = learn(talk.conversation, factsIn(reading.slots), talk.moment.now).conversation;
  talk.say({ text: say(`crisis.${kind}`) });
  if (talk.top?.dialog === "handoff") leaveStepsAside(talk);
  yield { kind: "attempt", call: { name: "handoff", reason: "crisis", wish: text, detail: kind } as { name: string } };
  talk.change({ called: "crisis" });
  if (talk.conversation.owner === "assistant") talk.change({ owner: "waiting", passedOn: 0 });
  const hours = (yield { kind: "look", call: { name: "staffHours" } }) as StaffHours;
  talk.say({ text: hours.open ? say("crisis.staffTold") : say("crisis.staffToldLater", { opens: hours.opens }) });
}

/**
 * A person has the talk: the assistant is silent, but for the person's own data and their own way out, by its button or in
 * words that can mean nothing else. How an earlier talk was is counted without a word.
 */
export function* whileWithStaff(talk: Talk, heard: Heard): Thinking<void> {
  const { press } = heard;
  if (rates(press)) {
    yield { kind: "attempt", call: { name: "rateHandoff", ...press.start.with } };
    return;
  }
  if (heard.toStaff === "leave" || (press?.kind === "wish" && press.intent === "stop"))
    return yield* callOff(talk, "handoff.left");
  yield* ownDataBesideStaff(talk, heard);
}

/** To put something right, staff are there; what needs no staff is done at once. */
const withoutStaff: ReadonlySet<DataWish | undefined> = new Set(["see", "export", "consent", "erase"] as const);

/** Only what plainly answers the assistant's question is taken for an answer; anything else is for the counsellor. */
function* ownDataBesideStaff(talk: Talk, heard: Heard): Thinking<void> {
  const open = openQuestion(talk.conversation, talk.moment);
  if (open?.frame.dialog === "my-data") {
    const act = actOf(talk, heard);
    const mine = act?.kind === "option" && act.frame === open.frame.id && act.key === open.key;
    const { intent, slots, confidence } = heard.reading;
    const reply = { text: heard.text, intent, slots, ...(mine ? { choice: act.index } : {}) };
    if (!heard.unseen && answerOpen(talk, open, reply, confidence) === "answered") return yield* goOn(talk);
    talk.changeTop(undefined);
    keepOpen(talk);
  }
  const { intent, confidence, dataWish } = heard.reading;
  if (intent === "privacy" && confidence >= unsureBelow && withoutStaff.has(dataWish)) yield* wantsOwnData(talk, heard);
}
