import type { Conversation, Json } from "../../../src/conversation/state.js";
import type { Saying } from "../../../src/dialog/say.js";
import { places, worldOf } from "./places.js";
import type { AsideLine, Outcome, ToldBeside } from "./read-lines.js";

/** What came of one line: all that is not as it must be, and the words that were said. */
export interface Played {
  readonly faults: readonly string[];
  readonly said: readonly string[];
}

/** Says one line where its question is open, and compares what happens with what must. */
export function play(line: AsideLine): Played {
  const talk = places[line.at]().again(worldOf(line.at));
  const before = talk.conversation;
  talk.answered.clear();
  const said = talk.type(line.text);
  const after = talk.conversation;
  const keys = talk.says.flatMap(keysOf);
  const happened: Happened = { before, after, says: talk.says, keys, calls: talk.calls, answered: talk.answered };
  return { faults: [...faultsOf(line.outcome, happened), ...inWords(said)], said };
}

interface Happened {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly says: readonly Saying[];
  readonly keys: readonly string[];
  readonly calls: readonly string[];
  readonly answered: ReadonlyMap<string, unknown>;
}

function faultsOf(outcome: Outcome, happened: Happened): readonly string[] {
  const { before, after, calls, keys, answered } = happened;
  const key = before.open?.key ?? "";
  if (typeof outcome === "object") {
    if ("begun" in outcome) return fault(after.open?.dialog === outcome.begun, `begins ${outcome.begun}`);
    if ("answered" in outcome) {
      const { and, noted = {} } = outcome;
      const own = isRecord(outcome.answered) ? outcome.answered : {};
      return [
        ...fault(
          same(answered.get(key), outcome.answered) || knows(after, own),
          `answers, and not ${JSON.stringify(answered.get(key))}`,
        ),
        ...(and ? told(and, happened) : []),
        ...onlyFacts(happened, { ...own, ...noted }),
      ];
    }
    const facts = "corrected" in outcome ? outcome.corrected : outcome.noted;
    const kept = Object.entries(facts).flatMap(([name, value]) =>
      fault(same(valueIn(after, name), value), `keeps ${name}, and not ${JSON.stringify(valueIn(after, name))}`),
    );
    return [...kept, ...onlyFacts(happened, facts), ...(outcome.then ? [] : sameQuestion(happened))];
  }
  switch (outcome) {
    case "paused":
      return [
        ...fault(
          keys.some((one) => one.startsWith("pause.")),
          "pauses",
        ),
        ...unmoved(happened),
      ];
    case "staff":
      return fault(calls.includes("handoff"), "calls staff");
    case "crisis":
      return fault(
        keys.some((one) => one.startsWith("crisis.")),
        "answers the cry for help",
      );
    case "left": {
      const gone = !after.stack.some(({ id }) => id === before.stack.at(-1)?.id);
      return [...fault(gone, "leaves"), ...fault(!calls.some((name) => writes.has(name)), "sends nothing")];
    }
    case "back":
      return fault(after.open?.key !== key || keys.includes("common.atStart"), "goes back");
    default:
      return [...told(outcome, happened), ...unmoved(happened), ...sameQuestion(happened)];
  }
}

const writes: ReadonlySet<string> = new Set(["register", "enqueue", "withdraw", "erase", "wishCallback"]);

/** By which sentences each thing that is said on the side is known. */
const sentences: Readonly<Record<ToldBeside, RegExp>> = {
  aside: /^(?:aspect\.answer|aside\.(?!unknown$)|verdict\.|program\.about|aside\.unknown)/,
  why: /^why\./,
  explained: /^example\./,
  counted: /^left\./,
  recalled: /^recall\./,
  soothed: /^soothe\./,
  helped: /^(?:hint\.|example\.|common\.guess|aside\.unknown)/,
  repeated: /./,
  "passed-on": /^handoff\.(?:passedOn|noted|place)/,
};

function told(what: ToldBeside, { keys, says }: Happened): readonly string[] {
  const staff = says.some(({ choices }) => choices?.some(({ label }) => label.say === "menu.staff"));
  return [
    ...fault(
      keys.some((key) => sentences[what].test(key)),
      `says what is ${what}`,
    ),
    ...(what === "soothed" ? fault(staff, "offers a person") : []),
    ...(what === "repeated" ? fault(says.length === 1, "only asks again") : []),
  ];
}

/** The same question is open, and was the last thing that was said. */
function sameQuestion({ before, after, says }: Happened): readonly string[] {
  const stays = before.open?.key === after.open?.key && before.stack.at(-1)?.id === after.stack.at(-1)?.id;
  return [
    ...fault(stays, `stays at ${before.open?.key}, and not ${after.open?.key}`),
    ...fault(says.length > 0, "speaks"),
  ];
}

/** Nothing that is known or was answered changed. */
function unmoved(happened: Happened): readonly string[] {
  const answers = ({ stack }: Conversation) => stack.map(({ id, answers }) => [id, answers]);
  return [
    ...fault(same(answers(happened.before), answers(happened.after)), "keeps all answers as they were"),
    ...onlyFacts(happened, {}),
  ];
}

function onlyFacts({ before, after }: Happened, may: Readonly<Record<string, unknown>>): readonly string[] {
  const names = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  return [...names].flatMap((name) =>
    fault(
      name in may || ("birthDate" in may && name === "birthYear") || same(valueIn(before, name), valueIn(after, name)),
      `learns nothing of ${name}, and not ${JSON.stringify(valueIn(after, name))}`,
    ),
  );
}

/** What is known under a name: a fact, or an answer of that key. */
function valueIn({ facts, stack }: Conversation, name: string): Json | undefined {
  const fact = Object.entries(facts).find(([key]) => key === name)?.[1];
  return fact ? fact.value : stack.map(({ answers }) => answers[name]).find((value) => value !== undefined);
}

/** A fact that was said beside a question of one's own answers as well: it is not asked for any more. */
function knows(after: Conversation, facts: Readonly<Record<string, unknown>>): boolean {
  const all = Object.entries(facts);
  return all.length > 0 && all.every(([name, value]) => same(valueIn(after, name), value));
}

/** Korean words, no key of a sentence, no English, nothing left unfilled. */
function inWords(said: readonly string[]): readonly string[] {
  return said.flatMap((text) =>
    fault(/\p{Script=Hangul}/u.test(text) && !/[A-Za-z]{3,}|\{\{|undefined/.test(text), `is in words: ${text}`),
  );
}

function keysOf(saying: Saying): readonly string[] {
  return [...JSON.stringify(saying.text).matchAll(/"say":"([^"]+)"/g)].map(([, key = ""]) => key);
}

function fault(isRight: boolean, what: string): readonly string[] {
  return isRight ? [] : [what];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whatever the order of the fields. */
function same(one: unknown, other: unknown): boolean {
  const tidy = (value: unknown): unknown =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b))) : value;
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}
