import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { crisisKinds } from "../../src/conversation/reading.js";
import { readDistress } from "../../src/understanding/distress/read-distress.js";

const lineShape = z.strictObject({
  text: z.string(),
  kind: z.enum(crisisKinds).optional(),
  veiled: z.literal(true).optional(),
});
const folder = "test/understanding";
const lines = readdirSync(folder)
  .filter((f) => /^distress-lines-\d+\.yaml$/.test(f))
  .flatMap((f) => z.array(lineShape).parse(parse(readFileSync(`${folder}/${f}`, "utf8"))));
const harmless = lines.filter((l) => l.kind === undefined);
const veiled = lines.filter((l) => l.veiled);
const plain = lines.filter((l) => l.kind !== undefined && !l.veiled);

const missed = (of: typeof lines) => of.filter((l) => readDistress(l.text) === undefined).map((l) => l.text);

describe("labelled lines", () => {
  it("are many, and half of them sound alarming without being so", () => {
    expect(lines.length).toBeGreaterThan(400);
    expect(harmless.length).toBeGreaterThan(200);
  });

  it("are recognised in at least 99 of 100 cases when said outright", () => {
    expect(missed(plain).length, missed(plain).join("\n")).toBeLessThanOrEqual(plain.length * 0.01);
  });

  it("are recognised in at least 95 of 100 cases when veiled", () => {
    expect(missed(veiled).length, missed(veiled).join("\n")).toBeLessThanOrEqual(veiled.length * 0.05);
  });

  it("get the right kind in at least 97 of 100 cases", () => {
    const wrong = [...plain, ...veiled].filter((l) => ![undefined, l.kind].includes(readDistress(l.text)));
    expect(wrong.length, wrong.map((l) => l.text).join("\n")).toBeLessThanOrEqual(lines.length * 0.03);
  });

  it("raise an alarm in at most 3 of 100 harmless cases", () => {
    const alarmed = harmless.filter((l) => readDistress(l.text) !== undefined).map((l) => l.text);
    expect(alarmed.length, alarmed.join("\n")).toBeLessThanOrEqual(harmless.length * 0.03);
  });

  it("are recognised without their spaces in at least 97 of 100 cases when said outright", () => {
    const glued = plain.map((l) => ({ ...l, text: l.text.replaceAll(" ", "") }));
    expect(missed(glued).length, missed(glued).join("\n")).toBeLessThanOrEqual(plain.length * 0.03);
  });
});

describe("what stands beside the words", () => {
  it.each([
    ["때린 적은 없어요 남편이", undefined],
    ["남편은 절대 때리지 않아요", undefined],
    ["부당해고는 아니고요 제가 그만뒀어요", undefined],
    ["이거 부당해고 아닌가요", "labourRights"],
    ["옛날엔 죽고 싶었는데 지금은 괜찮아요", undefined],
    ["지금은 괜찮은 척하지만 죽고 싶어요", "selfHarm"],
    ["작년에 계단에서 떨어졌는데 이제 일할 수 있어요", undefined],
    ["남편은 자상한데 부장이 저를 때려요", "harassment"],
    ["혼자 해보고 싶어요", undefined],
    ["자 해 했어요", "selfHarm"],
    ["지하철에 뛰어들고 싶어요 ㅋㅋ", "selfHarm"],
    ["월요일 진짜 죽고싶다ㅋㅋ", undefined],
    ["빚은 다 해결됐는데 죽고 싶어요", "selfHarm"],
    ["경비 경력 30년인데 지금 창고에 불이 났어요", "emergency"],
    ["밀린 월급은 다 받았어요", undefined],
    ["월급 안 밀리는 회사로 가고 싶어요", undefined],
    ["죽.고.싶.다", "selfHarm"],
    ["남편이 때리고 상사도 괴롭혀서 죽고 싶어요", "selfHarm"],
    ["살고 싶지가 안습니다", "selfHarm"],
    ["콱 죽어뿔까 싶심더", "selfHarm"],
    ["수업 중에 옆 사람이 경련을 일으키고 있어요 응급상황입니다", "emergency"],
    ["치매 있는 할머니가 아침에 나가셔서 안 들어오세요", "emergency"],
    ["택시가 딴 길로 가는데 안 내려줘요", "emergency"],
    ["사장이 월급안줌 석달", "labourRights"],
    ["인사팀에서 자꾸 퇴사를 종용해요", "labourRights"],
    ["아버지는 평생 손찌검 한번 안 하셨어요", undefined],
    ["컴퓨터가 죽어버려서 내일 다시 낼게요", undefined],
    ["오늘 경치 죽이네요 또 가고 싶어요", undefined],
    ["자살예방센터 자리 나면 지원하려고요", undefined],
    ["숨 막혀 죽는 줄 알았네요 강의실이 너무 좁아요", undefined],
  ])("decides on %s", (text, kind) => expect(readDistress(text)).toBe(kind));
});

const pieces = [
  "죽고",
  "싶",
  "너무",
  "정말",
  "자꾸",
  "남편이",
  "때려",
  "월급",
  "안",
  "줘",
  "상사",
  "가",
  "…",
  ".",
  " ",
  "a",
];

describe("any text", () => {
  it("is read, and the same way each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(readDistress(text)).toBe(readDistress(text));
      }),
    );
  });

  it("of pieces that cues begin with takes no more than a moment, however long", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (some) => {
        const text = some
          .join("")
          .repeat(Math.ceil(10_000 / some.join("").length))
          .slice(0, 10_000);
        // Time of its own, however much else the machine does meanwhile.
        const start = process.cpuUsage();
        readDistress(text);
        expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps its alarm when a harmless sentence stands before it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain.filter((l) => l.kind === "selfHarm")), (line) => {
        if (readDistress(line.text) === undefined) return;
        expect(readDistress(`안녕하세요 저는 서울에 살아요. ${line.text}`)).toBe("selfHarm");
      }),
    );
  });
});
