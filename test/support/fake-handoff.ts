import type { FakeColleague, FakeHandoff } from "./fake-handoffs.js";

const start = Date.parse("2026-03-04T10:00:00+09:00");
/** So many minutes from the moment the tests stand at: 10 in the morning of Wednesday, 4 March 2026. */
export const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

export const programs = {
  marketer: { id: "social-marketer", title: "소셜마케터 (서울50+인턴십)" },
  leap: { id: "leap", title: "구직자 도약보장 패키지" },
  hub: { id: "job-hub", title: "서울일자리플러스센터 구직등록" },
  onoff: { id: "on-off", title: "온·오프 커뮤니티" },
} as const;

export const agencies = {
  sba: { id: "sba", name: "서울산업진흥원" },
  fifty: { id: "fifty-plus", name: "서울시50플러스재단" },
  front: { id: "front-desk", name: "공동 접수" },
} as const;

export const colleagues: readonly FakeColleague[] = [
  { id: "u1", name: "김상담", role: "counsellor", agency: "sba" },
  { id: "u2", name: "박이음", role: "counsellor", agency: "sba" },
  { id: "u3", name: "정하늘", role: "administrator", agency: null },
];
export const [kim, park] = [
  { id: "u1", name: "김상담" },
  { id: "u2", name: "박이음" },
];

interface Sample {
  readonly wish: string;
  readonly since: number;
  readonly due?: number;
  readonly more?: Partial<FakeHandoff>;
}

/** A hand-off that waits, but for what is said otherwise. */
export function handoff(number: number, { wish, since, due = since + 30, more = {} }: Sample): FakeHandoff {
  const letters = [...wish];
  return {
    id: `h${number}`,
    agency: agencies.sba,
    channel: "web",
    state: "waiting",
    reason: "asked",
    urgent: false,
    wish: letters.length <= 120 ? wish : `${letters.slice(0, 119).join("")}…`,
    at: at(since),
    due: { at: at(due), what: "firstAnswer", late: false },
    askedAt: at(since),
    away: false,
    person: `p${number}`,
    conversation: `c${number}`,
    claim: 0,
    fullWish: wish,
    facts: [
      { key: "age", label: "나이", value: "만 47세" },
      { key: "residence", label: "사는 곳", value: "서울 송파구" },
    ],
    verdicts: [],
    notes: [],
    transcript: [
      {
        seq: 1,
        from: "assistant",
        text: "안녕하세요, 저는 고용지원 프로그램을 안내하는 자동 상담 도우미 이음이에요.",
        at: at(since - 6),
      },
      { seq: 2, from: "person", text: wish, at: at(since - 5) },
      {
        seq: 3,
        from: "assistant",
        text: "상담사를 부르고 있어요. 기다리는 동안 적어 주시는 것은 그대로 전해 드릴게요.",
        at: at(since),
      },
    ],
    events: [{ at: at(since), by: "참여자", what: "called" }],
    reopenable: false,
    earlier: [],
    ...more,
  };
}
