import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/conversation/message.js";
import { reference, sending } from "../support/bot-sending.js";
import type { SentActivity } from "../support/fake-connector.js";
import { option } from "../support/scripted-assistant.js";

describe("a message", () => {
  const choices = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱"].map(option);
  const rich: Message = {
    from: "assistant",
    text: "찾아봤어요 *별표* [링크](https://evil.example)",
    cards: [
      {
        title: "소셜마케터",
        text: "첫 줄\n\n둘째 줄",
        facts: [["나이", "만 45~67세"]],
        choices: [option("신청하기", 9)],
      },
    ],
    choices,
    links: [{ label: "내 정보 보기", url: "/my-data/abc" }],
  };

  it("is cards with buttons in Teams, in rows of six, and pressed ones draw anew", async () => {
    const { platform, deliver } = await sending();
    await deliver(rich);
    const [sent] = platform.taken;
    expect(sent).toMatchObject({ text: rich.text, textFormat: "plain" });
    expect(sent?.suggestedActions).toBeUndefined();
    expect(titles(sent)).toEqual([["신청하기"], ["내 정보 보기", "하나", "둘", "셋", "넷", "다섯"], ["여섯", "일곱"]]);
    expect(JSON.stringify(sent)).toContain('"https://chat.example.kr/my-data/abc"');
    expect(JSON.stringify(sent)).toContain('"Action.Execute"');
  });

  it("has few answers beneath it in Web Chat, and nothing that only Teams can do", async () => {
    const { platform, deliver } = await sending();
    await deliver({ ...rich, choices: choices.slice(0, 6) }, { address: reference(platform, "webchat") });
    const [sent] = platform.taken;
    expect(sent?.suggestedActions?.actions.map(({ title }) => title)).toEqual([
      "하나",
      "둘",
      "셋",
      "넷",
      "다섯",
      "여섯",
    ]);
    expect(JSON.stringify(sent)).not.toContain("Action.Execute");
  });

  it("is all in words where a platform shows nothing else", async () => {
    const { platform, deliver } = await sending();
    await deliver(rich, { address: reference(platform, "line") });
    const [sent] = platform.taken;
    for (const word of [
      "소셜마케터",
      "둘째 줄",
      "만 45~67세",
      "https://chat.example.kr/my-data/abc",
      "일곱",
      "신청하기",
    ])
      expect(sent?.text).toContain(word);
    expect(sent?.attachments).toBeUndefined();
  });

  it("says that a person of the office wrote it, and that it may come twice", async () => {
    const { platform, deliver } = await sending();
    await deliver({ from: "staff", text: "김이음이에요" }, { mayBeThere: true });
    expect(platform.taken[0]?.text).toBe("상담사: 김이음이에요\n\n(같은 말이 두 번 갈 수 있어요.)");
  });

  it("is taken whatever its size, and nothing of it is lost", async () => {
    const text = fc
      .array(fc.constantFrom("가나다", "latin", "😀", " ", "\n", "긴낱말".repeat(40)), { maxLength: 200 })
      .map((all) => all.join(""));
    const label = fc.integer({ min: 1, max: 60 }).map((length) => "버튼".repeat(length).slice(0, length));
    const cards = fc.array(
      fc.record({
        title: text,
        text,
        facts: fc.array(fc.tuple(label, text), { maxLength: 8 }),
        labels: fc.array(label, { maxLength: 9 }),
      }),
      { maxLength: 12 },
    );
    const { platform, deliver } = await sending();
    await fc.assert(
      fc.asyncProperty(
        text,
        cards,
        fc.array(label, { maxLength: 15 }),
        fc.constantFrom("msteams", "webchat", "line"),
        async (said, some, labels, channelId) => {
          const before = platform.taken.length;
          let n = 0;
          const message: Message = {
            from: "assistant",
            text: `처음 ${said}`,
            cards: some.map(({ labels: own, ...card }) => ({
              ...card,
              title: `제목 ${card.title}`,
              choices: own.map((one) => option(one, n++)),
            })),
            choices: labels.map((one) => option(one, n++)),
          };
          expect(await deliver(message, { address: reference(platform, channelId) })).toMatchObject({ kind: "sent" });
          const shown = bare(JSON.stringify(platform.taken.slice(before)));
          for (const word of [said, ...some.flatMap((card) => [card.text, ...card.facts.map(([, value]) => value)])])
            for (const piece of word.split(/[\s…]+/)) expect(shown).toContain(bare(piece).slice(0, 20));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

function titles(sent: SentActivity | undefined): readonly (readonly string[])[] {
  const elements = (sent?.attachments ?? []).flatMap(({ content }) => content.body);
  return elements.flatMap((element) =>
    element.type === "ActionSet" ? [element.actions.map(({ title }) => title)] : [],
  );
}

function bare(text: string): string {
  return text.replace(/[\s…]/g, "");
}
