import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, ReadingContext } from "../../src/conversation/reading.js";
import { sidos, sigungusOf } from "../../src/domain/regions.js";
import { readEnglishPlace } from "../../src/language/english-places.js";
import { placeInEnglish, romanised } from "../../src/language/romanised.js";
import { readHeard } from "../../src/understanding/english/heard.js";
import { withEnglish } from "../../src/understanding/english/read-english.js";
import { root } from "../support/world.js";

const heard = readHeard(join(root, "locales/en/heard.yaml"));
const korean: Reading = { intent: "other", slots: {}, confidence: 0.123 };
const read = withEnglish(() => korean, heard, {
  programs: new Map([
    ["social marketer", "social-marketer"],
    ["on & off", "on-off"],
  ]),
  offerings: new Map([["wine group", "와인 커뮤니티"]]),
});
const inEnglish = (text: string, context: Partial<ReadingContext> = {}) =>
  read(text, { today: "2026-03-02", language: "en", ...context });

describe("English that is typed", () => {
  it.each([
    ["Yes!", "yes"],
    ["yeah", "yes"],
    ["nope", "no"],
    ["I don't know", "unsure"],
    ["go back please", "back"],
    ["can you stop", "stop"],
    ["Start over.", "restart"],
    ["help", "help"],
    ["what did you say?", "repeat"],
    ["hello", "greet"],
    ["thank you so much", "thanks"],
    ["I want to talk to a person", "staff"],
    ["my applications", "status"],
    ["I want to cancel my application", "withdraw"],
    ["am I eligible?", "eligibility"],
    ["sign me up", "apply"],
    ["I am looking for a job", "find"],
    ["delete my data", "privacy"],
    ["how much does it cost?", "detail"],
    ["tell me about social marketer", "detail"],
  ])("%s: %s", (text, intent) => expect(inEnglish(text).intent).toBe(intent));

  it("says what a program is asked about, and which", () => {
    expect(inEnglish("how much does it cost?").slots).toMatchObject({ aspect: "cost" });
    expect(inEnglish("apply for the wine group").slots).toMatchObject({ offering: "와인 커뮤니티" });
    expect(inEnglish("delete all my data").dataWish).toBe("erase");
  });

  it.each([
    ["I am 47", "age", { age: 47 }],
    ["47 years old", undefined, { age: 47 }],
    ["born in 1978", undefined, { birthYear: 1978 }],
    ["2 May 1981", "birthDate", { birthDate: "1981-05-02" }],
    ["May 2nd, 1981", "birthDate", { birthDate: "1981-05-02" }],
    ["I live in Songpa-gu, Seoul", "residence", { residence: "서울 송파구" }],
    ["Songpa", "residence", { residence: "서울 송파구" }],
    ["Jung-gu", "residence", { residence: "중구" }],
    ["I work in Incheon", undefined, { workplace: "인천" }],
    ["I have a job", "employment", { employment: "employed" }],
    ["I lost my job", undefined, { employment: "unemployed" }],
    ["My name is Nguyen Hoa.", "name", { name: "Nguyen Hoa" }],
    ["John Smith", "name", { name: "John Smith" }],
    ["call me at 010-2345-6789", "phone", { phone: "01023456789" }],
    ["4 stars", "rating", { rating: 4 }],
  ] as const)("%s (asked %s)", (text, asked, slots) => {
    expect(inEnglish(text, asked ? { asked } : {}).slots).toMatchObject(slots);
  });

  it("takes no fact that is denied", () => {
    expect(inEnglish("I am not a student").slots.employment).toBeUndefined();
    expect(inEnglish("not employed at a small company").intent).toBe("inform");
  });

  it("picks a button by its label whatever the case, its number, its place; never by a word that is in every line", () => {
    const options = ["Yes", "No", "I am not sure"];
    expect(inEnglish("I AM NOT SURE", { options }).choice).toBe(2);
    expect(inEnglish("2", { options, asked: "choice" })).toBe(korean);
    expect(inEnglish("number 2", { options }).choice).toBe(1);
    expect(inEnglish("the last one", { options }).choice).toBe(2);
    expect(inEnglish("I do not know", { options }).choice).toBeUndefined();
  });

  it("picks a button by a word that it alone has, not by one that several have, nor by half of a denial", () => {
    const options = ["Wine group", "Jazz group", "I am not working"];
    for (const text of ["wine", "Wine please", "I want wine", "the wine group"])
      expect(inEnglish(text, { options }).choice, text).toBe(0);
    expect(inEnglish("group", { options }).choice).toBeUndefined();
    expect(inEnglish("im working", { options }).choice).toBeUndefined();
    expect(inEnglish("tell me more about the first one", { options }).choice).toBe(0);
  });

  it("hears in looking for a job that there is none, unless one is told of", () => {
    const said = inEnglish("I am 47 and live in Seoul, looking for a job");
    expect(said).toMatchObject({ intent: "find", slots: { age: 47, residence: "서울", employment: "unemployed" } });
    expect(inEnglish("im working but looking for a job").slots.employment).toBe("employed");
  });

  it("leaves a comment as it is written, whatever stands in it", () => {
    const said = inEnglish("I want to apply again, the program was good", { asked: "comment" });
    expect(said).toMatchObject({ intent: "answer", slots: {} });
    expect(inEnglish("stop", { asked: "comment" }).intent).toBe("stop");
  });

  it("is no more than not understood when it is anything else, and starts nothing", () => {
    expect(inEnglish("The weather is lovely over the mountains today")).toMatchObject({ intent: "other" });
    expect(inEnglish("The weather is lovely over the mountains today").confidence).toBeLessThan(0.5);
  });

  it("is left to the reader of Korean where the talk is Korean, and so is Hangul in an English one", () => {
    expect(read("start over", { today: "2026-03-02" })).toBe(korean);
    expect(inEnglish("뒤로")).toBe(korean);
  });

  it.each([
    ["I want to die", "selfHarm"],
    ["my husband hits me", "homeViolence"],
    ["my boss won't pay me", "labourRights"],
    ["I was sexually harassed at the office", "harassment"],
  ])("%s is a cry for help whatever the talk is held in", (text, crisisKind) => {
    for (const language of [undefined, "en", "easy"] as const)
      expect(read(text, { today: "2026-03-02", ...(language ? { language } : {}) })).toMatchObject({
        intent: "crisis",
        slots: { crisisKind },
      });
  });

  it("is read without a fault whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 1_500 }), (text) => {
        const { confidence } = inEnglish(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("places in Latin letters", () => {
  it.each([
    ["종로구", "Jongno-gu"],
    ["강릉시", "Gangneung-si"],
    ["서울 송파구", "Songpa-gu, Seoul"],
    ["광주 광산구", "Gwangsan-gu, Gwangju"],
    ["인천 미추홀구", "Michuhol-gu, Incheon"],
    ["경기 의정부시", "Uijeongbu-si, Gyeonggi"],
    ["서울 영등포구", "Yeongdeungpo-gu, Seoul"],
  ])("%s is %s", (place, written) => expect(placeInEnglish(place)).toBe(written));

  it("are romanised as they are said", () => {
    expect(["신림", "백마", "왕십리", "독립문", "한라"].map(romanised)).toEqual([
      "sillim",
      "baengma",
      "wangsimni",
      "dongnimmun",
      "halla",
    ]);
  });

  it("are read back as they are written, every one of them", () => {
    for (const sido of sidos)
      for (const district of sigungusOf(sido))
        expect(readEnglishPlace(placeInEnglish(`${sido} ${district}`)), district).toBe(`${sido} ${district}`);
  });
});
