import { describe, expect, it } from "vitest";
import { stepName } from "../../src/conversation/steps.js";
import { applicant, type Conversing, skipScreening } from "./conversing.js";

/** What is counted for the report, of the questions of an application. */
const ofRegistration = (talk: Conversing) => talk.steps.filter((step) => step.includes(" registration "));

describe("the questions of a dialog", () => {
  it("are counted as asked when they open and as answered when they are, in their order", () => {
    const talk = applicant();
    talk.hear("김영수예요", "answer", { name: "김영수" });
    expect(ofRegistration(talk)).toEqual([
      "asked registration consent",
      "answered registration consent",
      "asked registration name",
      "answered registration name",
      "asked registration phone",
    ]);
  });

  it("are counted once, however often they are said again", () => {
    const talk = applicant();
    talk.hear("그건 왜요?", "detail", { program: "social-marketer", aspect: "cost" });
    talk.hear("뭐라고요?", "repeat");
    talk.hear("상담원 바꿔 주세요", "staff");
    talk.take({ kind: "returned" });
    expect(talk.open).toBe("name");
    expect(ofRegistration(talk).filter((step) => step === "asked registration name")).toHaveLength(1);
  });

  it("are counted once, though somebody goes back and answers anew", () => {
    const talk = applicant();
    talk.hear("김영수예요", "answer", { name: "김영수" });
    talk.hear("뒤로", "back");
    talk.hear("김영희예요", "answer", { name: "김영희" });
    const names = ofRegistration(talk).filter((step) => step.endsWith(" name"));
    expect(names).toEqual(["asked registration name", "answered registration name"]);
  });

  it("leave the one at which somebody stopped as asked and not answered", () => {
    const talk = applicant();
    talk.hear("그만할래요", "stop");
    talk.hear("네", "yes");
    const count = (what: string) => ofRegistration(talk).filter((step) => step === `${what} registration name`).length;
    expect([count("asked"), count("answered")]).toEqual([1, 0]);
  });

  it("are counted to the last, whose answer ends the dialog", () => {
    const talk = applicant();
    talk.hear("김영수예요", "answer", { name: "김영수" });
    talk.hear("010-1234-5678", "answer", { phone: "01012345678" });
    skipScreening(talk);
    talk.hear("네 맞아요", "yes");
    expect(talk.conversation.stack.some(({ dialog }) => dialog === "registration")).toBe(false);
    expect(ofRegistration(talk).at(-1)).toBe("answered registration reviewed");
  });

  it("have the same name in every going through, and hold nothing of what was asked for", () => {
    expect(stepName({ dialog: "discovery" }, "wish.17")).toBe("wish");
    expect(stepName({ dialog: "registration" }, "consent.registration.2")).toBe("consent");
    expect(stepName({ dialog: "survey" }, "places@1.teacher")).toBe("places@1.teacher");
    expect(stepName({ dialog: "survey" }, "good@1+2")).toBe("good@1");
  });
});
