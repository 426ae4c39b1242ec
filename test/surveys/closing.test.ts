import { describe, expect, it } from "vitest";
import { splitAnswers } from "../../src/domain/closed-answers.js";
import type { SurveyAnswers } from "../../src/domain/surveys.js";
import { withoutNames } from "../../src/language/without-names.js";
import { checkSealed } from "../../src/store/check-sealed.js";
import { erasePerson } from "../../src/store/erase.js";
import { exportPerson } from "../../src/store/people.js";
import { surveysSent } from "../../src/store/report-surveys.js";
import { listResponses } from "../../src/store/responses.js";
import { closedAnswers, everyAnswer } from "../../src/store/survey-answers.js";
import { findInvite, takesAnswers } from "../../src/store/survey-invites.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { due, openHouse } from "./house.js";

const closing = "2026-12-07T10:00:00Z";

describeOnBothStores("a survey that closes", (fresh) => {
  const open = async (people: readonly string[]) => {
    const place = await fresh();
    const house = await openHouse([await place.open(), await place.open()], people);
    house.turnTo(due);
    await house.tick();
    return house;
  };
  const all = (house: Awaited<ReturnType<typeof open>>) => reading(house.store, everyAnswer);

  it("cuts what was answered from those who answered, once, and counts it as before", async () => {
    const house = await open(["p", "q", "r"]);
    await house.answers("p", "complete", { "satisfaction@1": 5, "comment@1": "다음에도 오고 싶어요" });
    await house.answers("q", "partial", { "satisfaction@1": 2 });
    const before = await all(house);
    house.turnTo(closing);
    await Promise.all([house.tick(), house.tick()]);
    const closed = await all(house);
    const shape = (list: typeof closed) =>
      list.map(({ id: _id, ...rest }) => rest).sort((a, b) => (a.state < b.state ? -1 : 1));
    expect(shape(closed)).toEqual(shape(before));
    expect(closed.map(({ id }) => id).filter((id) => before.some((one) => one.id === id))).toEqual([]);
    expect(await reading(house.store, (tx) => listResponses(tx))).toEqual([]);
    // Staff still read in their digest how many were finished on a day; of the day nothing stands beside an answer.
    const counted = await reading(house.store, (tx) => tx.db.selectFrom("day_counts").selectAll().execute());
    expect(counted).toMatchObject([{ day: "2026-11-23", name: "surveysAnswered", count: 1 }]);
    expect((await house.invites()).map(({ state }) => state)).toEqual(["answered", "closed", "closed"]);
    expect(house.counts).toMatchObject({ sent: 3, closed: 3 });
    const own = await reading(house.store, (tx) => exportPerson(tx, "p"));
    expect(own).toMatchObject({
      responses: [],
      closedSurveys: [{ survey: "after", offering: "o", answered: "whole" }],
    });
    house.turnTo("2027-03-01T10:00:00Z");
    await house.tick();
    expect(await all(house)).toHaveLength(2);
  });

  it("leaves of when it was sent and closed the month alone, which is what reports count by", async () => {
    const house = await open(["p", "q"]);
    await house.answers("p", "complete", { "satisfaction@1": 5 });
    house.turnTo(closing);
    await house.tick();
    expect((await house.invites()).map(({ sent_at, due_at }) => [sent_at, due_at])).toEqual([
      ["2026-11-01T03:00:00.000Z", "2026-11-01T03:00:00.000Z"],
      ["2026-11-01T03:00:00.000Z", "2026-11-01T03:00:00.000Z"],
    ]);
    expect(await surveysSent(house.store, undefined)).toEqual([{ offering: "o", hour: "2026-11-01T03", n: 2 }]);
    const rows = await reading(house.store, (tx) => tx.db.selectFrom("survey_answers").selectAll().execute());
    expect(rows.map(({ month }) => month)).toEqual(["2026-11"]);
    expect(JSON.stringify(rows)).not.toMatch(/2026-\d\d-\d\d/);
  });

  it("lets others have their turn between rounds, and leaves no round with one answer alone", async () => {
    const people = Array.from({ length: 31 }, (_, n) => `p${n}`);
    const house = await openHouse([await (await fresh()).open()], people);
    house.turnTo(due);
    await house.tick();
    for (const person of people.slice(0, 21)) await house.answers(person, "complete", { "satisfaction@1": 5 });
    for (const person of people.slice(21, 26)) await house.answers(person, "partial", { "satisfaction@1": 3 });
    house.turnTo(closing);
    const turns = new Set<number>();
    let waiting = true;
    const look = () => {
      turns.add(house.closedRounds.length);
      if (waiting) setImmediate(look);
    };
    look();
    await house.tick();
    waiting = false;
    expect(house.closedRounds).toEqual([26, 5]);
    expect([...turns]).toContain(1);
    expect(await all(house)).toHaveLength(26);
  });

  it("takes nothing more, and nothing after a finished answer", async () => {
    const house = await open(["p", "q"]);
    const taking = async (person: string, at: string) => {
      const id = (await house.invites()).find((one) => one.person === person)?.id ?? "";
      const invite = await reading(house.store, (tx) => findInvite(tx, id));
      return invite !== undefined && takesAnswers(invite, new Date(at));
    };
    await house.answers("p", "complete", { "satisfaction@1": 5 });
    expect(await taking("p", due)).toBe(false);
    expect(await taking("q", "2026-12-07T09:59:59Z")).toBe(true);
    expect(await taking("q", closing)).toBe(false);
    house.turnTo(closing);
    await house.tick();
    expect(await taking("q", due)).toBe(false);
  });

  it("keeps words under a key of the house, without names and numbers, and no cry for help", async () => {
    const house = await open(["p", "q"]);
    const words = "박지훈 강사님 최고예요. 저는 김영희고 010-1234-5678로 연락 주세요";
    await house.answers("p", "complete", { "satisfaction@1": 5, "comment@1": words });
    await house.answers("q", "complete", { "satisfaction@1": 1, "comment@1": "죽고 싶어요" });
    house.turnTo(closing);
    await house.tick();
    const kept = await reading(house.store, (tx) => closedAnswers(tx, { survey: "after", program: "talks" }));
    const written = kept.flatMap((one) => Object.values(one.words));
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("강사님 최고예요");
    for (const canary of ["지훈", "김영희", "영희", "1234", "5678"]) expect(written[0]).not.toContain(canary);
    expect(await reading(house.store, (tx) => checkSealed(tx, { rows: "all" }))).toMatchObject({ unopened: [] });
    await inTransaction(house.store, (tx) =>
      tx.db
        .updateTable("survey_answers")
        .set({ words: Buffer.from("x") })
        .where("words", "is not", null)
        .execute(),
    );
    const { unopened } = await reading(house.store, (tx) => checkSealed(tx, { rows: "all" }));
    expect(unopened.map(({ table }) => table)).toEqual(["survey_answers"]);
  });

  it("keeps what was answered when whoever answered is erased after it, and nothing of it before", async () => {
    const house = await open(["p", "q"]);
    await house.answers("p", "complete", { "satisfaction@1": 5, "comment@1": "카나리아" });
    const gone = async (person: string) => {
      await inTransaction(house.store, async (tx) => {
        await tx.db.updateTable("registrations").set({ state: "completed" }).where("person", "=", person).execute();
        expect((await erasePerson(tx, person, house.now())).kind).toBe("erased");
      });
    };
    await gone("p");
    expect(await all(house)).toEqual([]);
    await house.answers("q", "complete", { "satisfaction@1": 4 });
    house.turnTo(closing);
    await house.tick();
    await gone("q");
    expect(await all(house)).toMatchObject([{ state: "complete", answers: { "satisfaction@1": 4 } }]);
    const rows = await reading(house.store, (tx) => tx.db.selectFrom("survey_answers").selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(/"q"|q@o|talk-q/);
  });
});

describe("answers that are split", () => {
  const options = [{ id: "bus-1", words: "교통" }];
  const split = (answers: SurveyAnswers) =>
    splitAnswers(answers, [
      { id: "why@1", kind: "comment", words: "왜요?", optional: true },
      { id: "how@2", kind: "several", words: "어떻게요?", optional: true, options },
      { id: "which@1", kind: "one", words: "어느 것요?", optional: true, options },
    ]);

  it("are words, whatever they look like, where no version of a question has such a choice", () => {
    const answers = { "why@1": "minsu", "gone@1": "kim-minsu", "which@1": "hong", "how@2": ["minsu"] };
    expect(split(answers)).toEqual({ picked: {}, words: { ...answers, "how@2": "minsu" } });
  });

  it("are picks where any version has the choice, and what is no word stays as it is", () => {
    const picked = { "how@2": ["bus-1"], "which@1": "bus-1", "rating@1": 4, "again@1": true, "skipped@1": null };
    expect(split({ ...picked, "how@2": ["bus-1", "minsu"] })).toEqual({ picked, words: {} });
  });
});

describe("words that are to be nobody's", () => {
  const said = (text: string) => withoutNames(text, { today: "2026-12-07", known: ["박지훈 강사", "김영희"] });

  it("name nobody: who led, who wrote, who was there", () => {
    expect(said("박지훈 강사님 덕분에 좋았어요")).toBe("… 강사님 덕분에 좋았어요");
    expect(said("지훈 쌤이 친절했어요")).toBe("… 쌤이 친절했어요");
    expect(said("옆자리 이민정님과 친해졌어요")).not.toContain("민정");
    expect(said("박 강사님 수업이 빨라요")).toBe("… 강사님 수업이 빨라요");
  });

  it("stay as they were where nobody is named", () => {
    for (const text of [
      "강사님이 친절했어요",
      "이 강사님 또 듣고 싶어요",
      "우리 선생님 최고",
      "장소가 좁고 시간이 짧았어요",
    ])
      expect(said(text)).toBe(text);
  });
});
