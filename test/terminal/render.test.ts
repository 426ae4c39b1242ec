import { describe, expect, it } from "vitest";
import { createPaint } from "../../src/channels/terminal/paint.js";
import { render } from "../../src/channels/terminal/render.js";
import type { Message } from "../../src/conversation/message.js";
import { optionButton } from "./option-button.js";
import { words } from "./terminal-words.js";

const look = { columns: 44, paint: createPaint("off"), words };
const drawn = (message: Message, from = 1) => `\n${render(message, look, from).lines.join("\n")}\n`;

describe("a message in the terminal", () => {
  it("wraps words and sets numbered buttons side by side", () => {
    const first: Message = {
      from: "assistant",
      text: "안녕하세요, 저는 고용지원 프로그램을 안내하는 자동 상담 도우미 이음이에요. 찾는 것을 편하게 말씀해 주세요.",
      choices: ["프로그램 찾기", "내 신청", "상담사 연결"].map(optionButton),
    };
    expect(drawn(first)).toBe(`
이음
  안녕하세요, 저는 고용지원 프로그램을
  안내하는 자동 상담 도우미 이음이에요. 찾는
  것을 편하게 말씀해 주세요.
  1) 프로그램 찾기   2) 내 신청
  3) 상담사 연결
`);
  });

  it("draws cards with a bar, facts under their names, and counts buttons through cards and message", () => {
    const found: Message = {
      from: "assistant",
      text: "맞는 프로그램을 찾아봤어요.",
      cards: [
        {
          title: "소셜마케터 (서울50+인턴십)",
          text: "신청 가능해요",
          facts: [
            ["대상", "만 45~67세, 서울 거주"],
            ["활동비", "한 달 최대 57시간, 525,020원까지 (2020년 모집 기준)"],
          ],
          choices: [optionButton("자세히", 0)],
        },
        { title: "서울일자리플러스센터 구직등록", choices: [optionButton("자세히", 1)] },
      ],
      links: [{ label: "안내문", url: "https://example.kr/a" }],
      choices: [optionButton("다른 조건으로", 2)],
    };
    expect(drawn(found)).toBe(`
이음
  맞는 프로그램을 찾아봤어요.
  │ 소셜마케터 (서울50+인턴십)
  │ 신청 가능해요
  │ 대상 만 45~67세, 서울 거주
  │ 활동비 한 달 최대 57시간, 525,020원까지
  │        (2020년 모집 기준)
  │ 1) 자세히

  │ 서울일자리플러스센터 구직등록
  │ 2) 자세히
  안내문 https://example.kr/a
  3) 다른 조건으로
`);
    expect(render(found, look).choices.map(({ act }) => act)).toMatchObject([{ index: 0 }, { index: 1 }, { index: 2 }]);
  });

  it("marks what a member of staff says, with colours off as well", () => {
    expect(drawn({ from: "staff", text: "제가 도와드릴게요." })).toBe(`
[상담사]
  제가 도와드릴게요.
`);
  });

  it("goes on with the numbers of the message before it", () => {
    expect(drawn({ from: "assistant", text: "또 있어요.", choices: [optionButton("보기", 0)] }, 4)).toContain(
      "4) 보기",
    );
  });

  it("shows once the number that a label carries itself", () => {
    const message: Message = { from: "assistant", text: "네", choices: ["1 자세히", "12 자세히"].map(optionButton) };
    expect(drawn(message)).toContain("1) 자세히   2) 12 자세히");
  });

  it("drops control characters, so that no text steers the terminal", () => {
    const lines = drawn({
      from: "staff",
      text: "가\u001b[2J나\u0007\r다",
      choices: [optionButton("\u001b]0;x\u0007라", 0)],
    });
    expect(lines).toContain("가[2J나다");
    expect(lines).not.toMatch(/[^\P{Control}\n]/u);
  });

  it("colours numbers and names only when colours are on", () => {
    const message: Message = { from: "assistant", text: "네", choices: [optionButton("보기", 0)] };
    expect(render(message, { ...look, paint: createPaint("on") }).lines.join("")).toContain("\u001b[36m1)\u001b[39m");
    expect(render(message, look).lines.join("")).not.toContain("\u001b");
  });
});
