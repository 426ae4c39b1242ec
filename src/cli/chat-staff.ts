import type { Parts } from "../assistant/parts.js";
import { claim, close, listFor, note, reply, type StaffOutcome } from "../assistant/staff.js";
import type { StaffLine } from "./chat-lines.js";
import { handoffOut } from "./chat-out.js";

/** Does what a line of staff asks, and answers with the hand-off as it is then. */
export async function staffAnswer(parts: Parts, line: StaffLine): Promise<object> {
  return { staff: line.staff, result: await resultOf(parts, line) };
}

async function resultOf(parts: Parts, line: StaffLine): Promise<object> {
  const by = { staff: line.staff };
  switch (line.do) {
    case "list": {
      const handoffs = await listFor(parts, by, line.state === undefined ? "open" : "all");
      const wanted = handoffs.filter(
        ({ agency, state }) => (line.agency ?? agency) === agency && (line.state ?? state) === state,
      );
      return { handoffs: wanted.map((packet) => handoffOut(packet, parts.words)) };
    }
    case "claim":
      return line.handoff ? said(parts, await claim(parts, line.handoff, by)) : missing("handoff");
    case "reply":
      if (!line.text?.trim()) return missing("text");
      return line.handoff ? said(parts, await reply(parts, line.handoff, by, line.text)) : missing("handoff");
    case "close":
      return line.handoff ? said(parts, await close(parts, line.handoff, by)) : missing("handoff");
    case "note":
      if (!line.text?.trim()) return missing("text");
      return line.handoff ? said(parts, await note(parts, line.handoff, by, line.text)) : missing("handoff");
    case "refer":
    case "decide":
      return { error: `"${line.do}" is not served yet: list, claim, reply, note and close are` };
  }
}

function missing(field: string): object {
  return { error: `${field}: missing, say which` };
}

function said(parts: Parts, outcome: StaffOutcome): object {
  switch (outcome.kind) {
    case "done":
      return { handoff: handoffOut(outcome.handoff, parts.words) };
    case "unknown":
      return { error: 'there is no such hand-off: see "list"' };
    case "taken":
      return { error: "somebody else has this hand-off" };
    case "closed":
      return { error: "this hand-off is closed" };
    case "notYours":
      return { error: "claim this hand-off first" };
  }
}
