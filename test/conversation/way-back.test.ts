import { describe, expect, it } from "vitest";
import { applicant, Conversing } from "./conversing.js";

describe("somebody who was told that a program is closed to them", () => {
  it("is asked on about it when what they say next opens it", () => {
    const talk = new Conversing();
    talk.hear("대기업 다니는데 온앤오프 신청할래요", "apply", {
      program: "on-off",
      employment: "employed",
      employer: "large",
    });
    expect(talk.conversation.open?.dialog).toBe("discovery");
    const said = talk.hear("아 중소기업이에요", "correct", { employer: "sme" });
    expect(said[0]).toContain("중소기업");
    expect(talk.conversation.open?.dialog).toBe("eligibility");
    expect(talk.open).toBe("workplace");
  });

  it("keeps looking at what fits when it stays closed", () => {
    const talk = new Conversing();
    talk.hear("인천 사는데 소셜마케터 신청할래요", "apply", { program: "social-marketer", residence: "인천" });
    talk.hear("남자예요", "inform", { sex: "male" });
    expect(talk.conversation.open?.dialog).toBe("discovery");
    expect(talk.conversation.stack.at(-1)?.with.insteadOf).toBe("social-marketer");
  });
});

describe("a place whose name several have", () => {
  function inJunggu(): Conversing {
    const talk = new Conversing();
    talk.hear("중구 사는 50살인데 소셜마케터 신청", "apply", {
      program: "social-marketer",
      age: 50,
      residence: "중구",
    });
    talk.hear("네", "yes");
    expect(talk.open).toBe("residence");
    return talk;
  }

  it("is settled by the name of its city, and not asked for again", () => {
    const talk = inJunggu();
    talk.hear("서울이요", "answer", { residence: "서울" });
    expect(talk.open).toBe("name");
    expect(talk.fact("residence")).toBe("서울 중구");
  });

  it("is settled by a button", () => {
    const talk = inJunggu();
    talk.press({ kind: "option", frame: talk.conversation.stack[0]?.id ?? "", key: "residence", index: 0 });
    expect(talk.open).toBe("name");
    expect(talk.fact("residence")).toBe("서울 중구");
  });

  it("that was the answer to a question is asked about once more, and 뒤로 asks for the place itself", () => {
    const talk = new Conversing();
    talk.hear("50살인데 소셜마케터 신청", "apply", { program: "social-marketer", age: 50 });
    talk.hear("네", "yes");
    talk.hear("중구요", "answer", { residence: "중구" });
    expect(talk.open).toBe("residence.which");
    talk.hear("서울 중구요", "answer", { residence: "서울 중구" });
    expect(talk.open).toBe("name");
    talk.hear("뒤로", "back");
    expect(talk.conversation.open?.kind).toBe("residence");
    talk.hear("서울 송파구", "answer", { residence: "서울 송파구" });
    expect(talk.open).toBe("name");
  });
});

describe("somebody who asks about a program with nothing open", () => {
  it("can go on to apply, for the very offering that they asked about", () => {
    const talk = new Conversing();
    talk.hear("클라이밍 모임 언제 해요?", "detail", { offering: "클라이밍", aspect: "period" });
    const apply = talk.conversation.choices.find(({ label }) => label.say === "program.apply");
    if (!apply) throw new Error("there is no button to apply");
    talk.press(apply.act);
    expect(talk.conversation.stack[0]?.with).toMatchObject({
      program: "on-off",
      offering: "on-off-example-climbing",
    });
    expect(talk.open).toBe("consent");
  });
});

describe("a consent that is taken back in the middle of an application", () => {
  it("is asked for anew before the application goes on, and the answers are kept", () => {
    const consents = [{ item: "registration", at: "2026-03-02T01:00:00.000Z" }];
    const talk = applicant({ myData: { facts: {}, consents, applications: [] } });
    talk.hear("홍길동", "answer", { name: "홍길동" });
    talk.hear("동의 철회할래요", "privacy");
    talk.hear("동의 거두기", "answer", {}, { choice: 3 });
    talk.hear("네", "yes");
    expect(talk.conversation.consented).toBe(false);
    expect(talk.open).toBe("consent");
    talk.hear("동의해요", "yes");
    expect(talk.conversation.consented).toBe(true);
    expect(talk.open).toBe("phone");
    expect(talk.calls.filter((name) => name === "consent")).toHaveLength(2);
  });
});
