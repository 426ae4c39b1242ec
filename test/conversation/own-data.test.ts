import { describe, expect, it } from "vitest";
import { applicant, Conversing, skipScreening } from "./conversing.js";

const at = "2026-03-02T01:00:00.000Z";
const both = [
  { item: "registration", at },
  { item: "survey", at },
];

describe("one's own data in a talk", () => {
  it("is erased only after what a law keeps was said", () => {
    const law = "참여수당을 드린 증빙은 5년 동안 남겨 두어야 해요.";
    const talk = new Conversing({ lawKeeps: [{ law, until: "2031-03-02T01:00:00.000Z" }] });
    const asked = talk.hear("다 지워 주세요", "privacy", {}, { dataWish: "erase" }).join("\n");
    expect(asked).toContain(law);
    expect(asked).toContain("2031년 3월 2일까지");
    expect(talk.calls).not.toContain("erase");
    talk.hear("모두 지울게요", "yes");
    expect(talk.calls).toContain("erase");
  });

  it("keeps the consent for applications when the one for surveys is taken back", () => {
    const talk = applicant({ myData: { facts: {}, consents: both, applications: [] } });
    talk.hear("동의 철회할래요", "privacy", {}, { dataWish: "consent" });
    expect(talk.open).toBe("which");
    talk.hear("설문 답변", "answer", {}, { choice: 1 });
    expect(talk.hear("네", "yes").join("\n")).toContain("거두었어요");
    expect(talk.conversation.consented).toBe(true);
    expect(talk.open).toBe("name");
  });

  it("says what follows for applications under way before their consent is taken back", () => {
    const live = { registration: "r1", program: "social-marketer", offering: "social-marketer-example-interns" };
    const line = { ...live, state: "applied", rank: null, offerUntil: null, at };
    const talk = new Conversing({ myData: { facts: {}, consents: both.slice(0, 1), applications: [line] } });
    const asked = talk.hear("동의 철회할래요", "privacy", {}, { dataWish: "consent" }).join("\n");
    expect(asked).toContain("이미 보내신 신청은 남아 있어요");
  });

  it("is put right from one sentence, and said as it is now", () => {
    const known = { facts: { age: 47, phone: "01012345678" }, consents: [], applications: [] };
    const talk = new Conversing({ myData: known });
    talk.hear("제 정보 고치고 싶어요", "privacy", {}, { dataWish: "correct" });
    const said = talk.hear("나이는 48이에요", "answer", { age: 48 }, { choice: 1 });
    expect(said).toContain("나이는 이제 만 48세예요.");
    expect(talk.fact("age")).toBe(48);
    expect(talk.calls).toContain("correctOwn");
  });

  it("is asked for anew when only its name is picked, though it is known", () => {
    const talk = applicant({ myData: { facts: { phone: "01012345678" }, consents: [], applications: [] } });
    talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
    skipScreening(talk);
    talk.hear("제 정보 고치고 싶어요", "privacy", {}, { dataWish: "correct" });
    talk.hear("전화", "answer", {}, { choice: 0 });
    expect(talk.open).toBe("new.phone");
    const said = talk.hear("010-2222-3333", "answer", { phone: "01022223333" });
    expect(said[0]).toBe("전화는 이제 010-••••-3333이에요.");
    expect(talk.open).toBe("reviewed");
    expect(talk.fact("phone")).toBe("01022223333");
  });

  it("that is named with its new value is put right at once, with no task in hand", () => {
    const talk = new Conversing();
    talk.hear("47살이에요", "inform", { age: 47 });
    talk.hear("그만", "stop");
    const said = talk.hear("나이 48로 고쳐 주세요", "correct", { age: 48 });
    expect(said[0]).toBe("나이는 만 48세로 고쳤어요.");
    expect(talk.calls.filter((name) => name === "correctOwn")).toHaveLength(1);
  });

  it("comes with a link where the channel has pages", () => {
    const withPages = new Conversing({ exportLink: { url: "/my-data/secret" } });
    expect(withPages.hear("내려받기", "privacy", {}, { dataWish: "export" }).at(-1)).toContain("24시간 동안 열려 있고");
    const without = new Conversing().hear("내려받기", "privacy", {}, { dataWish: "export" });
    expect(without.join()).not.toContain("24시간");
  });
});
