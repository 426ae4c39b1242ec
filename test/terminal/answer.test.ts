import { describe, expect, it } from "vitest";
import { pointNext, readAnswer } from "../../src/channels/terminal/answer.js";
import { optionButton } from "./option-button.js";

const choices = ["자세히", "다른 조건으로"].map(optionButton);
const scale = Array.from({ length: 11 }, (_, index) => optionButton(`${index}`, index));

describe("a typed line", () => {
  it.each(["2", " 2 ", "2)", "2.", "２", "다른 조건으로"])("presses the second button: %j", (line) => {
    expect(readAnswer(line, choices, null)).toEqual({ kind: "press", choice: choices[1] });
  });

  it.each(["47", "0", "3", "2번 말고요", "01012345678"])("is words when no button has that number: %j", (line) => {
    expect(readAnswer(line, choices, null)).toEqual({ kind: "text", text: line });
  });

  it("means the label where the labels are numbers themselves", () => {
    expect(readAnswer("5", scale, null)).toEqual({ kind: "press", choice: scale[5] });
  });

  it("presses the button pointed at only when nothing was typed", () => {
    expect(readAnswer("", choices, 1)).toEqual({ kind: "press", choice: choices[1] });
    expect(readAnswer("아니요", choices, 1)).toEqual({ kind: "text", text: "아니요" });
    expect(readAnswer("  ", choices, null)).toEqual({ kind: "nothing" });
  });

  it("walks over the buttons round and round", () => {
    expect([pointNext(null, 1, 2), pointNext(1, 1, 2), pointNext(null, -1, 2), pointNext(0, -1, 2)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(pointNext(null, 1, 0)).toBeNull();
  });
});
