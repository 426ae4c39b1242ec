import { z } from "zod";
import { answer, type Heard, nothing, type Option, picked, type Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { say } from "../../src/dialog/say.js";
import type { CallbackWish } from "../../src/domain/callback.js";
import type { StaffHours } from "../../src/domain/needs.js";
import { isLunch, openingSay } from "../shown/waiting.js";

const time = z.object({
  half: z.enum(["morning", "afternoon"]).optional(),
  time: z.string().optional(),
});
const wish = time.extend({ day: z.string().optional() });

/** When the person would like to be called: an empty wish is as soon as staff are back. Own words will do. */
export function whenToCall(hours: StaffHours, now: string): Question<CallbackWish | "never"> {
  const lunch = isLunch(hours.opens, now);
  const opens = openingSay(hours.opens, now);
  const options: readonly Option<CallbackWish | "never">[] = [
    { label: say("handoff.callMe"), value: {} },
    ...(lunch ? [] : [{ label: say("handoff.inMorning"), value: { half: "morning" } as const }]),
    { label: say("handoff.inAfternoon"), value: { half: "afternoon" } },
    { label: say("handoff.noCall"), value: "never" },
  ];
  const inWords = hours.words ? say("plain", { text: hours.words }) : say("handoff.usualHours");
  return {
    kind: "date",
    text: lunch ? say("handoff.lunch", { opens }) : say("handoff.outsideHours", { hours: inWords, opens }),
    again: say("handoff.askCallback"),
    options,
    schema: z.union([z.literal("never"), wish]) as z.ZodType<CallbackWish | "never">,
    takes: ["staff"],
    read: (reply) => read(options, reply),
  };
}

/** A day or a time that was said counts before the button whose label is in the words: "3시 이후면 괜찮아요". */
function read(options: readonly Option<CallbackWish | "never">[], reply: Reply): Heard<CallbackWish | "never"> {
  const button = picked(options, reply);
  const said = saidIn(reply);
  if (Object.keys(said).length > 0)
    return answer({ ...(button.kind === "answer" && button.value !== "never" ? button.value : {}), ...said });
  if (button.kind === "answer") return button;
  if (reply.intent === "yes" || reply.intent === "unsure" || reply.intent === "staff") return answer({});
  return reply.intent === "no" ? answer("never") : nothing;
}

function saidIn({ slots }: Reply): CallbackWish {
  const day = typeof slots.date === "string" ? { day: slots.date } : {};
  const clock = time.safeParse(slots.callback);
  return { ...day, ...(clock.success ? (clock.data as CallbackWish) : {}) };
}
