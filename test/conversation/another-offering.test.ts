import { describe, expect, it } from "vitest";
import { Conversing } from "./conversing.js";

const works = { workplace: "서울", employment: "employed", employer: "sme" } as const;
const withOf = (talk: Conversing) => talk.conversation.stack.at(-1)?.with;

describe("an offering that was named", () => {
  it("is the one that is applied for when it was asked about first", () => {
    const talk = new Conversing();
    talk.hear("온앤오프 글쓰기 되나요? 서울 중소기업 다녀요", "eligibility", {
      program: "on-off",
      offering: "글쓰기",
      ...works,
    });
    talk.hear("신청", "apply");
    expect(withOf(talk)).toEqual({ program: "on-off", offering: "on-off-example-writing" });
    expect(talk.open).not.toMatch(/^offering/);
  });

  it("and is closed is said to be so, with those that are open", () => {
    const talk = new Conversing();
    talk.hear("온앤오프가 뭐예요", "detail", { program: "on-off" });
    const said = talk.hear("이번엔 카피라이팅 신청할게요", "apply", { offering: "카피라이팅" }).join("\n");
    expect(said).toContain("카피라이팅");
    expect(said).toContain("모집이 끝났어요");
    expect(talk.open).toBe("offering.0");
  });

  it("besides the one that is applied for waits until that is done, and one that is closed is said to be so", () => {
    const talk = new Conversing();
    talk.hear("온앤오프 와인 신청할게요", "apply", { program: "on-off", offering: "와인" });
    const before = talk.open;
    expect(talk.hear("글쓰기도 신청할게요", "apply", { offering: "글쓰기" })[0]).toContain("마친 다음에");
    expect(talk.hear("이번엔 카피라이팅도 신청할게요", "apply", { offering: "카피라이팅" })[0]).toContain(
      "모집하지 않아요",
    );
    expect(withOf(talk)).toEqual({ program: "on-off", offering: "on-off-example-wine" });
    expect(talk.open).toBe(before);
    talk.hear("와인 말고 글쓰기로 할게요", "correct", { offering: "글쓰기" });
    expect(withOf(talk)).toEqual({ program: "on-off", offering: "on-off-example-writing" });
  });
});
