import { answering } from "./answer-open.js";
import { goOn } from "./go-on.js";
import type { Heard } from "./hear.js";
import { isRecord } from "./learn.js";
import type { Json } from "./state.js";
import type { Talk, Thinking } from "./talk.js";

/**
 * A survey in hand that was finished elsewhere, or has closed meanwhile, ends before another of its questions is put. True:
 * that is all there is to say; a wish of another kind is still to be heard.
 */
export function* leaveSurveyThatIsOver(talk: Talk, { reading, press }: Heard): Thinking<boolean> {
  const { top } = talk;
  const invite = top?.dialog === "survey" ? (top.with.invite ?? inviteIn(top.results.open)) : undefined;
  if (typeof invite !== "string") return false;
  const open = yield { kind: "look", call: { name: "surveys" } };
  if (!Array.isArray(open) || open.some((one) => isRecord(one) && one.invite === invite)) return false;
  talk.changeTop(undefined);
  talk.enter({ dialog: "survey", with: { invite } });
  yield* goOn(talk);
  return answering.has(reading.intent) || reading.intent === "survey" || press !== undefined;
}

function inviteIn(open: Json | undefined): Json | undefined {
  const first = Array.isArray(open) ? (open as readonly Json[])[0] : undefined;
  return first !== undefined && isRecord(first) ? first.invite : undefined;
}
