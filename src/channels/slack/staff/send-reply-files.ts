import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import { isNoteAlone } from "../../staff-room/note-sign.js";
import { refusalNow } from "../../staff-room/refusal-now.js";
import { filesFromStaff } from "../files/slack-files.js";
import type { SlackHouse } from "../slack-house.js";
import type { SlackStaff } from "./slack-staff.js";

export interface ReplyWithFiles {
  readonly handoff: string;
  readonly text: string;
  readonly files: readonly unknown[];
  readonly at: Parameters<typeof filesFromStaff>[3];
}

/**
 * The files of what staff wrote below a card, before its words. `held`: they do not go, and neither may the words, which
 * would leave the person waiting for them. What comes of files that are fetched later is told later, to both.
 */
export async function sendReplyFiles(
  { files: taken, words }: Pick<SlackHouse, "files" | "words">,
  staff: SlackStaff,
  by: SignedIn,
  { handoff, text, files, at }: ReplyWithFiles,
): Promise<{ readonly kind: "onTheirWay" } | { readonly kind: "held"; readonly why: string }> {
  // What comes with a note is for colleagues as the note is.
  if (files.length === 0 || isNoteAlone(text)) return { kind: "onTheirWay" };
  if (!taken) return { kind: "held", why: words("staff-room.files") };
  const sent = await filesFromStaff(taken, by, handoff, at, files);
  switch (sent.kind) {
    case "awaited":
      return { kind: "onTheirWay" };
    case "refused": {
      const wordsToo = text === "" ? [] : [words("staff-room.heldWithFiles")];
      return { kind: "held", why: [sent.words, ...wordsToo].join(" ") };
    }
    case "unknown":
    case "closed":
    case "notYours":
    case "stale":
    case "residentNumber":
    case "taken":
      return { kind: "held", why: (await refusalNow(staff, by, { handoff, done: sent, of: "words" }, words)) ?? "" };
  }
}
