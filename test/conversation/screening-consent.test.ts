import { describe, expect, it } from "vitest";
import { shippedCatalog } from "../support/world.js";
import { applicant, Conversing, ours, skipScreening } from "./conversing.js";

const shipped = shippedCatalog();

/** Somebody who gave name and number, and comes to what staff choose by. */
function atScreening(): Conversing {
  const talk = applicant();
  talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
  return talk;
}

const agreed = (talk: Conversing) => talk.asked.filter(({ name }) => name === "consent");

describe("the consent to what staff choose by", () => {
  it("names each of the three, and is asked for after name and number by itself", () => {
    const talk = atScreening();
    expect(talk.open).toBe("screeningConsent");
    expect(JSON.stringify(talk.says)).toMatch(/최종 학력.*해 온 일.*지원하신 이유/);
    expect(agreed(talk)).toMatchObject([{ item: "registration" }]);
    talk.hear("네", "yes");
    expect(agreed(talk)).toMatchObject([{ item: "registration" }, { item: "screening", version: 1 }]);
    expect(talk.open).toBe("education");
  });

  it("is not given, and the application goes on without the three questions", () => {
    const talk = atScreening();
    talk.hear("아니요", "no");
    expect(talk.open).toBe("reviewed");
    talk.hear("네", "yes");
    const sent = talk.asked.find(({ name }) => name === "register");
    expect(sent).toMatchObject({ form: { name: "홍길동", phone: "01012345678" } });
    expect(Object.keys((sent as { form?: object } | undefined)?.form ?? {})).toEqual(["name", "phone"]);
    expect(talk.conversation.consented).toBe(true);
  });

  it("is not asked for where nobody is chosen", () => {
    const talk = new Conversing();
    const said = { program: "on-off", offering: "on-off-example-wine", workplace: "서울" };
    talk.hear("와인 모임 신청할래요", "apply", { ...said, employment: "employed", employer: "sme" });
    talk.hear("1번", "answer", {}, { choice: 0 });
    expect(talk.open).toBe("consent");
    talk.hear("네", "yes");
    talk.hear("홍길동이고 010-1234-5678이에요", "answer", { name: "홍길동", phone: "01012345678" });
    expect(talk.open).toBe("reviewed");
  });

  it("is asked for anew in an application under way once it names other items, and kept as that version", () => {
    const before = atScreening();
    before.hear("네", "yes");
    expect(before.open).toBe("education");
    const consents = shipped.consents.map((text) => (text.id === "screening" ? { ...text, version: 2 } : text));
    const talk = new Conversing({}, before.conversation, ours, { ...shipped, consents });
    talk.hear("고졸이에요", "other");
    expect(talk.open).toBe("screeningConsent.2");
    skipScreening(talk);
    expect(agreed(talk)).toEqual([{ name: "consent", item: "screening", version: 2 }]);
    expect(talk.open).toBe("reviewed");
  });

  it("is asked for anew, and what rests on it with it, when it is taken back in the middle of an application", () => {
    const consents = [{ item: "screening", at: "2026-03-02T01:00:00.000Z" }];
    const before = atScreening();
    before.hear("네", "yes");
    before.hear("고졸이에요", "other");
    expect(before.open).toBe("career");
    const talk = before.fork({ myData: { facts: {}, consents, applications: [] } });
    talk.hear("동의 철회할래요", "privacy", {}, { dataWish: "consent" });
    talk.hear("네", "yes");
    expect(talk.conversation.consented).toBe(true);
    expect(talk.open).toBe("screeningConsent");
    expect(talk.conversation.stack[0]?.answers).not.toHaveProperty("education");
  });
});
