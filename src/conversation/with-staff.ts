import { say } from "../dialog/say.js";
import type { StaffHours } from "../domain/needs.js";
import { answerOpen } from "./answer-open.js";
import { callOff, cancelsCall, rates } from "./beside-staff.js";
import { isErasing, leaveStepsAside } from "./from-staff.js";
import { goOn, openQuestion } from "./go-on.js";
import type { Heard } from "./hear.js";
import { factsIn, learn } from "./learn.js";
import { start } from "./steer.js";
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
 * A person has the talk: the assistant is silent, but for the person's own way out and for erasing all that is kept of
 * them, each by its button or in words that can mean nothing else. How an earlier talk was is counted without a word.
 */
export function* whileWithStaff(talk: Talk, heard: Heard): Thinking<void> {
  const { press } = heard;
  if (rates(press)) {
    yield { kind: "attempt", call: { name: "rateHandoff", ...press.start.with } };
    return;
  }
  if (heard.toStaff === "leave" || cancelsCall(press) || (press?.kind === "wish" && press.intent === "stop"))
    return yield* callOff(talk, "handoff.left");
  yield* erasingBesideStaff(talk, heard);
}

/** Seeing, taking along and putting right one's data is what staff are there for; only erasing it needs no staff. */
function* erasingBesideStaff(talk: Talk, heard: Heard): Thinking<void> {
  const open = openQuestion(talk.conversation, talk.moment);
  if (open && isErasing(open.frame)) {
    const act = heard.press ?? (heard.unseen ? undefined : heard.typed);
    if (act?.kind === "option" && act.frame === open.frame.id && act.key === open.key) {
      // A yes is for the counsellor; what the button says can only be meant for its question.
      answerOpen(talk, open, { text: heard.text, intent: "other", slots: {}, choice: act.index }, surely);
      return yield* goOn(talk);
    }
  }
  if (heard.demands === "erase") yield* start(talk, { dialog: "my-data", with: { want: "erase" } });
}

const surely = 1;
