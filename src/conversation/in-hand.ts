import type { Program } from "../domain/program.js";
import { isCalled, offeringOf, openOfferings, type Placed, placedOfferings, programOf } from "../domain/world.js";
import { openQuestion } from "./go-on.js";
import { isRecord } from "./learn.js";
import type { Slots } from "./reading.js";
import type { Json } from "./state.js";
import type { Talk } from "./talk.js";

/** What a message is about: a program, perhaps one offering of it. */
export interface About {
  readonly program: Program;
  readonly offering?: string;
}

/** What the words themselves name; of several offerings of one name, one that is open, and of the round that was said. */
export function namedIn(talk: Talk, slots: Slots): About | undefined {
  const { catalog, today } = talk.moment;
  const program = programOf(catalog, slots.program);
  const word = slots.offering ?? slots.topic;
  const hit =
    word === undefined ? undefined : findOffering(program ? [program] : catalog.programs, word, slots.round, today);
  if (hit) return { program: hit.program, offering: hit.offering.id };
  return program ? { program } : undefined;
}

/** The program in hand: named, or of the dialog on top, or last spoken of. */
export function aboutIn(talk: Talk, slots: Slots): About | undefined {
  const named = namedIn(talk, slots);
  if (named) return named;
  const within = talk.top?.with;
  const offering = typeof within?.offering === "string" ? offeringOf(talk.moment.catalog, within.offering) : undefined;
  if (offering) return { program: offering.program, offering: offering.offering.id };
  const id = typeof within?.program === "string" ? within.program : (surveyed(talk) ?? talk.conversation.program);
  const program = programOf(talk.moment.catalog, id);
  if (!program) return undefined;
  const spokenOf = offeringOf(talk.moment.catalog, talk.conversation.offering ?? "");
  return spokenOf?.program.id === program.id ? { program, offering: spokenOf.offering.id } : { program };
}

/** The program that the open survey is about. */
function surveyed({ top }: Talk): string | undefined {
  const open = top?.dialog === "survey" ? top.results.open : undefined;
  const first = Array.isArray(open) ? (open as readonly Json[])[0] : undefined;
  return first !== undefined && isRecord(first) && typeof first.program === "string" ? first.program : undefined;
}

/** The programs of the list that is open to be picked from. */
export function shownPrograms({ conversation, moment }: Talk): readonly Program[] {
  const open = openQuestion(conversation, moment);
  if (open?.frame.dialog !== "discovery") return [];
  return open.question.options.flatMap(({ value }) => {
    const program = typeof value === "string" ? programOf(moment.catalog, value) : undefined;
    return program ? [program] : [];
  });
}

/** The one program of the open list that is meant by its kind: "그중에 인턴 그거". */
export function amongShown(talk: Talk, { kind }: Slots): About | undefined {
  const meant = kind === undefined ? [] : shownPrograms(talk).filter((program) => program.kind === kind);
  const [program, another] = meant;
  return program && !another ? { program } : undefined;
}

function findOffering(
  programs: readonly Program[],
  word: string,
  round: number | undefined,
  today: string,
): Placed | undefined {
  const matches = programs
    .flatMap(placedOfferings)
    .filter(({ offering }) => isCalled(offering, word))
    .filter((placed) => round === undefined || placed.round.number === round);
  const open = matches.filter((placed) =>
    openOfferings(placed.program, today).some(({ offering }) => offering.id === placed.offering.id),
  );
  return open[0] ?? matches.at(-1);
}
