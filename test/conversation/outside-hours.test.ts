import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/conversation/reading.js";
import { applicant } from "./conversing.js";

describe("outside hours", () => {
  const closed = { staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } };

  it("the call is made at once, and the talk goes on when it is said when to call", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    expect(talk.conversation.owner).toBe("waiting");
    expect(talk.calls).toContain("handoff");
    const reading: Reading = { intent: "staff", slots: {}, confidence: 0.9 };
    talk.take({ kind: "heard", text: "3시 이후에 전화 주세요", reading, callback: { time: "15:00" } });
    expect(talk.calls).toContain("wishCallback");
    expect(talk.conversation.owner).toBe("assistant");
    expect(talk.open).toBe("name");
  });

  it("a time that is said counts before the words on a button", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "answer", slots: {}, confidence: 0.9, choice: 3 };
    talk.take({ kind: "heard", text: "3시 이후면 괜찮아요", reading, callback: { time: "15:00" } });
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.calls).toContain("wishCallback");
  });

  it("no, thank you declines the call alone, and the call for staff stands", () => {
    for (const no of ["괜찮아요", "아니요"]) {
      const talk = applicant(closed);
      talk.hear("상담사요", "staff");
      expect(talk.hear(no, "no").join()).toContain("남겨 두었다가");
      expect(talk.calls).not.toContain("cancelHandoff");
      expect(talk.calls).not.toContain("wishCallback");
      expect(talk.conversation.owner).toBe("assistant");
      expect(talk.open).toBe("name");
      talk.press({ kind: "start", start: { dialog: "handoff", with: { want: "cancel" } } });
      expect(talk.calls).toContain("cancelHandoff");
      expect(talk.open).toBe("name");
    }
  });

  it.each([
    ["아니요 제가 아니라 남편 일이에요", "no", {}],
    ["괜찮아요? 밤에도 답이 오나요", "answer", { choice: 3 }],
    ["고칠 말", "back", {}],
    ["저는 박씨예요 고칠 말", "correct", {}],
    ["그만 다니고 싶어요", "stop", {}],
    ["상담사 연결 취소되면 어떻게 되나요", "answer", { choice: 4 }],
  ] as const)("an ordinary sentence loses nobody their call: %s", (text, intent, more) => {
    for (const hours of [closed, {}]) {
      const talk = applicant(hours);
      talk.hear("상담사요", "staff");
      const said = talk.hear(text, intent, {}, more).join();
      expect(talk.calls).not.toContain("cancelHandoff");
      expect(talk.conversation.owner).toBe("waiting");
      expect(said).not.toContain("취소했어요");
      if (text.includes("밤에도")) expect(said).toMatch(/오전 9시|다음이 차례/);
    }
  });

  it.each(["취소할게요", "그만 기다릴게요", "상담사 필요 없어요", "상담사 연결 취소"])(
    "plain words end the waiting: %s",
    (text) => {
      for (const hours of [closed, {}]) {
        const talk = applicant(hours);
        talk.hear("상담사요", "staff");
        talk.hear(text, "other");
        expect(talk.calls).toContain("cancelHandoff");
        expect(talk.conversation.owner).toBe("assistant");
      }
    },
  );

  it("times that will not do are not booked: what is left is asked for", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    expect(talk.hear("저는 오후에는 안 돼요", "answer", {}, { choice: 2 }).join()).toContain("그때는 피해서");
    expect(talk.calls).not.toContain("wishCallback");
    expect(talk.conversation.choices.map(({ label }) => label.say)).not.toContain("handoff.inAfternoon");
    talk.hear("오전에", "answer", {}, { choice: 1 });
    expect(talk.asked.find(({ name }) => name === "wishCallback")).toMatchObject({ wish: { half: "morning" } });
  });

  it("staff who come all the same have the talk, and give it back where it was", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    talk.take({ kind: "joined" });
    expect(talk.open).toBe("name");
    expect(talk.hear("네", "yes")).toEqual([]);
    expect(talk.take({ kind: "returned" }).at(-1)).toBe("성함을 알려 주세요.");
  });
});
