import type { ReadingContext } from "../../conversation/reading.js";
import { readLength, tidy } from "../../language/plain.js";
import { weighBy } from "../classifier.js";
import { type Cue, isHeard } from "../cues/cue.js";
import { steering } from "../cues/steering.js";
import { tasks } from "../cues/tasks.js";
import { apply, eligibility } from "../cues/wishes.js";
import { hear } from "../distress/read-distress.js";
import type { Examples } from "../examples.js";
import type { ReaderLearnt } from "../learn-reader.js";
import { createLook, createTake, glanceOf } from "../look.js";
import type { ProgramName } from "../program-finder.js";
import { masked, type Said } from "../said.js";
import { heardTaught } from "../taught/heard-taught.js";
import { lessonsOf } from "../taught/lessons.js";
import type { TaughtLine } from "../taught/taught-line.js";
import type { Reader } from "../understand.js";
import { weighClues } from "./clue-weights.js";
import type { CueSaid, Explanation } from "./explanation.js";
import { leaveOut } from "./left-out.js";
import { createNearest } from "./nearest.js";
import { whyRemark } from "./why-remark.js";

/** So many of each are told. */
const most = { chances: 3, nearest: 3, clues: 6 } as const;

/** Why a message reads as it does. Pure, and slow: it reads the message once more for each of its words. */
export type Explain = (text: string, context: ReadingContext, taught?: readonly TaughtLine[]) => Explanation;

/** Makes what explains the readings of `read`, which was made of the same. */
export function createExplain(
  read: Reader,
  examples: Examples,
  programs: readonly ProgramName[],
  learnt: ReaderLearnt,
): Explain {
  const look = createLook(examples, programs, weighBy(learnt.likeness));
  const take = createTake(examples, programs);
  const nearest = createNearest(examples);
  return (text, context, taught = []) => {
    const reading = read(text, context, taught);
    const looked = look(text, context);
    const remark = whyRemark(text, context.asked);
    const found = {
      reading,
      distress: distressIn(text),
      ...(remark ? { remark } : {}),
      ...leaveOut(text.slice(0, readLength), reading, (rest) => read(rest, context, taught)),
    };
    if (looked.kind === "empty") return { ...found, heard: tidy(text), cues: [], likeness: [], nearest: [] };
    const { said } = looked;
    const named = { ...found, heard: said.text, ...namedIn(said), cues: cuesIn(said) };
    if (looked.kind === "crisis") return { ...named, likeness: [], nearest: [] };
    const { first, by, likely } = looked;
    const hit = heardTaught(lessonsOf(taught, take), said, read(text, context), context);
    return {
      ...named,
      ...(by === undefined ? {} : { openQuestion: by }),
      likeness: likely.slice(0, most.chances),
      nearest: nearest(said.text, most.nearest),
      first: { intent: first.intent, chance: first.confidence },
      ...(learnt.second ? { second: weighClues(learnt.second, glanceOf(looked, context), most) } : {}),
      ...(hit ? { taught: hit } : {}),
    };
  };
}

function distressIn(text: string): Explanation["distress"] {
  const { rulesSay, opinion } = hear(tidy(text), "anything");
  return {
    ...(rulesSay === undefined ? {} : { rules: rulesSay }),
    ...(opinion === undefined ? {} : { alarm: opinion.alarm, kind: opinion.kind }),
  };
}

function namedIn({ program, offering }: Said): Pick<Explanation, "program" | "offering"> {
  return {
    ...(program === undefined ? {} : { program }),
    ...(offering === undefined ? {} : { offering: offering.text }),
  };
}

/** Every cue whose words stand in the text, those that other words take back among them. */
function cuesIn(said: Said): readonly CueSaid[] {
  const letters = masked(said);
  return [
    ...steering.flatMap((cue) => cueSaid(cue, said.tight)),
    ...[...tasks, apply, eligibility].flatMap((cue) => cueSaid(cue, letters)),
  ];
}

function cueSaid(cue: Cue, letters: string): readonly CueSaid[] {
  const words = cue.heard.exec(letters)?.[0];
  if (words === undefined) return [];
  const unless = isHeard(cue, letters)
    ? []
    : Object.entries(cue.unless).flatMap(([name, other]) => (other.test(letters) ? [name] : []));
  return [{ intent: cue.intent, words, unless }];
}
