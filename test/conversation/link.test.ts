import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/conversation/reading.js";
import { readLinkWish } from "../../src/language/link-wish.js";
import { now } from "../support/world.js";
import { Conversing } from "./conversing.js";

const until = now;
const world = { linkCode: { code: "123456", until }, typeLinkCode: { outcome: "joined", until: null } };

/** What a message does, its wish read as it is by the assistant. */
function says(talk: Conversing, text: string, intent: Intent = "other"): string {
  const link = readLinkWish(text);
  const reading = { intent, slots: {}, confidence: 0.9 };
  return talk.take({ kind: "heard", text, reading, ...(link ? { link } : {}) }).join("\n");
}

describe("going on in another messenger", () => {
  it("gives a code with how long it is good, and whom not to tell", () => {
    const talk = new Conversing(world);
    expect(says(talk, "다른 데서도 이어서 쓰고 싶어요", "find")).toContain("연결 코드를 받아");
    const given = talk.hear("코드 받기", "answer", {}, { choice: 0 }).join("\n");
    expect(given).toContain("이 코드를 적어 주세요");
    expect(given).toContain("다른 사람에게는 알려 주지 마세요");
    expect(talk.calls).toContain("linkCode");
  });

  it("gives a code at once to the words that the help names, in the last thing it says", () => {
    for (const text of ["연결 코드", "연결코드 주세요", "“연결 코드”"]) {
      const talk = new Conversing(world);
      const link = readLinkWish(text);
      const reading = { intent: "staff" as const, slots: {}, confidence: 0.9 };
      const said = talk.take({ kind: "heard", text, reading, ...(link ? { link } : {}) });
      expect(talk.calls, text).toContain("linkCode");
      expect(said.at(-1), text).toContain("이 코드를 적어");
    }
    expect(readLinkWish("연결 코드 받았는데 어디에 적나요")).toEqual({ kind: "ask" });
  });

  it("joins nothing before what follows was said and agreed to", () => {
    const talk = new Conversing(world);
    expect(says(talk, "123 456")).toContain("다시 나눌 수는 없어요");
    expect(talk.calls).not.toContain("typeLinkCode");
    const declined = talk.fork();
    expect(declined.hear("잇지 않을게요", "no", {}, { choice: 1 }).join("\n")).toContain("그대로 둘게요");
    expect(declined.calls).not.toContain("typeLinkCode");
    expect(talk.hear("이어 주세요", "yes", {}, { choice: 0 }).join("\n")).toContain("두 대화를 이었어요");
    expect(talk.calls).toContain("typeLinkCode");
  });

  it("takes the last of two codes that were typed", () => {
    const talk = new Conversing(world);
    says(talk, "123 456");
    expect(says(talk, "코드 654 321이에요")).toContain("654 321");
    talk.hear("네", "yes");
    expect(talk.conversation.stack).toEqual([]);
  });

  it("says that a code has six digits when it has not", () => {
    const talk = new Conversing(world);
    says(talk, "다른 데서도 이어서 쓰고 싶어요");
    talk.hear("받은 코드가 있어요", "answer", {}, { choice: 1 });
    expect(says(talk, "12345")).toContain("여섯 자리예요");
    expect(says(talk, "123456")).toContain("이을까요?");
  });

  it("leaves six digits to a question that asks for a number, and words to one that asks for words", () => {
    const talk = new Conversing({ ...world });
    talk.hear("소셜마케터 신청할래요", "apply", { program: "social-marketer", age: 52, residence: "서울" });
    talk.hear("동의해요", "yes", {}, { choice: 0 });
    talk.hear("홍길동이요", "answer", { name: "홍길동" });
    expect(talk.conversation.open?.kind).toBe("phone");
    expect(says(talk, "010-123-456")).toContain("전화번호");
    expect(talk.conversation.open?.dialog).toBe("registration");
  });

  it("comes back to the task that was in hand", () => {
    const talk = new Conversing(world);
    talk.hear("소셜마케터 신청할래요", "apply", { program: "social-marketer", age: 52, residence: "서울" });
    const asked = talk.conversation.open?.key;
    says(talk, "코드 123 456");
    expect(talk.conversation.open?.dialog).toBe("link");
    talk.hear("이어 주세요", "yes", {}, { choice: 0 });
    expect(talk.conversation.open).toMatchObject({ dialog: "registration", key: asked });
  });
});
