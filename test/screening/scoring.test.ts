import { expect, it } from "vitest";
import { listAudit } from "../../src/store/audit.js";
import { findRegistration } from "../../src/store/registrations.js";
import { reading } from "../../src/store/transaction.js";
import { member } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { applicants, interns, linesOf, openHouse, whole } from "./house.js";

const high = { motive: 9, career: 8, time: 5 };
const low = { motive: 3, career: 8, time: 4 };
const given = (points: Record<string, number>, note = "") => ({ points, note });

describeOnBothStores("applicants as staff score them", (fresh) => {
  it("are shown with what they told, counted, and set against the places", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    await applicants(house, [
      {
        name: "가나",
        education: "high",
        career: "식품 영업 20년",
        facts: { birthDate: "1970-01-01", residence: "서울 송파구" },
      },
      { name: "다라", education: "university", career: "sales", motive: "다시 일하고 싶어요", facts: { age: 58 } },
      { name: "마바" },
      { name: "사아", career: "간호사", facts: { birthYear: 1976 } },
      { name: "자차" },
    ]);
    const board = await house.screening.board(house.kim, interns, whole);
    expect(board).toMatchObject({ capacity: 2, ratio: 2.5, open: true, counts: { applicants: 5, none: 5, mine: 0 } });
    expect(board?.lines[0]).toMatchObject({ name: "가나", ageBand: "55-59", residence: "서울 송파구", field: "sales" });
    expect(board?.ages).toEqual([
      { kind: "55-59", count: 2, share: 0.4 },
      { kind: "unknown", count: 3, share: 0.6 },
    ]);
    expect(board?.fields).toMatchObject([{ kind: "sales", count: 2 }, { kind: "care", count: 1 }, { kind: "untold" }]);
    expect(board?.educations.map(({ kind }) => kind)).toEqual(["high", "university", "untold"]);
    const { lines: _lines, ...above } = { ...board };
    expect(above).toMatchObject((await house.screening.head(house.kim, interns)) ?? { there: "is none" });
  });

  it("have colleagues' scores hidden until the own is in, and differences shown then", async () => {
    const house = await openHouse(await (await fresh()).open());
    const { screening, kim, park } = house;
    const [one = "", two = ""] = await applicants(house, [{ name: "가나" }, { name: "다라" }]);
    expect(await screening.score(kim, interns, one, given(high, "믿음이 가요"))).toEqual({ kind: "done", count: 1 });
    const before = await screening.applicant(park, interns, one);
    expect(before?.line).toMatchObject({ scorers: 1 });
    expect(before?.line.mean).toBeUndefined();
    expect(before?.others).toBeUndefined();
    expect(JSON.stringify(before)).not.toContain("믿음이");
    expect((await linesOf(house, park, { scored: "apart" })).length).toBe(0);

    await screening.score(park, interns, one, given(low));
    const after = await screening.applicant(park, interns, one);
    expect(after?.mine?.points).toEqual(low);
    expect(after?.others).toMatchObject([{ by: "kim 님", points: high, note: "믿음이 가요" }]);
    expect(after?.differs).toEqual(["motive"]);
    expect(after?.line.mean).toBeCloseTo((0.89 + 0.65) / 2, 9);
    expect((await linesOf(house, park, { scored: "apart" })).map(({ registration }) => registration)).toEqual([one]);
    expect((await linesOf(house, park, { scored: "unscored" })).map(({ registration }) => registration)).toEqual([two]);
    expect((await linesOf(house, park, { least: 77 })).length).toBe(1);
    expect((await linesOf(house, park, { least: 78 })).length).toBe(0);
  });

  it("stand in the order in which they applied until staff want another", async () => {
    const house = await openHouse(await (await fresh()).open());
    const { screening, kim } = house;
    const ids = await applicants(house, [{ name: "하나" }, { name: "가온" }, { name: "나래" }]);
    await screening.score(kim, interns, ids[2] ?? "", given(high));
    await screening.score(kim, interns, ids[0] ?? "", given(low));
    const names = async (order: "applied" | "name" | "score") =>
      (await linesOf(house, kim, { order })).map(({ name }) => name);
    expect(await names("applied")).toEqual(["하나", "가온", "나래"]);
    expect(await names("name")).toEqual(["가온", "나래", "하나"]);
    expect(await names("score")).toEqual(["나래", "하나", "가온"]);
  });

  it("are in screening from the first score on, as they can see themselves; a score can be put right", async () => {
    const house = await openHouse(await (await fresh()).open());
    const { screening, kim, parts } = house;
    const [one = ""] = await applicants(house, [{ name: "가나" }]);
    await screening.score(kim, interns, one, given(low, "다시 볼 것"));
    await screening.score(kim, interns, one, given(high));
    const found = await reading(parts.store, (tx) => findRegistration(tx, one));
    expect(found?.events.map(({ state, by }) => [state, by])).toEqual([
      ["applied", "person"],
      ["screening", "kim"],
    ]);
    const view = await screening.applicant(kim, interns, one);
    expect(view?.mine).toMatchObject({ points: high });
    expect(view?.mine?.note).toBeUndefined();
  });

  it("take no points outside the scale, no resident number, no essay", async () => {
    const house = await openHouse(await (await fresh()).open());
    const { screening, kim } = house;
    const [one = ""] = await applicants(house, [{ name: "가나" }]);
    const kinds = [
      given({ ...high, time: 6 }),
      given({ motive: 1 }),
      given(high, "740502-1234567"),
      given(high, "가".repeat(501)),
    ];
    const refused = await Promise.all(kinds.map((score) => screening.score(kim, interns, one, score)));
    expect(refused.map(({ kind }) => kind)).toEqual(["points", "points", "residentNumber", "tooLong"]);
    expect((await screening.applicant(kim, interns, one))?.line.scorers).toBe(0);
  });

  it("are nobody's but their agency's, and no counsellor's; every look and score is written down", async () => {
    const house = await openHouse(await (await fresh()).open());
    const { screening, kim, oh, parts } = house;
    const [one = ""] = await applicants(house, [{ name: "가나" }]);
    for (const by of [oh, member("min", "counsellor", "seoul50plus")]) {
      expect(await screening.board(by, interns, whole)).toBeUndefined();
      expect(await screening.head(by, interns)).toBeUndefined();
      expect(await screening.listed(by, interns, whole)).toBeUndefined();
      expect(await screening.applicant(by, interns, one)).toBeUndefined();
      expect(await screening.score(by, interns, one, given(high))).toEqual({ kind: "unknown" });
      const wish = { registrations: [one], decision: "select", reason: "" } as const;
      expect(await screening.draft(by, interns, wish)).toEqual({ kind: "unknown" });
      expect(await screening.publish(by, interns)).toEqual({ kind: "unknown" });
    }
    await screening.board(kim, interns, whole);
    await screening.applicant(kim, interns, one);
    await screening.score(kim, interns, one, given(high));
    const of = async (subject: string) =>
      (await reading(parts.store, (tx) => listAudit(tx, subject))).map(({ action }) => action);
    expect(await of(interns)).toEqual(["listApplicants"]);
    expect(await of(one)).toEqual(["openApplicant", "score"]);
  });
});
