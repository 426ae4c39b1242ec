import type { Question } from "../dialog/question.js";
import type { LinkWish } from "../domain/link-code.js";
import type { Heard } from "./hear.js";
import type { Frame } from "./state.js";
import { start } from "./steer.js";
import type { Talk, Thinking } from "./talk.js";

/** Questions whose answer may be six digits, or any words at all: they have the first word, whatever looks like a code. */
const ownWords: ReadonlySet<string> = new Set(["comment"]);
const ownDigits: ReadonlySet<string> = new Set([...ownWords, "phone", "birthDate", "age", "date", "name"]);

/**
 * Whether a wish to go on in another messenger is heard before the question that is open. A code that is called one, and a
 * wish in plain words, nearly always are; six digits alone only where no question could mean them.
 */
export function linkComesFirst(
  { link }: Heard,
  open: { readonly frame: Frame; readonly question: Question<unknown> } | undefined,
): boolean {
  if (!link) return false;
  if (!open) return true;
  if (open.frame.dialog === "link" && link.kind === "code") return false;
  const first = link.kind === "code" && link.how === "bare" ? ownDigits : ownWords;
  return !first.has(open.question.kind);
}

/** The code of a message, as a question hears it. */
export function linkCodeIn({ link }: Heard): { readonly linkCode?: string } {
  return link?.kind === "code" ? { linkCode: link.code } : {};
}

/** Begins to join this talk with another one. */
export function* startLink(talk: Talk, link: LinkWish | undefined): Thinking<void> {
  yield* start(talk, { dialog: "link", with: wanted(link) });
}

function wanted(link: LinkWish | undefined): Readonly<Record<string, string>> {
  if (link?.kind === "code") return { code: link.code };
  return link?.kind === "new" ? { want: "new" } : {};
}
