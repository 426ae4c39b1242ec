import { type Act, say } from "../dialog/say.js";
import { leaveStepsAside } from "./from-staff.js";
import { goOn, resuming } from "./go-on.js";
import type { Heard } from "./hear.js";
import { menu, type Talk, type Thinking } from "./talk.js";
import { followWish } from "./wishes.js";

/** The button that was pressed, or whose words were typed. */
export function actOf(talk: Talk, { press, reading }: Heard): Act | undefined {
  return press ?? (reading.choice === undefined ? undefined : talk.conversation.choices[reading.choice]?.act);
}

/** Whether a button says how an earlier talk with staff was. */
export function rates(act: Act | undefined): act is Act & { kind: "start" } {
  return act?.kind === "start" && act.start.dialog === "handoff" && "rating" in act.start.with;
}

/** Whether a button calls off a hand-off, whoever has the talk. */
export function cancelsCall(act: Act | undefined): boolean {
  return act?.kind === "start" && act.start.dialog === "handoff" && act.start.with.want === "cancel";
}

/** Takes the call back, or leaves a talk with staff, and goes on where the person was. */
export function* callOff(talk: Talk, text: "handoff.cancelled" | "handoff.left"): Thinking<void> {
  const { done } = (yield { kind: "attempt", call: { name: "cancelHandoff" } }) as { done: boolean };
  leaveStepsAside(talk);
  talk.change({ owner: "assistant" });
  const told = say(done ? text : "handoff.stillTold");
  talk.say(talk.top ? { text: told } : { text: told, choices: menu });
  if (talk.top) talk.say(resuming(talk, talk.top));
  return yield* goOn(talk);
}

/** Opens the person's own data, whoever has the talk. */
export function wantsOwnData(talk: Talk, { text, reading }: Heard): Thinking<void> {
  return followWish(talk, { text, reading, learned: { conversation: talk.conversation, corrected: [], added: [] } });
}
