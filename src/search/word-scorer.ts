import type { Program } from "../domain/program.js";
import { eachIn, type Slices } from "./slices.js";
import { type Field, indexingTexts } from "./text-index.js";
import type { Tokenizer } from "./tokens.js";

/** A program as a whole counts for this much of a score, the one phrase of it that is nearest to the wish for the rest. */
const wholeShare = 0.6;

/** So many programs are cut into tokens at a stretch. */
const atAStretch = 20;

/** What cuts wishes, and what cuts the texts of programs. */
export interface Tokenizers {
  readonly wishes: Tokenizer;
  readonly programs: Tokenizer;
}

/** Prepares to say how near a wish comes to each program, from 0 to 1 and in their order; some programs at a time. */
export function* preparingScorer(
  programs: readonly Program[],
  { wishes: tokensOf, programs: tokensIn }: Tokenizers,
): Slices<(query: string) => readonly number[]> {
  const whole = yield* indexingTexts(yield* eachIn(programs, atAStretch, (program) => fieldsOf(program, tokensIn)));
  const phrases = programs.flatMap((program, owner) => phrasesOf(program).map((phrase) => ({ owner, phrase })));
  const fields = yield* eachIn(phrases, 10 * atAStretch, ({ phrase }) => [{ tokens: tokensIn(phrase), weight: 1 }]);
  const single = yield* indexingTexts(fields);
  return (query) => {
    const wanted = tokensOf(query);
    const ofWhole = whole.scores(wanted);
    const ofPhrases = single.scores(wanted);
    const best = programs.map(() => 0);
    phrases.forEach(({ owner }, at) => {
      best[owner] = Math.max(best[owner] ?? 0, ofPhrases[at] ?? 0);
    });
    return programs.map((_, at) => wholeShare * (ofWhole[at] ?? 0) + (1 - wholeShare) * (best[at] ?? 0));
  };
}

function fieldsOf(program: Program, tokensOf: Tokenizer): Field[] {
  return [
    { tokens: namesOf(program).flatMap(tokensOf), weight: 3 },
    { tokens: program.wishes.flatMap(tokensOf), weight: 1 },
    { tokens: [...program.clauses.map(({ words }) => words), program.summary].flatMap(tokensOf), weight: 1 },
    { tokens: Object.values(program.answers).flatMap(({ text }) => tokensOf(text)), weight: 0.5 },
    { tokens: topicsOf(program).flatMap(tokensOf), weight: 1 },
  ];
}

function phrasesOf(program: Program): string[] {
  return [...namesOf(program), program.summary, ...program.wishes, ...topicsOf(program)];
}

const namesOf = ({ title, shortTitle, aliases }: Program): string[] => [...new Set([title, shortTitle, ...aliases])];

/** What its offerings are about, each named once however often it was offered. */
function topicsOf({ rounds }: Program): string[] {
  const offerings = rounds.flatMap((round) => round.offerings);
  return [...new Set(offerings.flatMap(({ title, topics }) => [title, ...topics]))];
}
