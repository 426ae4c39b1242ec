import type { Given } from "../conversation/form-heard.js";
import type { Message } from "../conversation/message.js";
import type { Owner } from "../conversation/state.js";
import { say } from "../dialog/say.js";
import { linksTo, withFiles } from "./files/files-in-words.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";

/** What stands in the talk for the event itself. Words that held a resident number are not there. */
export function messageIn(parts: Parts, payload: Payload, owner: Owner, channel: string): Message[] {
  switch (payload.kind) {
    case "said":
      return payload.text || payload.press ? [fromPerson(payload.press?.label ?? payload.text, payload)] : [];
    case "form":
      return [fromPerson(payload.given.flatMap(saidIn).join("\n"), {})];
    case "screened":
      return [fromPerson(parts.words.word(say("common.dropped")), payload)];
    case "staffSaid":
      return [{ from: "staff", text: payload.text }];
    case "gave":
      return [{ from: "person", ...withFiles(parts, "person", payload.files) }];
    case "staffGave":
      return [
        { from: "staff", ...withFiles(parts, "staff", payload.files), ...linksTo(parts, payload.files, channel) },
      ];
    case "joined": {
      const { agency, staff } = payload;
      const alone = owner === "staff" ? say("handoff.joinedNext", { staff }) : say("handoff.joinedUnnamed", { staff });
      const text = agency && owner !== "staff" ? say("handoff.joined", { agency, staff }) : alone;
      return [{ from: "staff", text: parts.words.word(text) }];
    }
    case "opened":
    case "amended":
    case "reminder":
    case "passed":
    case "due":
    case "survey":
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

function saidIn(given: Given): readonly string[] {
  const said = given.kind === "typed" ? given.text.trim() : given.label;
  return said === "" ? [] : [said];
}
