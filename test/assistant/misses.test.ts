import { expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { createMissView } from "../../src/assistant/misses/view-miss.js";
import { listAudit } from "../../src/store/audit.js";
import { erasePerson } from "../../src/store/erase.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";
import { personOf, says } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { shippedCatalog } from "../support/world.js";
import { boss, counsellor, house, houseOver, later, lines, neighbour, officer, puzzling } from "./misses-house.js";
import { monday } from "./two-houses.js";

const spoken = createWords("ko", readLocale("locales/ko"));

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
