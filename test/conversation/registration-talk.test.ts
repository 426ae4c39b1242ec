import { describe, expect, it } from "vitest";
import { applicant, Conversing, skipScreening } from "./conversing.js";

describe("a registration in a talk", () => {
  it("asks only the rest when the first message says much", () => {
    const talk = new Conversing();
    talk.hear("47세 서울 사는데 소셜마케터 신청할래요", "apply", {
      program: "social-marketer",
      age: 47,
      residence: "서울",
    });
    expect(talk.open).toBe("consent");
    talk.hear("네", "yes");
    expect(talk.open).toBe("name");
  });

  it("takes several answers from one sentence", () => {
    const talk = applicant();
    talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
    skipScreening(talk);
    expect(talk.open).toBe("reviewed");
  });

  it("keeps the phone number when the birth date is corrected", () => {
    const talk = applicant();
    talk.hear("홍길동", "answer", { name: "홍길동" });
    talk.hear("010-1234-5678", "answer", { phone: "01012345678" });
    const said = talk.hear("아니 1975년 5월 2일생이에요", "correct", { birthDate: "1975-05-02" });
    expect(talk.open).toBe("screeningConsent");
    skipScreening(talk);
    expect(talk.open).toBe("reviewed");
    expect(talk.fact("phone")).toBe("01012345678");
    expect(talk.fact("birthDate")).toBe("1975-05-02");
    expect(talk.fact("age")).toBeUndefined();
    expect(said[0]).toContain("1975년 5월 2일");
  });

  it("follows a correction that closes the way: the verdict is told, nothing is sent", () => {
    const talk = applicant();
    talk.hear("홍길동", "answer", { name: "홍길동" });
    const said = talk.hear("아 저 인천 살아요", "correct", { residence: "인천" });
    expect(said.join("\n")).toContain("신청하기 어려워요");
    expect(talk.calls).not.toContain("register");
  });

  it("re-opens the last answered question on 뒤로, and known facts do not refill it", () => {
    const talk = applicant();
    talk.hear("홍길동", "answer", { name: "홍길동" });
    expect(talk.open).toBe("phone");
    talk.hear("뒤로", "back");
    expect(talk.open).toBe("name");
    talk.hear("잠깐만요", "other");
    expect(talk.open).toBe("name");
    talk.hear("홍길순", "answer", { name: "홍길순" });
    expect(talk.open).toBe("phone");
    expect(talk.fact("name")).toBe("홍길순");
  });

  it("goes back past the consent, but not past what was sent", () => {
    const talk = applicant();
    talk.hear("뒤로", "back");
    expect(talk.open).toBe("consent");
    talk.hear("네", "yes");
    talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
    skipScreening(talk);
    talk.hear("네", "yes");
    expect(talk.calls.filter((name) => name === "register")).toHaveLength(1);
    talk.hear("뒤로", "back");
    expect(talk.conversation.stack).toEqual([]);
    expect(talk.calls.filter((name) => name === "register")).toHaveLength(1);
  });

  it("answers an aside and asks the open question again", () => {
    const talk = applicant();
    const before = talk.conversation.stack;
    const said = talk.hear("근데 돈은 얼마나 받아요?", "detail", { aspect: "pay" });
    expect(said[0]).toContain("525,020원");
    expect(said[1]).toContain("성함을 알려 주세요");
    expect(talk.conversation.stack).toEqual(before);
  });

  it("is put aside for a new wish, and comes back when that is done", () => {
    const talk = applicant();
    talk.hear("홍길동", "answer", { name: "홍길동" });
    talk.hear("내 정보 보여 주세요", "privacy");
    expect(talk.conversation.open?.dialog).toBe("my-data");
    const said = talk.hear("그대로 두기", "answer", {}, { choice: 5 });
    expect(said.join("\n")).toContain("소셜마케터 신청을 이어서");
    expect(talk.open).toBe("phone");
    expect(talk.fact("name")).toBe("홍길동");
  });

  it("comes back from a list on 뒤로, and when the number that it asked for is said", () => {
    for (const goOn of [
      (talk: Conversing) => talk.hear("뒤로", "back"),
      (talk: Conversing) => talk.hear("010-1234-5678", "inform", { phone: "01012345678" }),
    ]) {
      const talk = applicant();
      talk.hear("홍길동", "answer", { name: "홍길동" });
      talk.hear("다른 것도 찾아 주세요", "find", { kind: "training" });
      expect(talk.conversation.open?.dialog).toBe("discovery");
      goOn(talk);
      expect(talk.conversation.open?.dialog).toBe("registration");
      expect(talk.fact("name")).toBe("홍길동");
    }
  });

  it("asks nothing of somebody who has applied already", () => {
    const line = { registration: "r1", program: "social-marketer", offering: "social-marketer-example-interns" };
    const talk = applicant({
      applications: [{ ...line, state: "applied", rank: null, offerUntil: null, at: "2026-03-01T01:00:00.000Z" }],
    });
    expect(talk.conversation.open).toBeNull();
    expect(talk.calls).not.toContain("consent");
  });

  it("corrects the workplace when a company says only a place", () => {
    const talk = new Conversing();
    talk.hear("윙크붐업 신청할게요", "apply", { program: "w-boom-up", applicant: "company" });
    talk.hear("네", "yes");
    talk.hear("부평구요", "answer", { workplace: "인천 부평구" });
    talk.hear("아니 남동구예요", "correct", { residence: "인천 남동구" });
    expect(talk.fact("workplace")).toBe("인천 남동구");
    expect(talk.fact("residence")).toBeUndefined();
  });
});

describe("before an application is sent", () => {
  function atReview(): Conversing {
    const talk = applicant();
    talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
    skipScreening(talk);
    expect(talk.open).toBe("reviewed");
    return talk;
  }

  it("what is wrong is mended by saying it, and all is shown again", () => {
    const talk = atReview();
    talk.hear("아니요 전화번호가 010-2222-3333이에요", "no", { phone: "01022223333" });
    expect(talk.open).toBe("reviewed");
    expect(talk.fact("phone")).toBe("01022223333");
    expect(talk.calls).not.toContain("register");
  });

  it("a plain no asks what to mend, and only that is asked again", () => {
    const talk = atReview();
    talk.hear("틀렸어요", "no");
    expect(talk.open).toBe("mend");
    const frame = talk.conversation.stack[0]?.id ?? "";
    talk.press({ kind: "option", frame, key: "mend", index: 0 });
    expect(talk.open).toBe("name");
    talk.hear("홍길순", "answer", { name: "홍길순" });
    expect(talk.open).toBe("reviewed");
    expect(talk.fact("phone")).toBe("01012345678");
  });

  it("what is said instead of a name is not taken for one", () => {
    const talk = applicant();
    for (const words of ["왜요", "그건 싫은데", "알아서 하세요", "ㅋㅋㅋ"]) {
      talk.hear(words, "other", {}, { confidence: 0.2 });
      expect(talk.open).toBe("name");
    }
    talk.hear("응우옌 티 화", "other", {}, { confidence: 0.2 });
    expect(talk.fact("name")).toBe("응우옌 티 화");
  });
});

describe("a list that was shown", () => {
  it("is applied from by the number of a program, as by its name", () => {
    const talk = new Conversing();
    talk.hear("다시 일하고 싶어요", "find", { kind: "internship" });
    const looked = talk.fork();
    talk.hear("첫 번째 신청할게요", "apply", {}, { choice: 0 });
    expect(talk.conversation.stack.at(-1)).toMatchObject({
      dialog: "registration",
      with: { program: "social-marketer" },
    });
    looked.hear("첫 번째", "answer", {}, { choice: 0 });
    expect(looked.conversation.stack.at(-1)?.dialog).toBe("discovery");
  });
});
