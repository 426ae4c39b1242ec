import type { Option, Question } from "../../src/dialog/question.js";
import { choice } from "../../src/dialog/questions.js";
import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { Program } from "../../src/domain/program.js";
import type { Verdict } from "../../src/domain/verdict.js";
import type { Placed } from "../../src/domain/world.js";
import { programCard } from "../shown/program.js";
import { offeringNamed } from "./offering.js";

/** A few programs to look at more closely, `more`, or `other` for another search. A program may be named instead. */
export function pickProgram(
  shown: readonly { program: Program; verdict: Verdict }[],
  all: readonly Program[],
  at: { readonly page: number; readonly last: boolean; readonly intro: Say },
): Question<string> {
  const options: Option<string>[] = shown.map(({ program }, index) => ({
    label: say("discovery.pick", { number: index + 1, program: program.shortTitle }),
    value: program.id,
  }));
  if (!at.last || at.page > 0)
    options.push({ label: say(at.last ? "discovery.fromStart" : "discovery.more"), value: "more" });
  options.push({ label: say("discovery.other"), value: "other" });
  const question = choice(at.page === 0 ? at.intro : say("discovery.foundMore"), options, {
    cards: shown.map(({ program, verdict }) => programCard(program, verdict)),
    also: all.map(({ id }) => id),
    takes: ["detail"],
    hear(reply) {
      const named = all.find(({ id }) => id === reply.slots.program);
      // "온앤오프가 뭐예요?" is answered best by the program in full; "온앤오프는 얼마예요?" is a question of its own.
      if (named && (reply.intent !== "detail" || isAboutAll(reply.slots.aspect))) return named.id;
      if (reply.intent === "detail") return undefined;
      // "네" to a list of one can only mean that one.
      return reply.intent === "yes" && shown.length === 1 ? shown[0]?.program.id : undefined;
    },
  });
  return { ...question, again: say("discovery.again"), madeFor: at.intro };
}

function isAboutAll(aspect: unknown): boolean {
  return aspect === undefined || aspect === "content";
}

/** What to do with a program that was looked at; naming one of its offerings applies for that one (`offering:ID`). */
export function nextStep(program: Program, detail: Card, verdict: Verdict, open: readonly Placed[]): Question<string> {
  const mayApply = verdict.kind !== "ineligible";
  const options: Option<string>[] = [
    ...(mayApply ? [{ label: say("program.apply"), value: "apply" }] : []),
    { label: say("program.check"), value: "check" },
    { label: say("program.list"), value: "list" },
  ];
  return choice(say("program.askNext", { program: program.shortTitle }), options, {
    cards: [detail],
    also: open.map(({ offering }) => `offering:${offering.id}`),
    hear(reply) {
      const named = mayApply && reply.intent !== "detail" ? offeringNamed(reply.slots, open) : undefined;
      if (named) return `offering:${named.offering.id}`;
      if (reply.intent === "yes" && mayApply) return "apply";
      return reply.intent === "no" ? "list" : undefined;
    },
  });
}
