import type { Aspect, ProgramKind } from "../domain/program.js";
import { readAspect } from "../language/aspects.js";
import { readKind } from "../language/kinds.js";
import { without } from "../language/plain.js";
import type { Examples } from "./examples.js";
import type { Said } from "./said.js";
import { readOccupation, readTopic } from "./vocabulary.js";

/** What a message is about, besides the people and programs in it. */
export interface Subject {
  readonly aspect: Aspect | undefined;
  readonly kind: ProgramKind | undefined;
  readonly topic: string | undefined;
  readonly occupation: string | undefined;
}

/** Reads the subject outside the names of programs and offerings. */
export function subjectOf(said: Said, examples: Examples): Subject {
  const rest = said.offering ? without(said.plain, [said.offering]) : said.plain;
  const topic = readTopic(rest, examples);
  const occupation = readOccupation(rest, examples);
  return {
    aspect: readAspect(rest),
    kind: readKind(rest),
    topic: topic === occupation ? undefined : topic,
    occupation,
  };
}
