import { describe, expect, it } from "vitest";
import { RealTalk } from "./asides/real-talk.js";

const found = { search: ["on-off", "social-marketer", "job-plus"].map((id) => ({ id, verdict: "open" })) };

function talkOf(...lines: readonly string[]): { readonly talk: RealTalk; readonly last: string } {
  const talk = new RealTalk(found);
  const said = lines.map((line) => talk.type(line).join("\n"));
  return { talk, last: said.at(-1) ?? "" };
}

const withList = "퇴근하고 할만한거";

describe("a firm's size, told where its class is asked", () => {
  it.each(["직원 20명쯤", "열댓 명", "작은 회사"])(
    "is asked about once, and a yes makes it a small one: %s",
    (size) => {
      const { talk, last } = talkOf("온앤오프 저도 되나요? 서른둘이고 서울 양천구에서 일해요", size);
      expect(last).toContain("중소기업인가요?");
      talk.type("네");
      expect(talk.fact("employer")).toBe("sme");
    },
  );
});

describe("a list", () => {
  it.each(["되요", "되요?", "돼요?", "이거 나도 되는겨?"])("is asked about, and not agreed to, by %s", (text) => {
    const { talk, last } = talkOf(withList, text);
    expect(last).toContain("온앤오프는 몇 가지 확인이 필요해요");
    expect(talk.open).toMatch(/^pick/);
  });

  it.each(["뭐가 좋은지 모르겠네", "모르겠어요"])("is helped with, by staff too, where somebody says %s", (text) => {
    const { talk, last } = talkOf(withList, text);
    expect(last).toContain("고르기 어려우시면");
    expect(talk.conversation.choices.map(({ label }) => label.say)).toContain("menu.staff");
  });

  it("lets somebody think it over", () => {
    expect(talkOf(withList, "생각 좀 해볼게요").last).toContain("천천히");
  });

  it("picks nothing of 서울 where somebody says that they live there, and keeps the district that is known", () => {
    const { talk } = talkOf("서울 양천구 살아요 취미 있나요", "서울이요");
    expect(talk.fact("residence")).toBe("서울 양천구");
    expect(talk.open).toBe("pick.0.0");
  });

  it("is made for the same wish again after a verdict", () => {
    const asked = [withList, "온앤오프 저도 되나요?", "서울 양천구 중소기업에서 일해요"] as const;
    const { talk } = talkOf(...asked, "다른 거 없어요?");
    expect(talk.conversation.stack.at(-1)).toMatchObject({
      dialog: "discovery",
      with: { besides: "on-off", wish: withList },
    });
  });
});

describe("an application under way", () => {
  const begun = ["온앤오프 와인 신청할게요", "동의해요"] as const;

  it.each([[begun.slice(0, 1)], [begun]])("gives way to the program that is named instead", (before) => {
    const { talk, last } = talkOf(...before, "아니다 소셜마케터로 할래요");
    expect(last).toContain("소셜마케터로 바꿀게요");
    expect(talk.conversation.stack).toHaveLength(1);
    expect(talk.conversation.stack[0]).toMatchObject({ dialog: "registration", with: { program: "social-marketer" } });
  });

  it("says of no change where the same is named again", () => {
    const { talk, last } = talkOf(...begun, "와인 다시 신청할게요");
    expect(last).not.toContain("바꿀게요");
    expect(talk.open).toBe("employment");
  });

  it.each(["고치기", "고칠게요", "고칠래요"])("asks what to put right at %s", (text) => {
    const { talk, last } = talkOf(...begun, text);
    expect(last).toContain("무엇을 고칠까요?");
    expect(talk.open).toBe("employment");
  });

  it("is left by 처음부터, with no question open", () => {
    const { talk } = talkOf(...begun, "처음부터");
    expect(talk.conversation.stack).toEqual([]);
    expect(talk.open).toBeUndefined();
  });

  it("offers staff after as many misses at any of its questions", () => {
    const { talk } = talkOf("소셜마케터 신청할래요 52살 서울 살아요 여자 경력단절이에요 실업 상태", "동의해요");
    for (const line of ["저는 홍길동입니다", "010-1234-5678", "네"]) talk.type(line);
    expect(talk.open).toBe("education");
    for (const line of ["네", "동의해요"]) talk.type(line);
    expect(talk.open).toBe("education");
    expect(talk.conversation.choices.map(({ label }) => label.say)).toContain("menu.staff");
  });
});
