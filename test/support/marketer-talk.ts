import type { Message } from "../../src/conversation/message.js";
import { option, type Script } from "./scripted-assistant.js";

/** A talk that shows everything a message can hold: choices, cards with facts, a divider, a person's words. */
export const marketerTalk: Script = ({ text = "" }) => {
  if (text.includes("서울")) return found;
  if (text.includes("신청")) return review;
  if (text.includes("상담사")) return counsellor;
  return [
    { from: "assistant", text: "제가 잘 못 알아들었어요. 이 중에 있을까요?", choices: [option("프로그램 찾기", 0)] },
  ];
};

const found: readonly Message[] = [
  {
    from: "assistant",
    text: "서울에 사는 만 47세, 지금은 쉬고 계시는군요. 맞는 프로그램을 찾아봤어요.",
    cards: [
      {
        title: "1 소셜마케터 (서울50+인턴십)",
        text: "신청 가능해요",
        facts: [
          ["나이", "만 45~67세"],
          ["사는 곳", "서울 거주"],
          ["활동비", "한 달 최대 57시간, 525,020원까지 (2020년 모집 기준)"],
        ],
        choices: [option("자세히", 0), option("신청하기", 1)],
      },
      {
        title: "2 서울일자리플러스센터 구직등록",
        text: "신청 가능해요",
        choices: [option("자세히", 2)],
      },
    ],
    choices: [option("다른 조건으로", 3), option("더 보기", 4)],
  },
];

const review: readonly Message[] = [
  {
    from: "assistant",
    text: "이대로 신청할까요?",
    cards: [
      {
        title: "소셜마케터 (2026년 봄 · 예시)",
        facts: [
          ["이름", "홍길동"],
          ["나이", "만 47세"],
          ["사는 곳", "서울 송파구"],
          ["전화", "010-••••-5678"],
        ],
        choices: [option("신청하기", 0), option("고치기", 1), option("그만두기", 2)],
      },
    ],
  },
];

const counsellor: readonly Message[] = [
  {
    from: "assistant",
    text: "상담사를 부르고 있어요. 지금 2명이 먼저 기다리고 계셔서 10분쯤 걸려요.",
    choices: [option("취소", 0)],
  },
  { from: "assistant", text: "─ 광주고용복지플러스센터 상담사 김이음 님이 함께해요 ─" },
  { from: "staff", text: "안녕하세요, 김이음 상담사예요. 무엇을 도와드릴까요?" },
];
