import { dialogs } from "../../dialogs/index.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import type { DialogId } from "../../src/conversation/state.js";
import { language } from "../../src/dialog/route.js";
import type { Param, Say, Saying } from "../../src/dialog/say.js";
import { walk } from "../../src/dialog/walk.js";
import type { Catalog } from "../../src/domain/program.js";
import { answersTo, outcomesOf, startsOf } from "../dialogs/samples.js";
import { now, today, words } from "./world.js";

/** A message that a dialog can say, and what is the same of all that are like it but for names and figures. */
export interface ReachableMessage {
  readonly message: SaidMessage;
  readonly shape: string;
}

const walksPerStart = 25;
const longestWalk = 60;

/** Every message that a dialog says over many walks, each once, as it stands in a talk. */
export function messagesOf(id: DialogId, catalog: Catalog): readonly ReachableMessage[] {
  const found = new Map<string, ReachableMessage>();
  for (const start of startsOf(id, catalog))
    for (let run = 1; run <= walksPerStart; run++)
      for (const saying of saidBy(id, start, { catalog, dice: diceOf(run) })) {
        const message = saidMessage(saying);
        const known = JSON.stringify(message);
        if (!found.has(known)) found.set(known, { message, shape: shapeOf(saying) });
      }
  return [...found.values()];
}

/** Of messages that are alike the longest, for people to look at; in an order that does not depend on the walks. */
export function oneOfEach(messages: readonly ReachableMessage[]): readonly ReachableMessage[] {
  const longest = new Map<string, ReachableMessage>();
  for (const one of messages) {
    const before = longest.get(one.shape);
    if (!before || weight(one) > weight(before)) longest.set(one.shape, one);
  }
  return [...longest.values()].sort((a, b) => (a.shape < b.shape ? -1 : 1));
}

/** As it is read back from the store. */
export function saidMessage(saying: Saying): SaidMessage {
  const said = { ...words.message(saying), seq: 7, at: now };
  return JSON.parse(JSON.stringify(said));
}

/** Longer first, then by their words: always the same one. */
function weight({ message }: ReachableMessage): string {
  const text = JSON.stringify(message);
  return `${String(text.length).padStart(7, "0")}${text}`;
}

function* saidBy(
  id: DialogId,
  start: Record<string, unknown>,
  { catalog, dice }: { readonly catalog: Catalog; readonly dice: () => number },
): Generator<Saying> {
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[dice() % from.length];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  };
  let stored: { answers: Record<string, unknown>; results: Record<string, unknown>; reopened: string[] } = {
    answers: {},
    results: {},
    reopened: [],
  };
  for (let step = 0; step < longestWalk; step++) {
    const scene = { catalog, today, now, facts: {}, with: start };
    const stand = walk(dialogs[id].route(language(), scene), stored, {});
    switch (stand.kind) {
      case "asking": {
        const { question, key } = stand;
        const choices = question.options.map(({ label }, index) => ({
          label,
          act: { kind: "option", frame: "f1", key, index } as const,
        }));
        yield { text: question.inTalk ?? question.text, choices, ...(question.cards ? { cards: question.cards } : {}) };
        stored = { ...stored, answers: { ...stored.answers, [key]: pick(answersTo(question)) } };
        break;
      }
      case "looking":
      case "attempting":
        stored = { ...stored, results: { ...stored.results, [stand.key]: pick(outcomesOf(stand.call, catalog)) } };
        break;
      case "again": {
        const kept = Object.entries(stored.answers).filter(([key]) => !stand.forget.includes(key));
        stored = { ...stored, answers: Object.fromEntries(kept), reopened: [...stored.reopened, ...stand.forget] };
        break;
      }
      case "finished":
        return yield* stand.ending.says;
    }
  }
}

/** Numbers that look thrown, and are the same every time (a linear congruence). */
function diceOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 12;
  };
}

/** The sentences it is made of, whether there are cards, and the buttons that have words of their own. */
function shapeOf({ text, cards = [], choices = [], links = [] }: Saying): string {
  const labels = new Set(choices.map(({ label }) => label.say.replace(/^fact\.name\..*/, "fact.name.*")));
  const shown = [
    [...new Set(keysIn(text))].join(" "),
    ...(cards.length > 0 ? [`${cards.length > 1 ? "cards" : "card"} ${cards[0]?.title.say}`] : []),
    ...(links.length > 0 ? ["link"] : []),
    ...(labels.size > 0 ? [`[${[...labels].join("] [")}]`] : []),
  ];
  return shown.join(" · ");
}

/** Sentences inside others that name one fact, offering or state: messages are alike whichever it is. */
const ofOneThing =
  /^(?:plain|source|moment|fact\.|clause\.|verdict\.|lines\.|program\.offering|state\.|applications\.(?:at|until|rank)|identity\.|consent\.item)/;

function keysIn({ say, with: params = {} }: Say): readonly string[] {
  const inner = Object.values(params).flatMap((param) => saysIn(param).flatMap(keysIn));
  return [say, ...inner.filter((key) => !ofOneThing.test(key))];
}

function saysIn(param: Param): readonly Say[] {
  if (typeof param === "string" || typeof param === "number") return [];
  if (Array.isArray(param)) return (param as readonly (string | Say)[]).filter((one) => typeof one !== "string");
  return [param as Say];
}
