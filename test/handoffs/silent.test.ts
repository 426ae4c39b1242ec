import fc from "fast-check";
import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { describeOnBothStores } from "../support/stores.js";
import { call, cancel, deskHouse, handoffsOf, say, staff, talk } from "./desk-house.js";

const { han, seo } = staff;

/** What would start, answer, correct or end something, were the assistant there. */
const lines = fc.constantFrom(
  "소셜마케터 신청할래요",
  "나에게 맞는 프로그램 찾아 주세요",
  "46살이고 서울 살아요",
  "아니 48살이에요",
  "네",
  "아니요",
  "2번",
  "홍길동이요",
  "010-1234-5678",
  "나이 제한이 어떻게 돼요?",
  "뒤로",
  "처음부터",
  "도와줘",
  "고마워요",
  "내 신청 보여줘",
  "상담사 불러 주세요",
  "안녕하세요",
  "신청 취소할래요",
  "ㅇㅇ",
  "내 정보 보여줘",
  "제 정보 파일로 받고 싶어요",
  "동의 철회할래요",
  "제 개인정보 삭제는 어떻게 하나요?",
  "탈퇴하고 싶은데 어떻게 하죠",
  "제 전화번호 지워 주세요",
  "개인정보는 얼마나 보관해요",
);

describeOnBothStores("while a person is with staff", (fresh) => {
  it("the assistant says nothing to whatever they write, from the moment staff join until they close", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    let talks = 0;
    const property = fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 6 }), async (typed) => {
      const conversation = `talk${++talks}`;
      await say(parts, conversation, "52살 서울 사는데 소셜마케터 신청할래요");
      await say(parts, conversation, "동의해요");
      const id = await call(parts, conversation);
      await desk.claim(han, id);
      const joined = (await talk(parts, conversation)).at(-1)?.seq ?? 0;
      for (const text of typed) {
        await say(parts, conversation, text);
        await desk.reply(han, id, `답: ${text}`, { key: parts.newId(), claim: 1 });
      }
      await desk.claim(seo, id, "over");
      const between = await talk(parts, conversation, joined);
      expect(between.filter(({ from }) => from === "assistant")).toEqual([]);
      expect(between).toHaveLength(typed.length * 2 + 1);
      await desk.close(seo, id, { outcome: "answered" });
      const back = (await talk(parts, conversation)).at(-1);
      expect([back?.from, back?.text]).toEqual(["assistant", "성함을 알려 주세요."]);
    });
    await fc.assert(property, { numRuns: 8 });
  }, 120_000);

  it("a cry for help is answered at once and makes the hand-off urgent, and staff keep it", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await say(parts, "c1", "죽고 싶어요");
    expect((await talk(parts, "c1")).at(-2)?.text).toMatch(/109/);
    expect(await handoffsOf(parts, "c1")).toMatchObject([{ id, state: "claimed", urgent: true, staff: "han" }]);
    await say(parts, "c1", "여보세요");
    const cry = { wish: "죽고 싶어요", fullWish: "죽고 싶어요", crisis: "selfHarm" };
    expect(await desk.open(han, id)).toMatchObject({ ...cry, wishBefore: "상담사와 이야기하고 싶어요" });
  });

  it("a resident number is refused and never shown to staff", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await say(parts, "c1", "주민번호는 900101-1234568이에요");
    expect((await talk(parts, "c1")).at(-1)?.from).toBe("assistant");
    expect(JSON.stringify(await desk.open(han, id))).not.toMatch(/900101|1234568/);
  });

  it("their own way out is theirs", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await cancel(parts, "c1");
    expect(await handoffsOf(parts, "c1")).toMatchObject([{ id, state: "closed" }]);
    expect((await desk.reply(han, id, "어디 계세요", { key: "k", claim: 1 })).kind).toBe("closed");
    expect((await talk(parts, "c1")).some(({ text }) => text === "어디 계세요")).toBe(false);
  });

  it("erasing leaves staff with nothing, and what they send to nobody", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await say(parts, "c1", "내 정보 지워줘");
    await say(parts, "c1", "네");
    await desk.reply(han, id, "네?", { key: "k0", claim: 1 });
    await say(parts, "c1", "네 맞아요");
    expect((await talk(parts, "c1")).slice(-3).map(({ from }) => from)).toEqual(["person", "staff", "person"]);
    expect(await handoffsOf(parts, "c1")).toHaveLength(1);
    await say(parts, "c1", "모두 지울게요.");
    expect(await handoffsOf(parts, "c1")).toEqual([]);
    expect(await desk.open(han, id)).toBeUndefined();
    expect((await desk.reply(han, id, "어디 계세요", { key: "k", claim: 1 })).kind).toBe("unknown");
    expect((await desk.inbox(han, { tab: "all", page: 1, size: 50 })).total).toBe(0);
  });
});
