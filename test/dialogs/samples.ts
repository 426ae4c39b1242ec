import type { DialogId } from "../../src/conversation/state.js";
import type { Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import type { Catalog } from "../../src/domain/program.js";
import { registrationStates } from "../../src/domain/registration.js";

const replies: readonly Reply[] = [
  { text: "네", intent: "yes", slots: {} },
  { text: "아니요", intent: "no", slots: {} },
  { text: "글쎄요", intent: "unsure", slots: {} },
  { text: "마흔일곱이요", intent: "answer", slots: { age: 47 } },
  { text: "30대요", intent: "answer", slots: { age: [30, 39] } },
  { text: "78년생이요", intent: "answer", slots: { birthYear: 1978 } },
  { text: "1981년 5월 2일", intent: "answer", slots: { birthDate: "1981-05-02" } },
  { text: "서울 송파구요", intent: "answer", slots: { residence: "서울 송파구", workplace: "서울 송파구" } },
  { text: "광주요", intent: "answer", slots: { residence: "광주", workplace: "광주" } },
  { text: "인천이요", intent: "answer", slots: { residence: "인천", workplace: "인천" } },
  { text: "홍길동", intent: "answer", slots: { name: "홍길동" } },
  { text: "010-1234-5678", intent: "answer", slots: { phone: "01012345678" } },
  { text: "다시 일하고 싶어요", intent: "find", slots: {} },
  { text: "내일 오후요", intent: "answer", slots: { date: "2026-03-03", callback: { half: "afternoon" } } },
  { text: "5점이요", intent: "answer", slots: { rating: 5, recommend: 9 } },
  { text: "한빛정밀", intent: "other", slots: {} },
  { text: "코드 123 456이에요", intent: "other", slots: { linkCode: "123456" } },
];

/** Everything a question takes for an answer, of its buttons and of what people say. */
export function answersTo(question: Question<unknown>): unknown[] {
  const pressed = question.options.map((_, choice) => question.read({ text: "", intent: "answer", slots: {}, choice }));
  const said = replies.map((reply) => question.read(reply));
  return [...pressed, ...said].flatMap((heard) =>
    heard.kind === "answer" && question.schema.safeParse(heard.value).success ? [heard.value] : [],
  );
}

/** How each dialog can be entered. */
export function startsOf(id: DialogId, catalog: Catalog): Record<string, unknown>[] {
  const each = catalog.programs.map(({ id }) => ({ program: id }));
  switch (id) {
    case "eligibility":
    case "registration":
      return [...each, { program: "no-such-program" }];
    case "discovery":
      return [{}, { wish: "다시 일하고 싶어요" }, { insteadOf: "social-marketer" }];
    case "applications":
      return [{ purpose: "status" }, { purpose: "withdraw" }, { purpose: "offer", registration: "r0" }];
    case "handoff":
      return [
        { reason: "asked", wish: "상담사" },
        { reason: "asked", wish: "", program: "on-off" },
        { handoff: "h1", rating: 3 },
        { want: "cancel" },
      ];
    case "survey":
      return [{}, { invite: "i" }, { invite: "another" }];
    case "outside-help":
      return [{}];
    case "my-data":
      return [{}, { want: "consent" }, { want: "correct" }];
    case "link":
      return [{}, { code: "123456" }, { want: "type" }];
    case "taking-part":
      return [
        { want: "progress" },
        { want: "certificate" },
        { want: "cannotCome" },
        { want: "results" },
        { want: "whyNot" },
        { want: "attend" },
        { want: "attend", code: "123456" },
      ];
  }
}

/** Every kind of outcome that a read or a write can have. */
export function outcomesOf(
  call: { readonly name: string; readonly offerings?: readonly string[] },
  catalog: Catalog,
): unknown[] {
  const at = "2026-03-02T01:00:00.000Z";
  const placed = catalog.programs.flatMap((program) =>
    program.rounds.flatMap((round) => round.offerings.map((offering) => ({ program, offering }))),
  );
  const line = (index: number, state: string) => ({
    registration: `r${index}`,
    program: placed[index]?.program.id ?? "",
    offering: placed[index]?.offering.id ?? "",
    state,
    rank: state === "waiting" ? 3 : null,
    offerUntil: state === "offered" ? at : null,
    at,
  });
  const lines = [
    [],
    [line(0, "waiting"), line(1, "selected")],
    registrationStates.map((state, index) => line(index, state)),
    [line(0, "offered")],
  ];
  switch (call.name) {
    case "search":
      return [
        [],
        catalog.programs.map(({ id }) => ({ id, verdict: "open" })),
        [{ id: "job-plus", verdict: "eligible" }],
      ];
    case "places":
      return [0, 3, null].map((free) =>
        Object.fromEntries((call.offerings ?? []).map((id) => [id, { free, waiting: 2 }])),
      );
    case "applications":
      return lines;
    case "surveys":
      return [
        [],
        ...catalog.surveys.flatMap(({ id, version, questions }) => {
          const offering = placed[0]?.offering.id;
          const open = { invite: "i", survey: id, version, program: "on-off", offering, answers: {} };
          return [[open], [{ ...open, answers: { [questions[0]?.id ?? ""]: 4 } }]];
        }),
      ];
    case "myData":
      return [
        { facts: {}, consents: [], applications: [] },
        { facts: { birthYear: 1978 }, consents: [{ item: "registration", at }], applications: [] },
        {
          facts: {
            age: [40, 49],
            residence: "서울",
            benefits: [],
            careerBreak: true,
            name: "홍길동",
            phone: "01012345678",
            sex: "female",
            birthDate: "1981-05-02",
          },
          consents: [
            { item: "registration", at },
            { item: "survey", at },
          ],
          applications: lines[2],
          surveys: (["whole", "begun", "closed"] as const).map((answered) => ({
            ...{ program: "on-off-community", offering: "gone", answered },
          })),
        },
      ];
    case "staffHours":
      return [
        { open: true, opens: at },
        { open: false, opens: at },
        { open: false, opens: "2026-03-02T04:00:00.000Z", words: "평일 9–18시" },
      ];
    case "register":
      return [
        { kind: "seated", registration: "r" },
        { kind: "applied", registration: "r" },
        { kind: "full", capacity: 12, rank: 3 },
        { kind: "closed" },
        { kind: "limit", per: "round", most: 2, mine: [{ registration: "m", offering: "wine", state: "waiting" }] },
        { kind: "limit", per: "year", most: 1, mine: [{ registration: "m", offering: "jazz", state: "completed" }] },
        { kind: "already", registration: "r", state: "waiting" },
      ];
    case "enqueue":
      return [
        { kind: "waiting", registration: "r", rank: 3 },
        { kind: "seated", registration: "r" },
        { kind: "closed" },
        { kind: "limit", per: "round", most: 2, mine: [{ registration: "m", offering: "wine", state: "waiting" }] },
        { kind: "limit", per: "year", most: 1, mine: [{ registration: "m", offering: "jazz", state: "completed" }] },
        { kind: "already", registration: "r", state: "applied" },
      ];
    case "acceptOffer":
      return [
        { kind: "taken" },
        { kind: "tooLate" },
        { kind: "limit", per: "year", most: 1, mine: [{ registration: "m", offering: "jazz", state: "selected" }] },
      ];
    case "declineOffer":
      return [{ kind: "declined" }, { kind: "tooLate" }];
    case "handoff":
      return [
        { handoff: "h", ahead: 0 },
        { handoff: "h", ahead: 2 },
      ];
    case "wishCallback":
      return [{ at }];
    case "lawKeeps":
      return [[], [{ law: "「고용보험법」에 따라 지원금을 받은 기록", until: at }]];
    case "exportLink":
      return [{ url: null }, { url: "/my-data/secret" }];
    case "calendarLink":
      return [{ url: null }, { url: "/calendar/token.ics" }];
    case "certificateLink":
      return [{ url: "/certificate/token" }];
    case "takingPart":
      return takingLines(placed[0]?.offering.id ?? "");
    case "typeAttendanceCode":
      return ["marked", "already", "byStaff", "wrong", "wait"].map((outcome) => ({
        outcome,
        offering: placed[0]?.offering.id,
        until: at,
      }));
    case "linkCode":
      return [{ code: "123456", until: at }];
    case "typeLinkCode":
      return ["joined", "wrong", "wait", "busy", "withStaff", "sameOffering", "same"].map((outcome) => ({
        outcome,
        until: at,
      }));
    case "consent":
      return [{ receipt: "c" }];
    default:
      return [{ done: true }, { done: false }];
  }
}

/** Somebody who takes part in nothing, in one thing with all or nothing done, and in several at once. */
function takingLines(offering: string): unknown[] {
  const none = { held: 0, present: 0, late: 0, absent: 0, excused: 0 };
  const line = (state: string, more: object = {}) => ({
    registration: "r0",
    program: "on-off",
    offering,
    state,
    attendance: none,
    month: { minutes: 0, limit: null },
    training: { minutes: 0, limit: null },
    activity: 0,
    missing: null,
    ...more,
  });
  const busy = {
    attendance: { ...none, held: 4, present: 3, absent: 1, percent: 75 },
    month: { minutes: 40, limit: 57 * 60 },
    training: { minutes: 50 * 60 + 30, limit: 51 * 60 },
    activity: 100 * 60,
    missing: [
      { what: "attendance", has: 75, needs: 80 },
      { what: "training", has: 50 * 60 + 30, needs: 51 * 60 },
      { what: "hours", has: 100 * 60, needs: 120 * 60 },
    ],
  };
  const done = line("completed", { ...busy, missing: [] });
  return [
    [],
    [line("selected")],
    [line("taking", busy)],
    [line("taking", { ...busy, missing: [] })],
    [done],
    [line("taking", busy), done],
  ];
}
