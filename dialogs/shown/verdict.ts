import type { Saying } from "../../src/dialog/say.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { Facts } from "../../src/domain/facts.js";
import type { Program } from "../../src/domain/program.js";
import type { ClauseResult, Verdict } from "../../src/domain/verdict.js";
import { factSay, plain } from "./fact.js";

/** A verdict, clause by clause, each with the source it stands on. */
export function verdictSaying(program: Program, verdict: Verdict, facts: Facts): Saying {
  const lines = verdict.clauses.map((result) => clauseSay(result, facts));
  const head = say(`verdict.${verdict.kind}`, { program: program.shortTitle });
  return { text: lines.length > 0 ? say("lines.each", { lines: [head, ...lines] }) : head };
}

/** How a program stands for somebody, in a few words for a list: state, and the clause that matters most. */
export function verdictBrief(verdict: Verdict): Say {
  switch (verdict.kind) {
    case "eligible":
      return say("verdict.brief.eligible");
    case "ineligible":
      return say("verdict.brief.ineligible", { words: clauseWords(first(verdict, "failed")) });
    case "open":
      return say(verdict.next ? "verdict.brief.open" : "verdict.brief.office", {
        words: clauseWords(first(verdict, "unknown")),
      });
  }
}

function first(verdict: Verdict, state: ClauseResult["state"]): ClauseResult | undefined {
  return verdict.clauses.find((result) => result.state === state);
}

function clauseWords(result: ClauseResult | undefined): Say {
  if (!result) return say("verdict.clause.none");
  const { words, condition } = result.clause;
  return words === "" && condition.kind === "applicant" ? say(`verdict.clause.for.${condition.is}`) : plain(words);
}

function clauseSay(result: ClauseResult, facts: Facts): Say {
  const words = clauseWords(result);
  const { title, year } = result.clause.source;
  const source = say("source", { title, year });
  if (result.officeConfirms && result.state === "unknown") return say("verdict.clause.office", { words, source });
  // A yes or no is not said back: "맞아요" says it.
  const mine = result.fact && typeof facts[result.fact] !== "boolean" ? factSay(facts, result.fact) : undefined;
  switch (result.state) {
    case "met":
      return mine ? say("verdict.clause.metBy", { words, mine }) : say("verdict.clause.met", { words });
    case "failed": {
      const line = mine
        ? say("verdict.clause.failedBy", { words, mine, source })
        : say("verdict.clause.failed", { words, source });
      return result.holdsFrom ? say("verdict.clause.later", { line, day: result.holdsFrom }) : line;
    }
    case "unknown":
      return say("verdict.clause.unknown", { words, source });
  }
}
