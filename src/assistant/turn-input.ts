import type { Reading } from "../conversation/reading.js";
import type { Conversation } from "../conversation/state.js";
import type { Input } from "../conversation/turn.js";
import { heardForm } from "./form.js";
import { heardSaid } from "./heard-said.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";

/** What a turn answers, of what waited in the inbox. */
export function inputOf(
  parts: Parts,
  payload: Payload,
  reading: Reading | undefined,
  conversation: Conversation,
): Input {
  // The talk has gone on from what was said; that it was put right is for people to know.
  if (payload.kind === "amended") return { kind: "passed" };
  if (payload.kind === "form") return { ...heardForm(parts, conversation, payload), kind: "form" };
  if (payload.kind === "gave") return { kind: "gave", to: payload.handoff === undefined ? "nobody" : "staff" };
  if (payload.kind === "staffGave") return { kind: "staffSaid" };
  if (payload.kind === "reminder") return { kind: "news", saying: payload.saying };
  if (payload.kind === "survey") {
    const { saying, start } = payload;
    return { kind: payload.as === "invitation" ? "due" : "reminded", saying, start };
  }
  if (payload.kind !== "said") return payload;
  if (!reading) throw new Error("a message has its turn without having been read");
  return { kind: "heard", ...heardSaid(parts.wordsIn(conversation.language), payload, reading, conversation) };
}
