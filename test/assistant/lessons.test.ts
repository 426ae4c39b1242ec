import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { createLessons } from "../../src/assistant/misses/lessons.js";
import { listAudit } from "../../src/store/audit.js";
import { reading } from "../../src/store/transaction.js";
import { readExamples } from "../../src/understanding/examples.js";
import { says } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { boss, counsellor, house, lastSaid, lines, neighbour, officer, puzzling } from "./misses-house.js";
import { anotherProcess, monday } from "./two-houses.js";

describeOnBothStores("a line that staff taught", (fresh) => {
  it("is understood at once in another talk, and no more when it is taken back", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling);
    const [line] = await lines(home, boss);
    const taught = await home.misses.teach(boss, line?.id ?? "", { text: puzzling, meaning: "help" });
    expect(taught.kind).toBe("taught");
    expect(await lines(home, boss)).toEqual([]);
    const puzzled = await lastSaid(home.store, "one");
    await says(home.parts, "two", "안녕하세요", puzzling);
    expect(await lastSaid(home.store, "two")).not.toBe(puzzled);
    expect(await lines(home, boss)).toEqual([]);

    const [lesson] = await home.misses.lessons(boss);
    expect(lesson).toMatchObject({ text: puzzling, meaning: "help", mine: true });
    expect(await home.misses.unteach(boss, lesson?.id ?? "")).toBe(true);
    expect(await lines(home, boss)).toMatchObject([{ text: puzzling }]);
    await says(home.parts, "three", puzzling);
    expect(await lines(home, boss)).toMatchObject([{ people: 2 }]);
    expect(await home.misses.lessons(boss)).toMatchObject([{ mine: false, removed: { at: monday.toISOString() } }]);
    expect(await home.misses.unteach(boss, lesson?.id ?? "")).toBe(false);
  });

  it("is followed by another process within a minute", async () => {
    const home = await house(fresh);
    let time = 1_000_000;
    const machine = { now: () => new Date(time) };
    const other = { ...anotherProcess(home.parts, home.store, machine), lessons: createLessons() };
    await doDueWork(other);
    await says(home.parts, "one", puzzling);
    const [line] = await lines(home, boss);
    await home.misses.teach(boss, line?.id ?? "", { text: puzzling, meaning: "help" });
    time += 60_000;
    await doDueWork(other);
    await says(other, "two", puzzling);
    expect(await lines(home, boss)).toEqual([]);
  });

  it("is refused with what could be somebody's, with too little, and where it would change something half known", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling);
    const [line] = await lines(home, boss);
    const why = async (text: string, meaning = "help") => {
      const taught = await home.misses.teach(boss, line?.id ?? "", { text, meaning });
      return taught.kind === "refused" ? taught.why : taught.kind;
    };
    expect(await why("900101-1234567 이거요")).toBe("residentNumber");
    expect(await why("010-1234-5678로 전화 주세요")).toBe("personal");
    expect(await why("제 이름은 홍길동이에요")).toBe("personal");
    expect(await why("")).toBe("tooShort");
    expect(await why("○○ 요")).toBe("tooShort");
    expect(await why("가나".repeat(101))).toBe("tooLong");
    expect(await why("○○ 그거 어떻게 좀 해 주셔", "withdraw")).toBe("gaps");
    expect(await why("죽고 싶어요", "stop")).toBe("distress");
    expect(await why(puzzling, "crisis")).toBe("meaning");
    expect(await home.misses.lessons(boss)).toEqual([]);
    expect(await why(puzzling)).toBe("taught");
    expect(await why(puzzling)).toBe("unknown");
  });

  it("of one agency is not another's to see or to take back, and is written down", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", "소셜마케터 알려 주세요", puzzling);
    const [line] = await lines(home, officer);
    const taught = await home.misses.teach(officer, line?.id ?? "", { text: puzzling, meaning: "repeat" });
    const id = taught.kind === "taught" ? taught.lesson : "";
    expect(await home.misses.lessons(neighbour)).toEqual([]);
    expect(await home.misses.lessonsYaml(neighbour)).toBe("");
    expect(await home.misses.unteach(neighbour, id)).toBe(false);
    expect(await home.misses.unteach(counsellor, id)).toBe(false);
    expect(await home.misses.lessons(officer)).toMatchObject([{ id, mine: true }]);
    expect(await home.misses.unteach(officer, id)).toBe(true);
    const written = await reading(home.store, (tx) => listAudit(tx, id));
    expect(written.map(({ actor, action }) => `${actor} ${action}`)).toEqual(["officer teach", "officer unteach"]);
  });

  it("goes upstream as YAML that the examples are read from", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling, "오늘 날씨 어때");
    const meant = {
      [puzzling]: ["help", puzzling],
      "오늘 날씨 어때": ["detail", "{프로그램} 날씨 ○○ 어때요"],
    } as const;
    for (const line of await lines(home, boss)) {
      const [meaning, text] = meant[line.text as keyof typeof meant];
      expect(await home.misses.teach(boss, line.id, { text, meaning })).toMatchObject({ kind: "taught" });
    }
    const folder = mkdtempSync(join(tmpdir(), "ieum-examples-"));
    const documents = (await home.misses.lessonsYaml(boss)).split("---\n");
    for (const [n, text] of documents.entries()) writeFileSync(join(folder, `${n}.yaml`), text);
    const { sentences } = readExamples(folder);
    expect(sentences).toEqual([
      { intent: "detail", text: "◇ 날씨 어때요" },
      { intent: "help", text: puzzling },
    ]);
  });
});
