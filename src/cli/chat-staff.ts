import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import type { Acted } from "../assistant/handoffs/acting.js";
import { note, reply } from "../assistant/handoffs/answer.js";
import { claim } from "../assistant/handoffs/claim.js";
import { close } from "../assistant/handoffs/close.js";
import { listFor, packetNow } from "../assistant/handoffs/packet.js";
import { isAgency, passOn } from "../assistant/handoffs/pass-on.js";
import type { Parts } from "../assistant/parts.js";
import type { StaffLine } from "./chat-lines.js";
import { handoffOut } from "./chat-out.js";

/** Does what a line of staff asks, and answers with the hand-off as it is then. */
export async function staffAnswer(parts: Parts, line: StaffLine): Promise<object> {
  return { staff: line.staff, result: await resultOf(parts, line) };
}

async function resultOf(parts: Parts, line: StaffLine): Promise<object> {
  const by = scripted(line.staff);
  const { handoff, text = "", to } = line;
  switch (line.do) {
    case "list": {
      const handoffs = await listFor(parts, by, line.state === undefined ? "open" : "all");
      const wanted = handoffs.filter(
        ({ agency, state }) => (line.agency ?? agency) === agency && (line.state ?? state) === state,
      );
      return { handoffs: wanted.map((packet) => handoffOut(packet, parts.words)) };
    }
    case "claim":
      return handoff ? said(parts, await claim(parts, by, handoff)) : missing("handoff");
    case "reply":
      if (!text.trim()) return missing("text");
      return handoff ? said(parts, await reply(parts, by, handoff, text, { key: parts.newId() })) : missing("handoff");
    case "close":
      return handoff ? said(parts, await close(parts, by, handoff, { outcome: "answered" })) : missing("handoff");
    case "note":
      if (!text.trim()) return missing("text");
      return handoff ? said(parts, await note(parts, by, handoff, text, { key: parts.newId() })) : missing("handoff");
    case "refer":
      if (!to) return missing("to");
      if (!isAgency(parts, to)) return { error: "to: there is no such agency in the catalogue" };
      return handoff
        ? said(parts, await passOn(parts, by, handoff, { kind: "agency", id: to }, text))
        : missing("handoff");
    case "decide":
      return { error: '"decide" comes with selection: list, claim, reply, note, refer and close are served' };
  }
}

/** Scripts name staff as they like: whoever has the machine sees every agency's. */
function scripted(staff: string): SignedIn {
  return { id: staff, name: staff, login: staff, role: "administrator", agency: null, session: "", place: "" };
}

function missing(field: string): object {
  return { error: `${field}: missing, say which` };
}

async function said(parts: Parts, acted: Acted): Promise<object> {
  switch (acted.kind) {
    case "done": {
      const packet = await packetNow(parts, acted.handoff.id);
      return packet ? { handoff: handoffOut(packet, parts.words) } : { error: "this hand-off was erased" };
    }
    case "unknown":
      return { error: 'there is no such hand-off: see "list"' };
    case "taken":
      return { error: "somebody else has this hand-off" };
    case "closed":
      return { error: "this hand-off is closed" };
    case "stale":
      return { error: "this hand-off changed hands" };
    case "residentNumber":
      return { error: "text: holds a resident number, which is never kept: write it without" };
    case "notYours":
      return { error: "claim this hand-off first" };
  }
}
