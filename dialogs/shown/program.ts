import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { Places } from "../../src/domain/needs.js";
import type { Program, Round } from "../../src/domain/program.js";
import type { Verdict } from "../../src/domain/verdict.js";
import type { Placed } from "../../src/domain/world.js";
import { plain } from "./fact.js";
import { verdictBrief } from "./verdict.js";

/** A program in a list: title, how it stands for the person, one sentence. */
export function programCard(program: Program, verdict: Verdict): Card {
  return {
    title: plain(program.title),
    text: say("program.inList", { verdict: verdictBrief(verdict), summary: program.summary }),
  };
}

/** A program in full, as the documents have it, with what is open now. */
export function programDetail(program: Program, verdict: Verdict, open: readonly Placed[]): Card {
  const facts: (readonly [Say, Say])[] = [
    [say("program.agency"), plain(program.agency.name)],
    [say("program.who"), whoSay(program)],
  ];
  for (const aspect of ["content", "pay", "cost", "period"] as const) {
    const answer = program.answers[aspect];
    if (answer)
      facts.push([
        say(`aspect.${aspect}`),
        say("aspect.answer", { text: answer.text, source: say("source", { ...answer.source }) }),
      ]);
  }
  facts.push([say("program.openNow"), openSay(open)]);
  facts.push([say("program.forYou"), verdictBrief(verdict)]);
  return { title: plain(program.title), text: plain(program.summary), facts };
}

function whoSay(program: Program): Say {
  const words = program.clauses.map((clause) => clause.words).filter((text) => text !== "");
  return words.length > 0 ? say("lines.comma", { items: words.map(plain) }) : say("program.anyone");
}

function openSay(open: readonly Placed[]): Say {
  const first = open[0];
  if (!first) return say("program.noneOpen");
  if (open.length === 1) return offeringTitle(first);
  return say("program.openCount", { round: roundTitle(first.round), count: open.length });
}

/** A round's name; made-up ones are marked 예시 wherever they are shown. */
export function roundTitle(round: Round): Say {
  return round.example ? say("program.example", { title: round.title }) : plain(round.title);
}

/** What somebody applies for: "소셜마케터 (2026년 · 예시)", "와인 커뮤니티 (…)". */
export function offeringTitle({ program, round, offering }: Placed): Say {
  const title =
    offering.title === program.shortTitle || offering.title === round.title ? program.shortTitle : offering.title;
  return say(round.example || offering.example ? "program.offeringExample" : "program.offering", {
    title,
    round: round.title,
  });
}

/** An offering in a list, in one line: when, where, how many seats are free. */
export function offeringCard(placed: Placed, places: Places | undefined): Card {
  const { schedule, place } = placed.offering;
  const items = [
    ...(schedule ? [plain(schedule)] : []),
    ...(place ? [plain(place)] : []),
    ...(places && places.free !== null ? [placesSay(places, places.free)] : []),
  ];
  return { title: offeringTitle(placed), ...(items.length > 0 ? { text: say("lines.dot", { items }) } : {}) };
}

function placesSay(places: Places, free: number): Say {
  return free > 0 ? say("program.free", { free }) : say("program.full", { waiting: places.waiting });
}

/** The when, where and by whom of one offering, for somebody about to apply. */
export function offeringFacts({ offering }: Placed): readonly (readonly [Say, Say])[] {
  const facts: (readonly [Say, Say])[] = [];
  if (offering.schedule) facts.push([say("program.when"), plain(offering.schedule)]);
  if (offering.activity) facts.push([say("program.activity"), say("program.between", { ...offering.activity })]);
  if (offering.resultOn) facts.push([say("program.resultOn"), say("program.on", { on: offering.resultOn })]);
  if (offering.place) facts.push([say("program.where"), plain(offering.place)]);
  if (offering.leader) facts.push([say("program.leader"), plain(offering.leader)]);
  return facts;
}
