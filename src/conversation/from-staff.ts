import { type Choice, type Saying, say } from "../dialog/say.js";
import { sayMended } from "./corrected.js";
import { goOn, keepOpen, resuming } from "./go-on.js";
import { learn, type Patch } from "./learn.js";
import type { Frame } from "./state.js";
import { menu, type Talk, type Thinking, wish } from "./talk.js";

/** What staff do in a talk, as its turns see it. */
export type FromStaff =
  /** A member of staff has the talk: from here on the assistant is silent. */
  | { readonly kind: "joined" | "staffSaid" }
  /** Nobody has it any more, and it waits for whoever is free; or for others, of that agency. */
  | { readonly kind: "released" }
  | { readonly kind: "passedOn"; readonly agency: string }
  | { readonly kind: "corrected"; readonly facts: Patch }
  /** Staff closed the hand-off; facts they changed are said first. With `handoff`, the person may say how it was. */
  | { readonly kind: "returned"; readonly handoff?: string };

/** The talk follows what staff did; the assistant speaks only when they let go of it. */
export function* fromStaff(talk: Talk, happened: FromStaff): Thinking<void> {
  switch (happened.kind) {
    case "joined":
      leaveStepsAside(talk, "but erasing");
      return talk.change({ owner: "staff" });
    case "staffSaid":
      return leaveStepsAside(talk, "but erasing");
    case "released":
      return waitAgain(talk, { text: say("handoff.released"), choices: [cancelWaiting] });
    case "passedOn":
      return waitAgain(talk, {
        text: happened.agency ? say("handoff.toAgency", { agency: happened.agency }) : say("handoff.toOthers"),
        choices: [cancelWaiting],
      });
    case "corrected":
      return correctedByStaff(talk, happened.facts);
    case "returned":
      return yield* returned(talk, happened.handoff);
  }
}

/** The way out of waiting: taken by its button or in words. */
export const cancelWaiting: Choice = wish("handoff.cancel", "stop");

function waitAgain(talk: Talk, saying: Saying): void {
  if (talk.conversation.owner === "assistant") return;
  talk.change({ owner: "waiting", passedOn: 0 });
  talk.say(saying);
}

/**
 * Questions that were only stepped aside for are over once a person speaks. Whether to erase all may stay open beside
 * staff: it is answered by its button alone, and that button still stands in the talk.
 */
export function leaveStepsAside(talk: Talk, how?: "but erasing"): void {
  const before = talk.top;
  const isLeft = (frame: Frame) => frame.dialog === "handoff" || frame.dialog === "my-data";
  while (talk.top && isLeft(talk.top) && !(how && isErasing(talk.top))) talk.changeTop(undefined);
  if (talk.top !== before) keepOpen(talk);
}

/** Whether a dialog is the one that asks whether to erase all. */
export function isErasing({ dialog, with: given, answers }: Frame): boolean {
  return dialog === "my-data" && (given.want ?? answers.want) === "erase";
}

function correctedByStaff(talk: Talk, facts: Patch): void {
  const { conversation, corrected, added } = learn(talk.conversation, facts, talk.moment.now);
  const told = [...(conversation.staffCorrected ?? []), ...corrected, ...added];
  talk.conversation = { ...conversation, staffCorrected: [...new Set(told)] };
  if (conversation.owner === "assistant") sayStaffCorrected(talk);
}

function sayStaffCorrected(talk: Talk): void {
  sayMended(talk, talk.conversation.staffCorrected ?? [], "handoff.corrected");
  talk.change({ staffCorrected: [] });
}

/** Back to the exact question that was open. How it was is asked on the side: whatever is done with it, nothing waits. */
function* returned(talk: Talk, handoff: string | undefined): Thinking<void> {
  if (talk.conversation.owner === "assistant") return;
  leaveStepsAside(talk);
  talk.change({ owner: "assistant", passedOn: 0 });
  const rate = handoff === undefined ? [] : ratings(handoff);
  const text = say(handoff === undefined ? "handoff.ended" : "handoff.endedRate");
  const choices = [...rate, ...(talk.top ? [] : menu)];
  talk.say(choices.length > 0 ? { text, choices } : { text });
  sayStaffCorrected(talk);
  if (talk.top) talk.say(resuming(talk, talk.top));
  yield* goOn(talk);
}

function ratings(handoff: string): readonly Choice[] {
  return ([3, 2, 1] as const).map((rating) => ({
    label: say(`handoff.rate.${rating}`),
    act: { kind: "start", start: { dialog: "handoff", with: { handoff, rating } } },
  }));
}
