import type { Facts } from "../domain/facts.js";
import type { Program } from "../domain/program.js";
import type { Verdict } from "../domain/verdict.js";
import { fitOf, wisherOf } from "./fit.js";
import type { Synonyms } from "./synonyms.js";
import { type Field, indexTexts } from "./text-index.js";
import { createTokenizer, type Tokenizer } from "./tokens.js";

export interface Wish {
  /** In the person's own words; may say nothing that can be searched for ("뭐 할 수 있을까요"). */
  readonly query: string;
  readonly facts: Facts;
  readonly limit: number;
  /** Seoul day for ages. */
  readonly today: string;
}

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly verdict: Verdict["kind"];
}

export type Search = (wish: Wish) => Found[];

/**
 * Makes programs searchable by words and facts, best first. What is known about somebody ranks and labels
 * programs and never hides one; a wish without searchable words is answered by the facts alone.
 */
export function createSearch(programs: readonly Program[], synonyms?: Synonyms): Search {
  const scoreWords = wordScorer(programs, createTokenizer(synonyms));
  const prepared = programs.map((program) => ({ id: program.id, title: program.title, fit: fitOf(program) }));
  return ({ query, facts, limit, today }) => {
    const words = scoreWords(query);
    const wisher = wisherOf(facts, today);
    return prepared
      .map(({ id, title, fit }, at) => {
        const { verdict, bonus } = fit(wisher);
        return { id, title, score: (words[at] ?? 0) + bonus, verdict };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
}

/** A wish is like one phrase of a program more than like all of its words: both count. */
function wordScorer(programs: readonly Program[], tokensOf: Tokenizer): (query: string) => readonly number[] {
  const whole = indexTexts(programs.map((program) => fieldsOf(program, tokensOf)));
  const phrases = programs.flatMap((program, owner) => phrasesOf(program).map((phrase) => ({ owner, phrase })));
  const single = indexTexts(phrases.map(({ phrase }) => [{ tokens: tokensOf(phrase), weight: 1 }]));
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

const wholeShare = 0.6;

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
