import { type Choice, type Say, type Saying, say } from "../dialog/say.js";
import type { Aspect, Catalog, Offering, Program } from "../domain/program.js";
import { offeringOf, openOfferings, type Placed, placedOfferings } from "../domain/world.js";
import type { About } from "./in-hand.js";
import { wish } from "./talk.js";

/**
 * Answers a question about a program from its facts: what its documents say, else what its conditions and its open
 * offerings say. What nobody wrote down is said to be so, with a person to ask.
 */
export function asideSaying(program: Program, aspect: Aspect, offering: string | undefined, today: string): Saying {
  const text = known(program, aspect, offering, today);
  if (text) return { text };
  return {
    text: say("aside.unknown", { program: program.shortTitle, what: say(`aspect.${aspect}`) }),
    choices: [wish("menu.staff", "staff")],
  };
}

/** The same question answered for each program of a list. */
export function ofEach(programs: readonly Program[], aspect: Aspect, today: string): Saying {
  const lines = programs.map((program) =>
    say("aside.ofOne", {
      program: program.shortTitle,
      text: known(program, aspect, undefined, today) ?? say("aside.unknownHere"),
    }),
  );
  return { text: say("lines.each", { lines }) };
}

/** With nothing open, what somebody may want next who asked about a program. */
export function nextTo({ program, offering }: About, catalog: Catalog): readonly Choice[] {
  const title = offeringOf(catalog, offering ?? "")?.offering.title;
  const slots = { program: program.id, ...(title ? { offering: title } : {}) };
  return [wish("program.apply", "apply", slots), wish("program.check", "eligibility", slots)];
}

function known(program: Program, aspect: Aspect, offering: string | undefined, today: string): Say | undefined {
  const placed = named(program, offering) ?? only(openOfferings(program, today));
  return (
    (offering ? fromOffering(placed, aspect) : undefined) ??
    fromDocuments(program, aspect) ??
    fromConditions(program, aspect) ??
    fromOffering(placed, aspect)
  );
}

function fromDocuments(program: Program, aspect: Aspect): Say | undefined {
  const answer = program.answers[aspect];
  return answer ? say("aspect.answer", { text: answer.text, source: say("source", { ...answer.source }) }) : undefined;
}

/** Who may join stands in the conditions, whether or not somebody wrote a sentence about it. */
function fromConditions(program: Program, aspect: Aspect): Say | undefined {
  const kinds: Partial<Record<Aspect, readonly string[]>> = { age: ["age"], residence: ["residence", "workplace"] };
  if (aspect !== "target" && !kinds[aspect]) return undefined;
  const about = program.clauses.filter(
    ({ condition }) => aspect === "target" || kinds[aspect]?.includes(condition.kind),
  );
  const first = about[0];
  if (!first)
    return aspect === "target"
      ? undefined
      : say("aside.noLimit", { program: program.shortTitle, what: say(`aspect.${aspect}`) });
  const words = about.map(({ words }) => say("plain", { text: words }));
  return say("aside.conditions", {
    words: say("lines.comma", { items: words }),
    source: say("source", { ...first.source }),
  });
}

function fromOffering(placed: Placed | undefined, aspect: Aspect): Say | undefined {
  if (!placed) return undefined;
  const text = offeringText(placed.offering, aspect);
  if (!text) return undefined;
  const title = placed.offering.title;
  return placed.round.example || placed.offering.example
    ? say("aside.example", { title, text })
    : say("aside.offering", { title, text });
}

function offeringText(offering: Offering, aspect: Aspect): Say | undefined {
  switch (aspect) {
    case "deadline":
      return offering.recruitment ? say("aside.deadline", { until: offering.recruitment.to }) : say("aside.alwaysOpen");
    case "period":
      return offering.activity ? say("program.between", { ...offering.activity }) : undefined;
    case "hours":
      return offering.schedule ? say("plain", { text: offering.schedule }) : undefined;
    case "place":
      return offering.place ? say("plain", { text: offering.place }) : undefined;
    case "capacity":
      return offering.capacity === undefined
        ? say("aside.noCapacity")
        : say("aside.capacity", { capacity: offering.capacity });
    case "selection":
      return offering.resultOn === undefined
        ? say(`selection.${offering.selection}`)
        : say("selection.screeningOn", { on: offering.resultOn });
    default:
      return undefined;
  }
}

/** The offering that was named, an open one before a past one. */
function named(program: Program, offering: string | undefined): Placed | undefined {
  const all = placedOfferings(program).filter((placed) => placed.offering.id === offering);
  return all.at(-1);
}

function only(open: readonly Placed[]): Placed | undefined {
  return open.length === 1 ? open[0] : undefined;
}
