import { agencies, at, handoff, kim, park, programs } from "./fake-handoff.js";
import type { FakeHandoff } from "./fake-handoffs.js";

const longWish =
  "작년에 회사가 문을 닫아서 실업급여를 받다가 이제 끝났는데요, 나이가 있다 보니 어디를 봐야 할지 모르겠고 컴퓨터는 조금 합니다. 주민센터에서는 여기 물어보라고 하는데 전화는 계속 통화 중이고 해서 여기에 적어요. 오전에는 아버지 병원을 모시고 다녀서 오후에만 시간이 돼요.";

/** One with everything in it, taken by 김상담. */
const rich: Partial<FakeHandoff> = {
  state: "claimed",
  staff: kim,
  claim: 1,
  channel: "kakao",
  program: programs.marketer,
  reason: "officeConfirms",
  due: { at: at(8), what: "nextAnswer", late: false },
  askedAt: at(-4),
  facts: [
    { key: "name", label: "이름", value: "홍길동" },
    { key: "age", label: "나이", value: "만 58세" },
    { key: "residence", label: "사는 곳", value: "서울 송파구" },
    { key: "employment", label: "하는 일", value: "쉬고 있어요" },
  ],
  verdicts: [
    {
      program: "소셜마케터 (서울50+인턴십)",
      verdict: "센터에 확인이 필요해요",
      why: ["나이 만 45~67세: 만 58세라 맞아요", "서울 거주: 맞아요", "컴퓨터 활용: 센터에 확인이 필요해요"],
    },
    { program: "구직자 도약보장 패키지", verdict: "신청할 수 있어요", why: ["구직 중: 맞아요"] },
  ],
  open: "사는 곳이 어디세요? (예 서울 송파구)",
  notes: [{ by: "박이음", text: "지난주에 전화로도 물어보셨어요. 오후에만 통화돼요.", at: at(-60 * 20) }],
  transcript: [
    {
      seq: 1,
      from: "assistant",
      text: "안녕하세요, 저는 고용지원 프로그램을 안내하는 자동 상담 도우미 이음이에요. 찾는 것을 편하게 말씀해 주세요.",
      at: at(-60 * 18),
    },
    { seq: 2, from: "person", text: longWish, at: at(-60 * 18 + 1) },
    {
      seq: 3,
      from: "assistant",
      text: "서울에 사는 만 58세, 지금은 쉬고 계시는군요. 맞는 프로그램을 찾아봤어요.\n1 소셜마케터 (서울50+인턴십) · 확인이 필요해요\n2 구직자 도약보장 패키지 · 신청 가능해요",
      at: at(-60 * 18 + 1),
    },
    { seq: 4, from: "person", text: "1번 되는지 사람한테 물어보고 싶어요", at: at(-24) },
    {
      seq: 5,
      from: "assistant",
      text: "상담사를 부르고 있어요. 기다리는 동안 적어 주시는 것은 그대로 전해 드릴게요.",
      at: at(-24),
    },
    { seq: 6, from: "assistant", text: "─ 서울산업진흥원 상담사 김상담 님이 함께해요 ─", at: at(-18) },
    {
      seq: 7,
      from: "staff",
      text: "안녕하세요, 김상담이에요. 컴퓨터로 어떤 일을 해 보셨는지 알려 주시겠어요?",
      at: at(-17),
    },
    { seq: 8, from: "person", text: "한글이랑 엑셀 조금이요", at: at(-9) },
    {
      seq: 9,
      from: "person",
      text: "블로그도 해 봤어요 http://blog.example.kr/abcdefghijklmnopqrstuvwxyz0123456789/very-long-address",
      at: at(-4),
    },
  ],
  events: [
    { at: at(-24), by: "참여자", what: "called" },
    { at: at(-18), by: "김상담", what: "claimed" },
    { at: at(-17), by: "김상담", what: "answered" },
  ],
};

const crisis = (number: number, wish: string, since: number) =>
  handoff(number, { wish, since, due: since + 5, more: { reason: "crisis", crisis: "selfHarm", urgent: true } });

/** Twenty-five hand-offs of two agencies and the front desk, as a morning looks. */
export function sampleHandoffs(): FakeHandoff[] {
  const first = handoff(1, { wish: longWish, since: -24, more: rich });
  return [
    {
      ...first,
      earlier: [
        handoff(25, {
          wish: "구직등록을 어떻게 해요?",
          since: -60 * 24 * 30,
          more: closed("answered", -60 * 24 * 30 + 40),
        }),
      ],
    },
    crisis(2, "너무 힘들어서 다 그만두고 싶어요. 이제 아무 의미가 없는 것 같아요", -3),
    handoff(3, {
      wish: "상담사 연결해 주세요",
      since: -42,
      due: -12,
      more: { channel: "kakao", escalatedAt: at(-12) },
    }),
    handoff(4, {
      wish: "도약보장 패키지 신청했는데 언제 연락 오나요?",
      since: -38,
      due: -8,
      more: { program: programs.leap },
    }),
    handoff(5, {
      wish: "실업급여 받으면서도 참여할 수 있어요?",
      since: -18,
      due: 12,
      more: { program: programs.marketer, reason: "officeConfirms" },
    }),
    handoff(6, { wish: "ㅇㅇ", since: -11, more: { reason: "notUnderstood" } }),
    handoff(7, { wish: "", since: -9, more: { reason: "error" } }),
    handoff(8, {
      wish: "내일 오후에 전화 주세요",
      since: -60 * 15,
      due: 60 * 28,
      more: { callbackAt: at(60 * 28), program: programs.hub },
    }),
    handoff(9, {
      wish: "와인 모임 자리가 났다는데 링크가 안 열려요",
      since: -25,
      due: 65,
      more: {
        state: "claimed",
        staff: park,
        claim: 1,
        program: programs.onoff,
        due: { at: at(65), what: "nextAnswer", late: false },
      },
    }),
    handoff(10, {
      wish: "제출한 서류를 바꾸고 싶어요",
      since: -95,
      due: -20,
      more: {
        state: "claimed",
        staff: park,
        claim: 2,
        away: true,
        due: { at: at(-20), what: "nextAnswer", late: false },
      },
    }),
    handoff(11, {
      wish: "면접 날짜를 하루 미룰 수 있을까요",
      since: -130,
      due: 60 * 6,
      more: {
        state: "claimed",
        staff: kim,
        claim: 1,
        program: programs.leap,
        due: { at: at(60 * 6), what: "resolution", late: false },
      },
    }),
    handoff(12, {
      wish: "경력단절 8년인데 받아 주는 데가 있을까요 막막합니다",
      since: -6,
      more: { agency: agencies.front, channel: "kakao" },
    }),
    handoff(13, {
      wish: "50플러스 인턴십 몇 살까지예요?",
      since: -7,
      more: { agency: agencies.fifty, program: programs.marketer },
    }),
    handoff(14, {
      wish: "회사인데 인턴을 받고 싶어요. 담당자 좀 바꿔 주세요",
      since: -15,
      due: 15,
      more: { agency: agencies.fifty, channel: "slack" },
    }),
    handoff(15, { wish: "월급을 두 달째 못 받았어요", since: -14, due: 16 }),
    handoff(16, { wish: "점자로 된 안내문이 있나요", since: -13, due: 17 }),
    handoff(17, {
      wish: "이력서 봐 주실 수 있나요? 20년 만에 써 봐요",
      since: -12,
      due: 18,
      more: { program: programs.hub },
    }),
    handoff(18, {
      wish: "신청 취소가 안 돼요",
      since: -10,
      due: 20,
      more: { reason: "error", program: programs.onoff },
    }),
    handoff(19, { wish: "사람이랑 말하고 싶어요", since: -8, due: 22 }),
    handoff(20, { wish: "교육장 주차 되나요", since: -5, due: 25, more: { program: programs.leap } }),
    handoff(21, { wish: "외국인등록증으로도 되나요?", since: -4, due: 26, more: { reason: "officeConfirms" } }),
    handoff(22, { wish: "수료증을 다시 받고 싶어요", since: -300, more: closed("answered", -280, { rating: 3 }) }),
    handoff(23, { wish: "신청까지 도와주세요", since: -400, more: closed("applied", -350) }),
    handoff(24, { wish: "여보세요", since: -500, more: closed("noReply", -460) }),
    handoff(25, {
      wish: "구직등록을 어떻게 해요?",
      since: -60 * 24 * 30,
      more: closed("answered", -60 * 24 * 30 + 40),
    }),
  ];
}

function closed(
  outcome: NonNullable<FakeHandoff["outcome"]>,
  minutes: number,
  more: Partial<FakeHandoff> = {},
): Partial<FakeHandoff> {
  return { state: "closed", staff: kim, claim: 1, outcome, closedAt: at(minutes), ...more };
}
