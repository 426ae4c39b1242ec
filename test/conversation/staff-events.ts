import fc from "fast-check";
import { programNames } from "../../src/catalog/program-names.js";
import { loadReader } from "../../src/cli/load-reader.js";
import { crisisKinds, type DataWish, intents, type Reading } from "../../src/conversation/reading.js";
import type { Input } from "../../src/conversation/turn.js";
import { type Act, say } from "../../src/dialog/say.js";
import { demandsErasure } from "../../src/language/erase-demand.js";
import { readToStaff } from "../../src/language/to-staff.js";
import { root, shippedCatalog, today } from "../support/world.js";

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("option" as const),
    frame: fc.constantFrom("f1", "f2", "f3"),
    key: fc.constantFrom("name", "want", "sure", "when", "consent"),
    index: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant("wish" as const),
    intent: fc.constantFrom(...intents.filter((intent) => intent !== "stop" && intent !== "crisis")),
    slots: fc.constant({}),
  }),
  fc.constantFrom<Act>(
    { kind: "start", start: { dialog: "survey", with: { invite: "i1" } } },
    { kind: "start", start: { dialog: "handoff", with: { handoff: "h0", rating: 2 } } },
  ),
);

const reading: fc.Arbitrary<Reading> = fc
  .record({
    intent: fc.constantFrom(...intents),
    slots: fc.record(
      {
        age: fc.integer({ min: 1, max: 120 }),
        name: fc.constantFrom("홍길동", "김하나"),
        program: fc.constantFrom("on-off", "social-marketer"),
        crisisKind: fc.constantFrom(...crisisKinds),
      },
      { requiredKeys: [] },
    ),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    choice: fc.option(fc.nat(6), { nil: undefined }),
    dataWish: fc.option(fc.constantFrom<DataWish>("see", "correct", "export", "consent", "erase"), { nil: undefined }),
  })
  .map(({ choice, dataWish, ...rest }) => ({
    ...rest,
    ...(choice === undefined ? {} : { choice }),
    ...(dataWish === undefined ? {} : { dataWish }),
  }));

export const reads = loadReader(root, programNames(shippedCatalog()));

/** A sentence as the assistant hears it while staff have the talk. */
export function typedLine(text: string): Input {
  const toStaff = readToStaff(text);
  const reading = reads(text, { today });
  const demands = demandsErasure(text) ? { demands: "erase" as const } : {};
  return { kind: "heard", text, reading, ...(toStaff ? { toStaff } : {}), ...demands };
}

/** What people say to a counsellor about their data without wanting it gone at once. */
export const ofData = [
  "내 정보 보여줘",
  "제 정보 내려받을 수 있나요",
  "동의 철회할래요",
  "동의 취소하고 싶어요",
  "제 개인정보 삭제는 어떻게 하나요?",
  "탈퇴하고 싶은데 어떻게 하죠",
  "제 정보 지워 주실 수 있나요?",
  "정보 지워 달라고 하면 신청도 지워지나요?",
  "내 정보 지우면 어떻게 돼요",
  "제 전화번호 지워 주세요",
  "이력서에 적은 제 정보 지워 주세요라고 쓰면 되나요",
  "제 정보 고쳐 주세요",
  "개인정보는 얼마나 보관해요",
  "회원 탈퇴하면 자리는 어떻게 되나요",
  "아니요 지우지 마세요",
  "내 정보 지워 주세요?",
] as const;

export const event: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ reading, text: fc.string(), press: fc.option(act, { nil: undefined }) }).map(heard),
  },
  { weight: 3, arbitrary: fc.constantFrom(...ofData).map(typedLine) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Input>(
      { kind: "staffSaid" },
      { kind: "joined" },
      { kind: "passed" },
      { kind: "corrected", facts: { age: 51 } },
      {
        kind: "due",
        saying: { text: say("survey.came", { title: "와인 커뮤니티" }) },
        start: { dialog: "survey", with: { invite: "i1" } },
      },
    ),
  },
);

function heard({ reading, text, press }: { reading: Reading; text: string; press: Act | undefined }): Input {
  return { kind: "heard", text, reading, ...(press ? { press } : {}) };
}

/** What the assistant may answer whoever has the talk: nothing of what is made up here demands that all be erased. */
export function mayAnswer(input: Input): boolean {
  return input.kind === "heard" && input.reading.intent === "crisis";
}
