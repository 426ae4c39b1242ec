import { describe, expect, it } from "vitest";
import { readRating } from "../../src/language/ratings.js";
import { readChoices } from "../../src/understanding/choices.js";

const options = ["함께한 사람들", "새로 배운 것", "보람 있는 일", "활동비", "알맞은 활동 시간", "건너뛰기"];

describe("several options named at once", () => {
  const named: [string, number[]][] = [
    ["1번이랑 3번이요", [0, 2]],
    ["1, 3", [0, 2]],
    ["1번 3번", [0, 2]],
    ["1번하고 4번", [0, 3]],
    ["사람들이랑 활동비요", [0, 3]],
    ["활동비하고 보람 있는 일", [3, 2]],
    ["활동비와 사람들이요", [3, 0]],
    ["첫 번째, 세 번째", [0, 2]],
    ["활동비, 활동 시간은 별로고 사람들이요", [0]],
    ["활동비 말고 사람들이랑 보람 있는 일이요", [0, 2]],
    ["사람들이랑 활동비는 별로예요", []],
    ["활동비, 활동비", []],
    ["활동비요", []],
    ["그 사람이랑 안 맞아요", []],
    ["5시 이후, 2월에", []],
  ];
  it.each(named)("%s", (text, expected) => {
    expect(readChoices(text, options)).toEqual(expected);
  });
});

describe("how content somebody is, in their words", () => {
  const said: [string, number | undefined][] = [
    ["아주 좋았어요", 5],
    ["좋았어요", 4],
    ["별로예요", 2],
    ["그냥 그래요", 3],
    ["나쁘지 않았어요", 3],
    ["안 좋았어요", 2],
    ["좋지 않았어요", 2],
    ["만족 못 했어요", 2],
    ["만족스럽지 않아요", 2],
    ["너무 안 좋았어요", 1],
    ["5점", 5],
    ["만점", 5],
    ["4점이요", 4],
  ];
  it.each(said)("%s", (text, expected) => {
    expect(readRating(text)).toBe(expected);
  });
});
