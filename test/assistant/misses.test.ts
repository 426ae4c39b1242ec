import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { MissesPort, MissesWish } from "../../src/assistant/desk-ports/misses.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { createMisses } from "../../src/assistant/misses/create-misses.js";
import { createLessons } from "../../src/assistant/misses/lessons.js";
import { createMissView } from "../../src/assistant/misses/view-miss.js";
import type { Parts } from "../../src/assistant/parts.js";
import { loadExamples } from "../../src/cli/load-reader.js";
import { loadRedactor } from "../../src/cli/load-redactor.js";
import { listAudit } from "../../src/store/audit.js";
import { erasePerson } from "../../src/store/erase.js";
import { messagesAfter } from "../../src/store/messages.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { readExamples } from "../../src/understanding/examples.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";
import { member, personOf, says } from "../people/townsfolk.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { shippedCatalog } from "../support/world.js";
import { anotherProcess, monday } from "./two-houses.js";

/** Words that the reader makes nothing of. */
const puzzling = "이게 그러니까 말이죠";
const spoken = createWords("ko", readLocale("locales/ko"));
const wish: MissesWish = { order: "last", page: 1, size: 25 };
const boss = member("boss", "administrator", null);
const officer = member("officer", "officer", "seoul50plus");
const neighbour = member("neighbour", "officer", "sba");
const counsellor = member("kim", "counsellor", "seoul50plus");

interface House {
  readonly parts: Parts;
  readonly misses: MissesPort;
  readonly store: Store;
  at(time: Date): void;
}

let redactor: Awaited<ReturnType<typeof loadRedactor>> | undefined;

async function house(fresh: FreshPlace): Promise<House> {
  const store = await (await fresh()).open();
  return houseOver(store);
}

async function houseOver(store: Store): Promise<House> {
  let now = monday;
  const bare = await partsOver(store, { now: () => now });
  redactor ??= await loadRedactor(loadExamples("."), bare.catalog);
  const redact = redactor;
  const parts: Parts = { ...bare, redact: async (text) => redact(text) };
  return {
    parts,
    store,
    misses: createMisses(parts),
    at: (time) => {
      now = time;
    },
  };
}

const lines = async ({ misses }: House, by: SignedIn, more: Partial<MissesWish> = {}) =>
  (await misses.list(by, { ...wish, ...more })).lines;
const lastSaid = async (store: Store, talk: string) =>
  (await reading(store, (tx) => messagesAfter(tx, talk, 0))).at(-1)?.text;
const later = (days: number) => new Date(monday.getTime() + days * 24 * 3_600_000);

describeOnBothStores("what was not understood", (fresh) => {
  it("is on the staff's list once, with how often, by how many and when last", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling, `${puzzling}!!`);
    home.at(later(1));
    await says(home.parts, "two", puzzling);
    const [line, ...more] = await lines(home, boss);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ text: puzzling, times: 3, people: 2, lastAt: later(1).toISOString() });
    expect(line?.agency.id).toBe("front-desk");
  });

  it("holds no name and no number, and stands in the store under the person's key alone", async () => {
    const place = await fresh();
    const home = await houseOver(await place.open());
    const name = "꿻뱗";
    await says(home.parts, "one", `${puzzling} ${name}`);
    const [line] = await lines(home, boss);
    expect(line?.text).toMatch(/^이게 그러니까 .*○○$/);
    expect(line?.text).not.toContain(name);
    expect(
      JSON.stringify(await reading(home.store, (tx) => tx.db.selectFrom("misses").selectAll().execute())),
    ).not.toContain("그러니까");
    await says(home.parts, "one", `${puzzling} 010-1234-5678`);
    for (const { text } of await lines(home, boss)) expect(text).not.toMatch(/1234|5678/);
  });

  it("is not kept of a cry for help, nor of words of which nothing is left", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", "죽고 싶어요", puzzling);
    await says(home.parts, "two", "꿻뱗쀍");
    expect(await lines(home, boss)).toEqual([]);
  });

  it("goes with the person, and after ninety days", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling);
    await says(home.parts, "two", puzzling, "저기 그 뭐냐 그거");
    const gone = await personOf(home.store, "two");
    await inTransaction(home.store, (tx) => erasePerson(tx, gone, monday));
    expect(await lines(home, boss)).toMatchObject([{ text: puzzling, people: 1 }]);
    home.at(later(89));
    await doDueWork(home.parts);
    expect(await lines(home, boss)).toHaveLength(1);
    home.at(later(91));
    await doDueWork(home.parts);
    expect(await lines(home, boss)).toEqual([]);
    expect(await reading(home.store, (tx) => tx.db.selectFrom("misses").select("id").execute())).toEqual([]);
  });

  it("is seen by the staff of the agency whose program was in hand, and by those who see every agency", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", "소셜마케터 알려 주세요", puzzling);
    expect(await lines(home, officer)).toMatchObject([{ text: puzzling, program: { id: "social-marketer" } }]);
    expect(await lines(home, boss)).toHaveLength(1);
    expect(await lines(home, neighbour)).toEqual([]);
    expect(await lines(home, counsellor)).toEqual([]);
    expect(await lines(home, boss, { agency: "sba" })).toEqual([]);
    await says(home.parts, "two", puzzling);
    expect(await lines(home, officer)).toMatchObject([{ people: 1 }]);
    expect(await lines(home, boss)).toHaveLength(2);

    const [id = ""] = (await lines(home, boss, { agency: "seoul50plus" })).map((line) => line.id);
    expect(await home.misses.ignore(neighbour, id)).toBe(false);
    expect(await home.misses.teach(neighbour, id, { text: puzzling, meaning: "help" })).toEqual({
      kind: "refused",
      why: "unknown",
    });
    expect(await home.misses.ignore(counsellor, id)).toBe(false);
    expect(await lines(home, officer)).toHaveLength(1);
  });

  it("that staff put away stays away, however often it is said again", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling);
    const [line] = await lines(home, boss);
    expect(await home.misses.ignore(boss, line?.id ?? "")).toBe(true);
    await says(home.parts, "one", puzzling);
    await says(home.parts, "two", puzzling);
    expect(await lines(home, boss)).toEqual([]);
    expect(await home.misses.ignore(boss, line?.id ?? "")).toBe(false);
  });

  it("is told apart by the question that was open, and is exported whole", async () => {
    const home = await house(fresh);
    await says(home.parts, "one", puzzling);
    await says(home.parts, "two", "47살이고 서울 살아요", "소셜마케터 신청할래요", puzzling);
    const all = await lines(home, boss);
    expect(all.map(({ asked }) => asked ?? "nothing").sort()).toEqual(["consent", "nothing"]);
    expect(await lines(home, boss, { asked: "nothing" })).toHaveLength(1);
    expect(await lines(home, boss, { asked: "consent" })).toHaveLength(1);
    expect(await home.misses.export(boss, { order: "often" })).toHaveLength(2);
    const written = await reading(home.store, (tx) => listAudit(tx, "misses"));
    expect(written.map(({ action }) => action)).toEqual(["list", "exportMisses"]);
  });
});

it("is offered for teaching with the name of any program where one was named, and with the guess of the reader", async () => {
  const view = createMissView({ catalog: shippedCatalog(), words: spoken }, "프로그램");
  const line = { id: "m1", agency: "front-desk", times: 1, people: 1, lastAt: monday.toISOString() };
  expect(view({ ...line, text: "빛타민 고거 어케 해유", guess: "apply" })).toMatchObject({
    text: "빛타민 고거 어케 해유",
    suggested: "{프로그램} 고거 어케 해유",
    guess: "apply",
  });
});

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
