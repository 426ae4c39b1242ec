import type { Question } from "../src/dialog/question.js";
import { freeText } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { type Say, say } from "../src/dialog/say.js";
import { assess } from "../src/domain/eligibility.js";
import type { Program } from "../src/domain/program.js";
import { openOfferings, programOf } from "../src/domain/world.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { nextStep, pickProgram } from "./questions/program.js";
import { factSay } from "./shown/fact.js";
import { programDetail } from "./shown/program.js";

const perPage = 3;

/**
 * Finds programs for a wish in plain words, with all that is known of the person; shows a few at a time,
 * one in full when it is picked, and goes on to check or to apply.
 */
export const discovery: IeumDialog = {
  id: "discovery",
  *route(words, scene) {
    let why: "again" | "nothing" = "again";
    for (let search = 0; ; search++) {
      const wish: string =
        search === 0 ? yield* firstWish(words, scene) : yield* words.ask(`wish.${search}`, wishQuestion(why));
      const found = yield* words.look(`found.${search}`, {
        name: "search",
        query: wish,
        facts: scene.facts,
        limit: 12,
      });
      const programs = found.map(({ id }) => programOf(scene.catalog, id)).filter((program) => program !== undefined);
      const fitting = programs.filter((program) => fits(program, scene));
      const named = search === 0 ? fitting.slice(0, 1).find(({ id }) => id === given(scene, "named")) : undefined;
      const ending = fitting.length > 0 ? yield* listed(words, scene, `${search}`, wish, fitting, named) : undefined;
      if (ending) return ending;
      why = fitting.length > 0 ? "again" : "nothing";
    }
  },
};

/** Instead of a program that somebody cannot join, only what they might; besides one they have seen, the others. */
function fits(program: Program, scene: Scene): boolean {
  if (program.id === given(scene, "besides")) return false;
  return scene.with.insteadOf === undefined || assess(program, scene.facts, scene.today).kind !== "ineligible";
}

/** A wish that was said already is used; somebody of whom nothing is known is asked. */
function* firstWish({ ask }: Words, scene: Scene): Walking<string> {
  const said = given(scene, "wish");
  const sent = scene.with.insteadOf !== undefined || scene.with.besides !== undefined;
  if (said !== undefined || sent) return said ?? "";
  return yield* ask("wish.0", wishQuestion("first"));
}

function wishQuestion(when: "first" | "again" | "nothing"): Question<string> {
  return {
    ...freeText("text", say(`discovery.ask.${when}`), 500),
    takes: ["find", "inform", "other", "answer", "correct", "detail", "eligibility", "yes"],
  };
}

/**
 * Shows the list page by page until something is picked; undefined when the person wants another search. What the wish named
 * is as good as picked, where its other words find the same.
 */
function* listed(
  words: Words,
  scene: Scene,
  key: string,
  wish: string,
  programs: readonly Program[],
  named?: Program,
): Walking<Ending | undefined> {
  for (let page = 0, turn = 0; ; turn++) {
    const last = (page + 1) * perPage >= programs.length;
    const shown = programs.slice(page * perPage, (page + 1) * perPage);
    const verdicts = shown.map((program) => ({ program, verdict: assess(program, scene.facts, scene.today) }));
    const picked =
      turn === 0 && named
        ? named.id
        : yield* words.ask(
            `pick.${key}.${turn}`,
            pickProgram(verdicts, programs, { page, last, intro: introduction(scene) }),
          );
    if (picked === "other") return undefined;
    if (picked === "more") {
      page = last ? 0 : page + 1;
      continue;
    }
    const program = programs.find(({ id }) => id === picked);
    if (!program) continue;
    const verdict = assess(program, scene.facts, scene.today);
    const open = openOfferings(program, scene.today);
    const detail = programDetail(program, verdict, open);
    const next = yield* words.ask(`next.${key}.${turn}`, nextStep(program, detail, verdict, open));
    if (next === "check")
      return close("check", [], { dialog: "eligibility", with: { program: program.id, ...(wish ? { wish } : {}) } });
    if (next !== "list")
      return close("apply", [], { dialog: "registration", with: { program: program.id, ...offeringIn(next) } });
  }
}

function offeringIn(next: string): { offering?: string } {
  return next.startsWith("offering:") ? { offering: next.slice("offering:".length) } : {};
}

/** What the list was made for: the facts that were used, so that a slip of ours is seen at once. */
function introduction(scene: Scene): Say {
  if (scene.with.insteadOf !== undefined) return say("discovery.instead");
  const facts = (["age", "sex", "residence", "workplace", "employment", "careerBreak", "benefits"] as const).flatMap(
    (key) => factSay(scene.facts, key) ?? [],
  );
  return facts.length > 0
    ? say("discovery.foundFor", { facts: say("lines.comma", { items: facts }) })
    : say("discovery.found");
}
