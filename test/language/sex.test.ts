import { describe, expect, it } from "vitest";
import { readSex } from "../../src/language/circumstances.js";

describe("a person's sex", () => {
  it.each(["안녕하세여 58살인데 일자리좀 알아봐주세여", "일자리 알아봐주세여", "강남 살아요", "경남 이고 50살"])(
    "is not read from an ending or a place that ends alike: %s",
    (text) => {
      expect(readSex(text, "free")).toBeUndefined();
    },
  );

  it.each([
    ["58살 여 서울 살아요", "female"],
    ["47 남, 인천", "male"],
    ["저는 여자이고 35살이에요", "female"],
  ])("is read where it is said: %s", (text, sex) => {
    expect(readSex(text, "free")).toBe(sex);
  });
});
