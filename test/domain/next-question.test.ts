import { describe, expect, it } from "vitest";
import { nextQuestion } from "../../src/domain/eligibility.js";
import type { Condition } from "../../src/domain/program.js";
import { inSeoul, jobPlus, office, onOff, programOf, seeksJob, socialMarketer, today, vulnerable } from "./programs.js";

const inPlace = (place: string): Condition => ({ kind: "residence", in: [place] });

describe("nextQuestion", () => {
  it("asks what settles the most programs, and names them", () => {
    const programs = [
      programOf([inSeoul], { id: "a" }),
      programOf([inPlace("인천")], { id: "b" }),
      programOf([vulnerable], { id: "c" }),
    ];
    expect(nextQuestion(programs, {}, today)).toEqual({ fact: "residence", settles: ["a", "b"] });
  });

  it("prefers the programs that matter most to the person", () => {
    const programs = [
      programOf([inSeoul], { id: "a" }),
      programOf([inSeoul], { id: "b" }),
      programOf([vulnerable], { id: "c" }),
    ];
    expect(nextQuestion(programs, {}, today, { weights: { c: 5 } })?.fact).toBe("vulnerable");
  });

  it("asks for an age before it asks anything that settles no more", () => {
    expect(nextQuestion([socialMarketer], {}, today)?.fact).toBe("age");
  });

  it("asks for work rather than the plain wish to work when work settles more", () => {
    expect(nextQuestion([jobPlus], { residence: "서울" }, today)?.fact).toBe("jobSeeking");
    expect(nextQuestion([jobPlus, onOff], { residence: "서울" }, today)?.fact).toBe("employment");
  });

  it("asks nothing when all is decided or left to the office", () => {
    const decided = [socialMarketer, programOf([seeksJob, office])];
    expect(nextQuestion(decided, { age: 47, residence: "서울", jobSeeking: true }, today)).toBeUndefined();
  });

  it("asks for one of several facts that only together settle a program", () => {
    const a: Condition = {
      kind: "any",
      of: [
        { kind: "all", of: [vulnerable, inSeoul] },
        { kind: "all", of: [seeksJob, inPlace("인천")] },
      ],
    };
    const asked = nextQuestion([programOf([a])], {}, today);
    expect(asked?.fact).toBe("residence");
  });

  it("asks nobody about a place that cannot matter any more", () => {
    expect(nextQuestion([socialMarketer], { age: 30 }, today)).toBeUndefined();
  });
});
