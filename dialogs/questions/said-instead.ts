import type { Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { say } from "../../src/dialog/say.js";
import type { SurveyQuestion } from "../../src/domain/surveys.js";

/** A yes or a no with more around it than this is rather a comment. */
const longestVote = 30;
/** Names are read in short words that are none. */
const shortestNaming = 10;
/** "금요일": a word alone asks nothing about a program. */
const longestWord = 3;

/**
 * Where something is to be picked, what was written about something else is no vote, whatever a reader makes of it: words
 * that tell of somebody or give a number, or a long remark at a yes or no. It is asked again, and where a question for words
 * is still to come, that is said. A word that is none of the options is answered with them.
 */
export function picksOnly<A>(
  asked: Question<A>,
  { kind, wordsFollow }: { readonly kind: SurveyQuestion["kind"]; readonly wordsFollow: boolean },
): Question<A> {
  if (kind === "comment") return asked;
  return {
    ...asked,
    ...(asked.kind === "choice" ? { takes: [...(asked.takes ?? []), "detail"] } : {}),
    read(reply) {
      if (reply.choice !== undefined || reply.choices !== undefined || reply.intent === "correct")
        return asked.read(reply);
      if (isComment(reply, kind))
        return { kind: "refused", why: say(wordsFollow ? "survey.wordsLater" : "survey.pickOne") };
      if (reply.intent !== "detail") return asked.read(reply);
      return isWordAlone(reply) ? { kind: "refused", why: say("survey.pickOne") } : { kind: "nothing" };
    },
  };
}

function isComment({ text, slots, intent }: Reply, kind: SurveyQuestion["kind"]): boolean {
  if (intent === "detail") return false;
  const { length } = text.replace(/[^\p{L}\p{N}]/gu, "");
  if (slots.phone !== undefined || (slots.name !== undefined && length > shortestNaming)) return true;
  return (kind === "rejoin" || kind === "yesNo") && length > longestVote;
}

function isWordAlone({ text, slots }: Reply): boolean {
  return slots.program === undefined && new RegExp(`^[\\p{L}\\p{N}]{1,${longestWord}}$`, "u").test(text.trim());
}
