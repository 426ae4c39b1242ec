import { factsToAsk, isLeaf, judge } from "./condition.js";
import type { AskableFact } from "./facts.js";
import type { Known } from "./known.js";
import type { Condition } from "./program.js";

/** What a condition can still turn out to be. `unknown` is not listed: it is what the office leaves. */
type Outcome = "met" | "failed";

const either: ReadonlySet<Outcome> = new Set(["met", "failed"]);

/**
 * The facts whose answers can still change how a condition comes out. None are left when it is decided, or
 * when only the office can decide it: nobody is asked a thing that changes nothing.
 */
export function openQuestions(condition: Condition, known: Known): ReadonlySet<AskableFact> {
  return new Set(questionsOf(condition, known, either));
}

/**
 * `matters` are the outcomes of this condition that the whole can tell from unknown. Beside a part that stays
 * unknown, an `all` can only notice a failure, and an `any` only a success.
 */
function questionsOf(condition: Condition, known: Known, matters: ReadonlySet<Outcome>): AskableFact[] {
  if (matters.size === 0) return [];
  if (isLeaf(condition)) return factsToAsk(condition, known);
  switch (condition.kind) {
    case "all":
      return questionsOfParts(condition.of, known, { matters, needsOthers: "met" });
    case "any":
      return questionsOfParts(condition.of, known, { matters, needsOthers: "failed" });
    case "not":
      return questionsOf(condition.of, known, new Set([...matters].map(opposite)));
  }
}

/** A part that comes out as `needsOthers` is noticed only if all the others can come out so too. */
function questionsOfParts(
  parts: readonly Condition[],
  known: Known,
  { matters, needsOthers }: { matters: ReadonlySet<Outcome>; needsOthers: Outcome },
): AskableFact[] {
  if (parts.some((part) => judge(part, known) === opposite(needsOthers))) return [];
  return parts.flatMap((part) => {
    const noticed = parts.every((other) => other === part || canBecome(other, needsOthers, known));
    return questionsOf(part, known, noticed ? matters : without(matters, needsOthers));
  });
}

/** Whether some answers to what is still open would make a condition come out so. */
function canBecome(condition: Condition, outcome: Outcome, known: Known): boolean {
  if (isLeaf(condition)) return judge(condition, known) === outcome || factsToAsk(condition, known).length > 0;
  if (condition.kind === "not") return canBecome(condition.of, opposite(outcome), known);
  const needsEveryPart = (condition.kind === "all") === (outcome === "met");
  return needsEveryPart
    ? condition.of.every((part) => canBecome(part, outcome, known))
    : condition.of.some((part) => canBecome(part, outcome, known));
}

const opposite = (outcome: Outcome): Outcome => (outcome === "met" ? "failed" : "met");

const without = (outcomes: ReadonlySet<Outcome>, outcome: Outcome): ReadonlySet<Outcome> =>
  new Set([...outcomes].filter((each) => each !== outcome));
