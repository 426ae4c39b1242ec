import type { Heard } from "../conversation/hear.js";
import type { Reading } from "../conversation/reading.js";
import type { Conversation } from "../conversation/state.js";
import type { Input } from "../conversation/turn.js";
import type { Act } from "../dialog/say.js";
import { usualLanguage } from "../domain/languages.js";
import { readCallbackNot, readCallbackTime } from "../language/callback-times.js";
import { demandsErasure } from "../language/erase-demand.js";
import { readLanguageWish } from "../language/language-wish.js";
import { readLinkWish } from "../language/link-wish.js";
import { readToStaff } from "../language/to-staff.js";
import { heardForm } from "./form.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import { typedButton } from "./typed-button.js";

/** What a turn answers, of what waited in the inbox: with all that the readers of single wishes make of its words. */
export function inputOf(
  parts: Parts,
  payload: Payload,
  reading: Reading | undefined,
  conversation: Conversation,
): Input {
  const { owner, choices } = conversation;
  // The talk has gone on from what was said; that it was put right is for people to know.
  if (payload.kind === "amended") return { kind: "passed" };
  if (payload.kind === "form") return { ...heardForm(parts, conversation, payload), kind: "form" };
  if (payload.kind === "gave") return { kind: "gave", to: payload.handoff === undefined ? "nobody" : "staff" };
  if (payload.kind === "staffGave") return { kind: "staffSaid" };
  if (payload.kind !== "said") return payload;
  if (!reading) throw new Error("a message has its turn without having been read");
  const act = payload.press?.act;
  const { text, unseen } = payload;
  const link = act ? undefined : readLinkWish(text);
  const language = act ? undefined : readLanguageWish(text);
  return {
    kind: "heard",
    text,
    reading,
    ...(act ? { press: act } : {}),
    ...(unseen ? { unseen } : {}),
    ...(link ? { link } : {}),
    ...(language && language !== (conversation.language ?? usualLanguage) ? { language } : {}),
    ...(owner === "assistant"
      ? {}
      : aboutStaff(text, typedButton(parts.wordsIn(conversation.language), choices, text))),
  };
}

/** What only somebody who waits for staff, or talks with them, can mean. */
function aboutStaff(
  text: string,
  typed: Act | undefined,
): Pick<Heard, "toStaff" | "callback" | "callbackNot" | "typed" | "demands"> {
  const toStaff = readToStaff(text);
  const callback = readCallbackTime(text);
  const callbackNot = readCallbackNot(text);
  return {
    ...(toStaff ? { toStaff } : {}),
    ...(callback ? { callback } : {}),
    ...(callbackNot ? { callbackNot } : {}),
    ...(typed ? { typed } : {}),
    ...(demandsErasure(text) ? { demands: "erase" } : {}),
  };
}
