import { expect, it } from "vitest";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createHandoff } from "../../src/store/handoffs.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { houseOver } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { applies, audited, member, personOf, says } from "./townsfolk.js";

const ours = member("u1", "counsellor", "seoul50plus");
const others = member("u2", "manager", "gwangju");
const everybodys = member("u3", "administrator", null);
const nameless = { lines: [], total: 0 };

describeOnBothStores("looking for people", (fresh) => {
  it("finds them by whole name, number in any writing, its end, and the number of an application", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
    await applies(parts, "c2", { name: "김하늘", phone: "010 1111 2222" });
    const people = createPeople(parts);
    const application = (await people.open(ours, id, "program"))?.applications[0]?.id ?? "";
    for (const text of [
      "남궁하늘",
      " 남궁 하늘",
      "01098765432",
      "010-9876-5432",
      "+82 10 9876 5432",
      "5432",
      application,
      id,
    ])
      expect(await people.search(ours, text, 1), text).toMatchObject({ total: 1, lines: [{ id }] });
    for (const text of ["하늘", "남궁", "9876", "010-9876-543", "없는사람"])
      expect(await people.search(ours, text, 1), text).toEqual(nameless);
  });

  it("shows nothing in a list by which a passer-by could call them", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
    const { lines } = await createPeople(parts).search(ours, "", 1);
    expect(lines).toMatchObject([{ name: "남궁○○", phone: "010-••••-5432", applications: 1, handoffs: 0 }]);
    expect(JSON.stringify(lines)).not.toMatch(/하늘|9876/);
  });

  it("shows another agency nobody, whatever it asks for, as if they were not there", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
    const people = createPeople(parts);
    for (const text of ["", "남궁하늘", "5432", id]) expect(await people.search(others, text, 1)).toEqual(nameless);
    expect(await people.open(others, id, "request")).toEqual(await people.open(others, "nobody", "request"));
    expect(await people.export(others, id, "request")).toBeUndefined();
    const fact = { key: "residence", value: "서울 마포구" };
    expect(await people.correct(others, id, fact, "request")).toEqual(
      await people.correct(others, "nobody", fact, "request"),
    );
    expect((await people.erase(others, id, "request")).kind).toBe("unknown");
    expect((await people.ask(others, id, "see", "")).kind).toBe("unknown");
    expect((await people.withdrawConsent(others, id, "registration")).kind).toBe("unknown");
    expect(await people.kept(others, id)).toEqual([]);
    expect((await people.search(everybodys, "남궁하늘", 1)).total).toBe(1);
  });

  it("shows an agency whom it was handed, and everybody who stands at the front desk", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "c1", "안녕하세요");
    await says(parts, "c2", "안녕하세요");
    await says(parts, "c3", "안녕하세요");
    await handTo(parts, "c1", "gwangju");
    await handTo(parts, "c2", "front-desk");
    const seen = async (by: typeof ours) =>
      (await createPeople(parts).search(by, "", 1)).lines.map(({ id }) => id).sort();
    const [a, b, c] = await Promise.all(["c1", "c2", "c3"].map((id) => personOf(parts.store, id)));
    expect(await seen(others)).toEqual([a, b].sort());
    expect(await seen(ours)).toEqual([b]);
    expect(await seen(everybodys)).toEqual([a, b, c].sort());
  });

  it("does not list who opened the page and said nothing", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "c1", "안녕하세요");
    expect((await createPeople(parts).search(everybodys, "", 1)).total).toBe(1);
    await inTransaction(parts.store, (tx) => tx.db.deleteFrom("messages").where("author", "=", "person").execute());
    expect((await createPeople(parts).search(everybodys, "", 1)).total).toBe(0);
  });

  it("finds nobody by a name that was corrected since, and not under a name said a day ago without a consent", async () => {
    const store = await (await fresh()).open();
    let parts = await houseOver(store);
    const people = createPeople(parts);
    await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
    const id = await personOf(store, "c1");
    expect(await people.correct(ours, id, { key: "name", value: "남궁바다" }, "correction")).toEqual({ kind: "done" });
    expect((await people.search(ours, "남궁바다", 1)).total).toBe(1);
    expect((await people.search(ours, "남궁하늘", 1)).total).toBe(0);
    await says(parts, "c2", "제 이름은 황보하늘입니다");
    expect((await people.search(everybodys, "황보하늘", 1)).total).toBe(1);
    parts = { ...parts, clock: { now: () => new Date("2026-03-04T01:00:00Z") } };
    await says(parts, "c2", "안녕하세요");
    expect((await people.search(everybodys, "황보하늘", 1)).total).toBe(0);
  });

  it("finds the people of a store that was filled before there were marks", async () => {
    const place = await fresh();
    const store = await place.open();
    const parts = await houseOver(store);
    await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
    await inTransaction(store, async (tx) => {
      await tx.db.deleteFrom("person_marks").execute();
      await tx.db.deleteFrom("settings").where("key", "=", "person-marks").execute();
    });
    expect((await createPeople(parts).search(ours, "남궁하늘", 1)).total).toBe(0);
    await place.open();
    expect((await createPeople(parts).search(ours, "남궁하늘", 1)).total).toBe(1);
  });

  it("writes each list down once, and not what was typed", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const people = createPeople(parts);
    await people.search(ours, "남궁하늘", 1);
    await people.search(ours, "", 2);
    expect(await audited(parts.store)).toEqual(["u1 list people", "u1 list people"]);
    const rows = await reading(parts.store, (tx) => tx.db.selectFrom("audit").selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain("남궁하늘");
  });
});

async function handTo(parts: Parameters<typeof says>[0], conversation: string, agency: string): Promise<void> {
  const person = await personOf(parts.store, conversation);
  const packet = { wish: "상담" };
  const id = parts.newId();
  const now = parts.clock.now();
  await inTransaction(parts.store, (tx) =>
    createHandoff(tx, { id, conversation, person, agency, reason: "asked", urgency: "normal", packet, now }),
  );
}
