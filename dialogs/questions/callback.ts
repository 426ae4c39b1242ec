import { z } from "zod";
import { answer, type Heard, nothing, type Option, picked, type Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { say } from "../../src/dialog/say.js";
import type { CallbackWish } from "../../src/domain/callback.js";
import type { StaffHours } from "../../src/domain/needs.js";
import { isLunch, openingSay } from "../shown/waiting.js";

type Half = NonNullable<CallbackWish["half"]>;

const half = z.enum(["morning", "afternoon"]);
const time = z.object({ half: half.optional(), time: z.string().optional() });
const wish = time.extend({ day: z.string().optional() });
const turnedDown = z.object({ not: z.array(half) });

/**
 * What is said to the offer of a call. `declined`: no call is to be arranged, and the hand-off stays where it is.
 * `cancel`: no counsellor at all. `not`: times that will not do.
 */
export type CallbackAnswer = CallbackWish | "declined" | "cancel" | { readonly not: readonly Half[] };

/**
 * When the person would like to be called: an empty wish is as soon as staff are back. Own words will do. A refusal in words
 * is one of the call alone; the hand-off is called off by its button. `not` are the halves of a day that were turned down
 * before: undefined at the first asking.
 */
export function whenToCall(hours: StaffHours, now: string, not?: readonly Half[]): Question<CallbackAnswer> {
  const lunch = isLunch(hours.opens, now);
  const opens = openingSay(hours.opens, now);
  const left = (one: Half) => !not?.includes(one);
  const options: readonly Option<CallbackAnswer>[] = [
    ...(left(lunch ? "afternoon" : "morning") ? [{ label: say("handoff.callMe"), value: {} }] : []),
    ...(!lunch && left("morning") ? [{ label: say("handoff.inMorning"), value: { half: "morning" } as const }] : []),
    ...(left("afternoon") ? [{ label: say("handoff.inAfternoon"), value: { half: "afternoon" } as const }] : []),
    { label: say("handoff.noCall"), value: "declined" },
    { label: say("handoff.cancel"), value: "cancel" },
  ];
  const inWords = hours.words ? say("plain", { text: hours.words }) : say("handoff.usualHours");
  const first = lunch ? say("handoff.lunch", { opens }) : say("handoff.outsideHours", { hours: inWords, opens });
  return {
    kind: "date",
    text: not ? say("handoff.askLeft") : first,
    again: say("handoff.askCallback"),
    options,
    schema: z.union([z.enum(["declined", "cancel"]), turnedDown, wish]) as z.ZodType<CallbackAnswer>,
    takes: ["staff"],
    read: (reply) => read(options, reply),
  };
}

/** A day or a time that was said counts before the button whose label is in the words: "3시 이후면 괜찮아요". */
function read(options: readonly Option<CallbackAnswer>[], reply: Reply): Heard<CallbackAnswer> {
  const said = saidIn(reply);
  const not = turnedDown.safeParse({ not: reply.slots.callbackNot });
  if (not.success && said.time === undefined && said.half === undefined) return answer(not.data);
  const button = picked(options, reply);
  const chosen = button.kind === "answer" ? wish.safeParse(button.value) : undefined;
  if (Object.keys(said).length > 0)
    return answer({ ...(chosen?.success ? (chosen.data as CallbackWish) : {}), ...said });
  if (button.kind === "answer") return button;
  // "누가 전화하는 거예요?" wants no call sooner.
  const calls = reply.intent === "staff" && !/[?？]/.test(reply.text);
  if (reply.intent === "yes" || reply.intent === "unsure" || calls) return answer({});
  return reply.intent === "no" ? answer("declined") : nothing;
}

function saidIn({ slots }: Reply): CallbackWish {
  const day = typeof slots.date === "string" ? { day: slots.date } : {};
  const clock = time.safeParse(slots.callback);
  return { ...day, ...(clock.success ? (clock.data as CallbackWish) : {}) };
}
