import type { Message } from "../conversation/message.js";
import type { Owner } from "../conversation/state.js";
import { say } from "../dialog/say.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";

/** What stands in the talk for the event itself. Words that held a resident number are not there. */
export function messageIn(parts: Parts, payload: Payload, owner: Owner): Message[] {
  switch (payload.kind) {
    case "said":
      return payload.text || payload.press ? [fromPerson(payload.press?.label ?? payload.text, payload)] : [];
    case "screened":
      return [fromPerson(parts.words.word(say("common.dropped")), payload)];
    case "staffSaid":
      return [{ from: "staff", text: payload.text }];
    case "joined": {
      const { agency, staff } = payload;
      const alone = owner === "staff" ? say("handoff.joinedNext", { staff }) : say("handoff.joinedUnnamed", { staff });
      const text = agency && owner !== "staff" ? say("handoff.joined", { agency, staff }) : alone;
      return [{ from: "staff", text: parts.words.word(text) }];
    }
    case "opened":
    case "amended":
    case "passed":
    case "due":
    case "news":
    case "released":
    case "passedOn":
    case "corrected":
    case "returned":
      return [];
  }
}

function fromPerson(text: string, { echo }: { readonly echo?: string }): Message {
  return { from: "person", text, ...(echo === undefined ? {} : { echo }) };
}
