import type { Question } from "../dialog/question.js";
import type { Takes, TakingPartWish } from "../domain/taking-part-wish.js";
import type { Heard } from "./hear.js";
import type { Frame } from "./state.js";
import { start } from "./steer.js";
import type { Talk, Thinking } from "./talk.js";

/** Questions whose answer may be any words at all: they have the first word, whatever looks like something else. */
const ownWords: ReadonlySet<string> = new Set(["comment", "text"]);
const ownDigits: ReadonlySet<string> = new Set([...ownWords, "phone", "birthDate", "age", "date", "name"]);

/**
 * Whether what only those who take part say is heard before the question that is open. Six digits alone are a code of
 * attendance only while a session of theirs has one, and where no question could mean them.
 */
export function takingPartComesFirst(
  { takingPart }: Heard,
  open: { readonly frame: Frame; readonly question: Question<unknown> } | undefined,
  takes: Takes = "nothing",
): boolean {
  if (!takingPart) return false;
  const isCode = takingPart.kind === "code";
  // The code that was asked for.
  if (isCode && open?.frame.dialog === "taking-part") return false;
  if (isCode && takingPart.how === "bare") return takes === "session" && !ownDigits.has(open?.question.kind ?? "");
  if (ownWords.has(open?.question.kind ?? "")) return false;
  return isCode || takes !== "nothing";
}

/** Does it on the side: whatever is open is asked on at once. */
export function* startTakingPart(talk: Talk, wish: TakingPartWish): Thinking<void> {
  talk.aside = true;
  yield* start(talk, { dialog: "taking-part", with: withOf(wish) });
}

function withOf(wish: TakingPartWish): Readonly<Record<string, string>> {
  return wish.kind === "code" ? { want: "attend", code: wish.code } : { want: wish.kind };
}
