import type { Facts } from "../domain/facts.js";
import type { Program } from "../domain/program.js";
import type { Verdict } from "../domain/verdict.js";
import { fitOf, wisherOf } from "./fit.js";
import { saidInWish } from "./said-in-wish.js";
import { atOnce, eachIn, type Slices } from "./slices.js";
import type { Synonyms } from "./synonyms.js";
import { createTokenizer, type Tokenizer } from "./tokens.js";
import { preparingScorer, type Tokenizers } from "./word-scorer.js";

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
 * programs and never hides one; what the wish itself says of them only ranks. A wish without searchable words is answered by the facts alone.
 */
export function createSearch(programs: readonly Program[], how?: Synonyms | Tokenizer): Search {
  const tokensOf = typeof how === "function" ? how : createTokenizer(how);
  return atOnce(preparingSearch(programs, { wishes: tokensOf, programs: tokensOf }));
}

/** As `createSearch`, some programs at a time. */
export function* preparingSearch(programs: readonly Program[], tokenizers: Tokenizers): Slices<Search> {
  const scoreWords = yield* preparingScorer(programs, tokenizers);
  const prepared = yield* eachIn(programs, 100, (program) => ({
    ...{ id: program.id, title: program.title },
    judgeFit: fitOf(program),
  }));
  return ({ query, facts, limit, today }) => {
    const words = scoreWords(query);
    const wisher = wisherOf(facts, today);
    const asSaid = wisherOf({ ...saidInWish(query), ...facts }, today);
    return prepared
      .map(({ id, title, judgeFit }, at) => {
        const { verdict } = judgeFit(wisher);
        const { bonus } = judgeFit(asSaid);
        return { id, title, score: (words[at] ?? 0) + bonus, verdict };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
}
