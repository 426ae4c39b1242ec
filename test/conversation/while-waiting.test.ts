import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/conversation/reading.js";
import { applicant } from "./conversing.js";
import { event } from "./staff-events.js";

describe("while a person waits", () => {
  it("the call can be taken back whatever was written before", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.boolean(), (events, open) => {
        const talk = applicant({ staffHours: { open, opens: "2026-03-03T00:00:00.000Z" } });
        talk.hear("상담사요", "staff");
        for (const input of events) if (input.kind === "heard" && input.reading.intent !== "privacy") talk.take(input);
        if (talk.conversation.owner !== "waiting") return;
        const said = talk.press({ kind: "wish", intent: "stop", slots: {} });
        expect(talk.calls).toContain("cancelHandoff");
        expect(talk.conversation.owner).toBe("assistant");
        expect(said.length).toBeGreaterThan(0);
      }),
    );
  });

  it("a no to what is asked about their own data takes back no call", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    talk.hear("제 정보 지워 주세요", "privacy", {}, { dataWish: "erase" });
    talk.hear("아니요", "no");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.conversation.owner).toBe("waiting");
  });

  it("a no by itself ends no waiting: it is said how to", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    expect(talk.hear("아니요", "no").join()).toContain("취소할게요");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.conversation.owner).toBe("waiting");
  });

  it("only the first of several lines is answered at length", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    const [first, second, third] = ["남편이 다쳤어요", "제가 일해야 해요", "식당에서 일했어요"].map((text) =>
      talk.hear(text, "other", {}, { confidence: 0.2 }).join(),
    );
    expect(first).toContain("그대로 전해");
    expect(second).toBe(third);
    expect(second?.length ?? 99).toBeLessThan(15);
  });

  it("their place and the time it takes are told when they ask", () => {
    const talk = applicant({ waitingPlace: { ahead: 2 } });
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "other", slots: {}, confidence: 0.2 };
    const said = talk.take({ kind: "heard", text: "얼마나 더 기다려요?", reading, toStaff: "howLong" });
    expect(said.join()).toContain("2명이 먼저 기다리고 계셔서 15분쯤");
  });

  it("a time to be called at ends the waiting, not the call", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "staff", slots: {}, confidence: 0.9 };
    talk.take({ kind: "heard", text: "3시 이후에 전화 주세요", reading, callback: { time: "15:00" } });
    expect(talk.calls).toContain("wishCallback");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.open).toBe("name");
  });

  it("they are asked when to call back once staff have gone home, but never after a cry for help", () => {
    const calm = applicant();
    calm.hear("상담사요", "staff");
    const evening = calm.fork({ staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } });
    evening.hear("아무도 없나요", "other", {}, { confidence: 0.2 });
    expect(evening.conversation.open?.dialog).toBe("handoff");
    const crying = applicant({ staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } });
    crying.hear("죽고 싶어요", "crisis");
    crying.hear("아무도 없나요", "other", {}, { confidence: 0.2 });
    expect(crying.open).toBe("name");
  });
});
