import { describe, expect, it } from "vitest";
import { phrasebook } from "../../src/language/phrases.js";

const say = phrasebook({ task: "신청 접수", wish: "할래 하고_싶", asked: "<task>_<wish>" });

describe("a phrase", () => {
  it("means any word of a part, with or without a space where one may be", () => {
    const phrase = say("<task>_<wish>");
    for (const text of ["신청할래요", "접수 하고 싶어요", "접수하고싶다"]) expect(text).toMatch(phrase);
    expect("신청했어요").not.toMatch(phrase);
  });

  it("may use a part that is made of other parts", () => expect("신청 할래").toMatch(say("^<asked>$")));

  it("lets a few letters stand between, and no more", () => {
    expect("신청한거빨리취소").toMatch(say("신청…취소"));
    expect("신청은했는데요그건나중에취소").not.toMatch(say("신청…취소"));
  });

  it("is one of several", () => {
    expect("그만").toMatch(say("처음 그만", "뒤로"));
    expect("뒤로").toMatch(say("처음 그만", "뒤로"));
  });

  it("cannot use a part that is not there", () => expect(() => say("<nothing>")).toThrow("nothing"));
});
