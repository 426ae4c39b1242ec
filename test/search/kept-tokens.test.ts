import { expect, it } from "vitest";
import { keptTokens } from "../../src/search/kept-tokens.js";
import { atOnce, eachIn } from "../../src/search/slices.js";
import { createTokenizer } from "../../src/search/tokens.js";

it("cuts a text that stays from version to version once, and forgets one that has gone", () => {
  const cut: string[] = [];
  const version = keptTokens((text) => {
    cut.push(text);
    return createTokenizer()(text);
  });
  const first = version();
  expect(first("와인 모임")).toEqual(createTokenizer()("와인 모임"));
  first("도자기");
  const second = version();
  expect(second("와인 모임")).toEqual(createTokenizer()("와인 모임"));
  second("뜨개질");
  version();
  version()("도자기");
  expect(cut).toEqual(["와인 모임", "도자기", "뜨개질", "도자기"]);
});

it("stops after every so many of a list, and gives the same as at a stretch", () => {
  const work = eachIn([1, 2, 3, 4, 5], 2, (one) => one * 2);
  expect([work.next(), work.next()].map(({ done }) => done)).toEqual([false, false]);
  expect(work.next()).toEqual({ done: true, value: [2, 4, 6, 8, 10] });
  expect(atOnce(eachIn([1, 2, 3], 2, String))).toEqual(["1", "2", "3"]);
});
