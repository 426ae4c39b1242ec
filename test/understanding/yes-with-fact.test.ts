import { describe, expect, it } from "vitest";
import type { askedKinds } from "../../src/conversation/reading.js";
import { reader, today } from "./support/reader.js";

const read = (text: string, asked: (typeof askedKinds)[number]) => reader(text, { today, asked });

describe("a word of yes or no before the fact that was asked for", () => {
  it.each([
    ["네 만 서른둘이에요", "age", "yes", { age: 32 }],
    ["네 1990년 3월 2일이요", "birthDate", "yes", { birthDate: "1990-03-02" }],
    ["네 010-0000-4321 맞아요", "phone", "yes", { phone: "01000004321" }],
    ["아뇨 대기업이에요", "employer", "no", { employer: "large" }],
    ["아니요 여자예요", "sex", "no", { sex: "female" }],
  ] as const)("%s, asked for %s, is %s and keeps the fact", (text, asked, intent, slots) =>
    expect(read(text, asked)).toMatchObject({ intent, slots }),
  );

  it("is none where it takes back what was said", () => {
    expect(read("아니 서른여섯이요", "age").intent).toBe("correct");
  });
});
