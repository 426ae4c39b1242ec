import type { Question } from "../dialog/question.js";
import type { Stand } from "../dialog/walk.js";
import { judge, type Leaf, leavesOf } from "../domain/condition.js";
import type { Facts } from "../domain/facts.js";
import { knownFrom } from "../domain/known.js";
import { conditionOf } from "../domain/next-question.js";
import { programOf } from "../domain/world.js";
import { answersToTry } from "./form-samples.js";
import { standOf } from "./go-on.js";
import { factsFor, isRecord } from "./learn.js";
import type { Conversation, Frame, Json } from "./state.js";
import type { Moment } from "./talk.js";

/** What lies ahead, by key: the questions of a form, and what filling it in says to those that only lead to them. */
export interface Ahead {
  readonly asks: ReadonlyMap<string, Question<unknown>>;
  readonly entered: ReadonlyMap<string, Json>;
}

/** One way on from here, as far as it has been walked. */
interface Way extends Ahead {
  readonly frame: Frame;
  readonly stand: Stand;
}
type Unwalked = Omit<Way, "stand">;

/** About so many stands are looked at; each can take a millisecond where a program asks for much. */
const mostStands = 60;

/** A consent is asked for by itself, and nothing is sent that was not shown first: both stay in the talk. */
const inTalkOnly: ReadonlySet<string> = new Set(["consent", "confirm"]);

/**
 * The questions of a dialog that are still ahead and can be known now, in the order of its route: those that every way on
 * asks, in the same words. The ways are found by walking the route itself on over sample answers, up to what only the talk
 * can do: a consent, what is shown before something is sent, a read, a write that stays. A way that ends before that (nobody
 * who lives elsewhere can join) keeps no question from the others. A question that only some answers lead to is none of
 * these: it comes when those answers are there.
 */
export function questionsAhead(conversation: Conversation, moment: Moment, frame: Frame): Ahead {
  const { facts } = factsFor(conversation);
  const leaves = leavesFor(frame, moment);
  const walked = (way: Unwalked): Way => ({ ...way, stand: standOf(conversation, moment, way.frame) });
  const arrived: Way[] = [];
  const ended: Way[] = [];
  let ways: readonly Way[] = [walked({ asks: new Map(), entered: new Map(), frame })];
  for (let stands = 0; ways.length > 0 && stands < mostStands; stands += ways.length) {
    const next = new Map<string, Unwalked>();
    for (const way of ways) {
      const on = onward(way, leaves, moment.today);
      if (on === "arrived") arrived.push(way);
      else if (on === "ended") ended.push(way);
      else for (const one of on) next.set(likeness(one, facts, leaves, moment.today), one);
    }
    ways = [...new Map([...next.values()].map(walked).map((way) => [meeting(way), way])).values()];
  }
  // Of ways that were not walked to their end only what they have asked so far is known.
  const live = [...arrived, ...ways];
  return commonTo(live.length > 0 ? live : ended);
}

/** Where the next step of a way leads, whatever is answered there. */
function onward(way: Way, leaves: readonly Leaf[], today: string): "arrived" | "ended" | readonly Unwalked[] {
  const { stand, frame, asks, entered } = way;
  switch (stand.kind) {
    case "finished":
    case "again":
      return "ended";
    case "looking":
      return "arrived";
    case "attempting":
      // What can be undone (an answer kept, a receipt) tells the route only that it was done.
      return stand.undoable
        ? [{ asks, entered, frame: { ...frame, results: { ...frame.results, [stand.key]: { done: true } } } }]
        : "arrived";
    case "asking": {
      const { key, question } = stand;
      if (question.entered !== undefined) {
        const value = question.entered as Json;
        return [{ asks, entered: new Map(entered).set(key, value), frame: withAnswer(frame, key, value) }];
      }
      const waiting = frame.ahead?.[key] && question.schema.safeParse(frame.ahead[key].value);
      if (waiting?.success) return [{ asks, entered, frame: withAnswer(frame, key, waiting.data as Json) }];
      if (inTalkOnly.has(question.kind)) return "arrived";
      const more = new Map(asks).set(key, question);
      return answersToTry(question, leaves, today).map((value) => ({
        asks: more,
        entered,
        frame: withAnswer(frame, key, value),
      }));
    }
  }
}

function withAnswer(frame: Frame, key: string, value: Json): Frame {
  return { ...frame, answers: { ...frame.answers, [key]: value } };
}

function leavesFor(frame: Frame, { catalog }: Moment): readonly Leaf[] {
  const id = frame.with.program;
  const program = typeof id === "string" ? programOf(catalog, id) : undefined;
  return program ? leavesOf(conditionOf(program)) : [];
}

/** Ways of one name go on alike: they have asked the same, and what was answered settles as much of the conditions. */
function likeness({ frame, asks }: Unwalked, said: Facts, leaves: readonly Leaf[], today: string): string {
  const answers = Object.entries(frame.answers).map(([key, value]): [string, Json] => [
    key,
    leaves.length > 0 && isRecord(value) ? Object.keys(value).length : value,
  ]);
  const known = knownFrom({ ...said, ...Object.assign({}, ...Object.values(frame.answers).filter(isRecord)) }, today);
  return JSON.stringify([[...asks.keys()], answers.sort(), leaves.map((leaf) => judge(leaf, known))]);
}

/**
 * Ways that have asked the same and stand at the same question meet there, where no condition is to be settled and nothing
 * that was answered leads them apart further on.
 */
function meeting({ stand, asks, frame }: Way): string {
  if (typeof frame.with.program === "string" || stand.kind !== "asking") return JSON.stringify(frame.answers);
  const led = [...asks].map(([key, question]) => question.leads?.(frame.answers[key]));
  return JSON.stringify([stand.key, sign(stand.question), [...asks.keys()], led]);
}

/** What a person sees of a question. */
function sign({ kind, text, options }: Question<unknown>): string {
  return JSON.stringify([kind, text, options.map(({ label }) => label)]);
}

function commonTo([first, ...others]: readonly Way[]): Ahead {
  if (!first) return { asks: new Map(), entered: new Map() };
  const inAll = ([key, question]: readonly [string, Question<unknown>]) =>
    others.every(({ asks }) => {
      const there = asks.get(key);
      return there !== undefined && sign(there) === sign(question);
    });
  return { asks: new Map([...first.asks].filter(inAll)), entered: first.entered };
}
