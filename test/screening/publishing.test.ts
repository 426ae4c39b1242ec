import { expect, it } from "vitest";
import type { DraftWish } from "../../src/assistant/desk-ports/screening.js";
import { tellOffers } from "../../src/assistant/offers.js";
import { expireOffers } from "../../src/assistant/seats.js";
import { enterByStaff } from "../../src/assistant/seats-by-staff.js";
import { withdraw } from "../../src/assistant/seats-change.js";
import { drainAll } from "../../src/assistant/work.js";
import { openConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { findRegistration } from "../../src/store/registrations.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { applicants, type House, interns, linesOf, openHouse, whole } from "./house.js";

const six = ["가온", "나래", "다솜", "라온", "마루", "바다"].map((name) => ({ name }));

function drafting({ screening, kim }: House) {
  return (registrations: readonly string[], decision: DraftWish["decision"], more: Partial<DraftWish> = {}) =>
    screening.draft(kim, interns, { registrations, decision, reason: "", ...more });
}

async function statesOf({ parts }: House, ids: readonly string[]) {
  return reading(parts.store, async (tx) => {
    const found = await Promise.all(ids.map((id) => findRegistration(tx, id)));
    return found.map((one) => one && (one.rank === undefined ? one.state : `${one.state} ${one.rank}`));
  });
}

/** Staff took the limit away. */
function unlimited({ parts: { store } }: House) {
  return store.db.updateTable("offerings").set({ capacity: null }).where("id", "=", interns).execute();
}

describeOnBothStores("decisions about applicants", (fresh) => {
  it("are a draft that colleagues see and change, and nobody else is told of", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { parts, screening, park } = house;
    const ids = await applicants(house, six);
    const [a = "", b = "", c = "", d = ""] = ids;
    const draft = drafting(house);
    expect(await draft([a, b, a], "select")).toEqual({ kind: "done", count: 2 });
    await draft([d, c], "reserve", { reason: "경력이 좋아요" });
    const lines = await linesOf(house, park);
    expect(lines.map(({ decision }) => decision && [decision.decision, decision.place, decision.by])).toEqual([
      ["select", undefined, "kim 님"],
      ["select", undefined, "kim 님"],
      ["reserve", 2, "kim 님"],
      ["reserve", 1, "kim 님"],
      undefined,
      undefined,
    ]);
    const seen = await screening.applicant(park, interns, c);
    expect(seen?.line.decision?.reason).toBe("경력이 좋아요");
    await screening.draft(park, interns, { registrations: [c], decision: "reserve", reason: "", place: 1 });
    await screening.draft(park, interns, { registrations: [b], decision: "none", reason: "" });
    const board = await screening.board(park, interns, whole);
    expect(board?.counts).toMatchObject({ select: 1, reserve: 2, notSelect: 0, none: 3 });
    expect(board?.lines.map(({ decision }) => decision?.place)).toEqual([
      undefined,
      undefined,
      1,
      2,
      undefined,
      undefined,
    ]);
    await drainAll(parts);
    expect(await statesOf(house, ids)).toEqual(Array(6).fill("applied"));
    expect(await talkOf(parts.store, "talk1")).toEqual([]);
  });

  it("are not published with more selected than places, or with somebody undecided; nothing has changed then", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { screening, kim } = house;
    const ids = await applicants(house, six);
    const draft = drafting(house);
    await draft(ids.slice(0, 3), "select");
    expect(await screening.publish(kim, interns)).toEqual({ kind: "undecided", count: 3 });
    await draft(ids.slice(3), "notSelect");
    expect(await screening.publish(kim, interns)).toEqual({ kind: "tooMany", selected: 3, capacity: 2 });
    expect(await statesOf(house, ids)).toEqual(Array(6).fill("applied"));
    expect((await screening.board(kim, interns, whole))?.publishedAt).toBeUndefined();
  });

  it("are told kindly all at once, and stand from then on", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { parts, screening, kim, park } = house;
    const ids = await applicants(house, six);
    const draft = drafting(house);
    await draft(ids.slice(0, 2), "select", { reason: "안에서만 볼 말" });
    await draft(ids.slice(2, 4), "reserve");
    await draft(ids.slice(4, 5), "notSelect", { reason: "이번에는 판매 경력이 있는 분을 먼저 모셨어요." });
    await draft(ids.slice(5), "notSelect");
    await screening.score(kim, interns, ids[0] ?? "", { points: { motive: 9, career: 8, time: 5 }, note: "" });
    expect(await screening.publish(park, interns)).toEqual({ kind: "done", told: 6, offered: 0 });
    await drainAll(parts);
    const states = ["selected", "selected", "waiting 1", "waiting 2", "notSelected", "notSelected"];
    expect(await statesOf(house, ids)).toEqual(states);
    const said = await Promise.all(ids.map(async (_, n) => (await talkOf(parts.store, `talk${n + 1}`)).join("\n")));
    expect(said[0]).toContain("선정되셨어요");
    expect(said[0]).toContain("따로 하실 일은 없고");
    expect(said[0]).not.toContain("안에서만");
    expect(said[3]).toContain("예비 2번째");
    expect(said[4]).toContain("이번에는 판매 경력이 있는 분을 먼저 모셨어요.");
    expect(said[5]).not.toContain("담당자");
    expect(said[5]).toContain("함께할 만한 것을 찾아볼까요");

    expect(await draft(ids, "notSelect")).toEqual({ kind: "over" });
    const score = { points: { motive: 1, career: 1, time: 1 }, note: "" };
    expect(await screening.score(park, interns, ids[0] ?? "", score)).toEqual({ kind: "over" });
    expect(await screening.publish(kim, interns)).toEqual({ kind: "over" });
    expect((await linesOf(house, park))[0]?.mean).toBeCloseTo(0.89, 9);
    expect(await statesOf(house, ids)).toEqual(states);
  });

  it("pass a seat that a chosen one gives up to the first of the reserve", async () => {
    const house = await openHouse(await (await fresh()).open(), 1);
    const { parts, screening, kim } = house;
    const ids = await applicants(house, six.slice(0, 3));
    const [a = "", b = "", c = ""] = ids;
    const draft = drafting(house);
    await draft([a], "select");
    await draft([c, b], "reserve");
    await screening.publish(kim, interns);
    await inTransaction(parts.store, async (tx) => {
      const now = parts.clock.now();
      const outcome = await withdraw(tx, a, { now, by: "person" });
      if (outcome.kind === "withdrawn") await tellOffers(tx, parts, outcome.offered, now);
    });
    await drainAll(parts);
    expect(await statesOf(house, ids)).toEqual(["withdrawn", "waiting 1", "offered"]);
    expect((await talkOf(parts.store, "talk3")).join("\n")).toContain("자리가 났어요");
  });

  it("offer free places to the reserve at once where fewer are selected than there is room for", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const ids = await applicants(house, six.slice(0, 3));
    const draft = drafting(house);
    await draft(ids.slice(0, 1), "select");
    await draft(ids.slice(1), "reserve");
    expect(await house.screening.publish(house.kim, interns)).toEqual({ kind: "done", told: 2, offered: 1 });
    expect(await statesOf(house, ids)).toEqual(["selected", "offered", "waiting 1"]);
  });

  it("select as many as staff like where there is no limit, and know no reserve list there", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { parts, screening, kim } = house;
    const ids = await applicants(house, six);
    const draft = drafting(house);
    await draft(ids.slice(0, 1), "reserve");
    await unlimited(house);
    expect(await draft(ids.slice(1, 2), "reserve")).toEqual({ kind: "reserveless" });
    await draft(ids.slice(1), "select");
    expect(await screening.publish(kim, interns)).toEqual({ kind: "noReserve", count: 1 });
    expect(await statesOf(house, ids)).toEqual(Array(6).fill("applied"));
    await draft(ids.slice(0, 1), "notSelect");
    expect(await screening.publish(kim, interns)).toEqual({ kind: "done", told: 6, offered: 0 });
    expect(await statesOf(house, ids)).toEqual(["notSelected", ...Array(5).fill("selected")]);
    const board = await screening.board(kim, interns, whole);
    expect([board?.capacity, board?.ratio]).toEqual([undefined, undefined]);
    const late = await inTransaction(parts.store, async (tx) => {
      const now = parts.clock.now();
      const { person } = await openConversation(tx, { conversation: "late", channel: "web", newPerson: "late", now });
      const entry = { id: "late", person, conversation: "late", offering: interns, form: {}, verdict: "open" as const };
      return enterByStaff(tx, { ...entry, ifFull: "leave" }, { now, by: "kim", why: "전화로" });
    });
    expect(late).toEqual({ kind: "seated", registration: "late" });
  });

  it("leave nobody waiting for a seat once the limit is taken away: all of the reserve are asked", async () => {
    const house = await openHouse(await (await fresh()).open(), 1);
    const { parts, screening, kim } = house;
    const ids = await applicants(house, six.slice(0, 4));
    const draft = drafting(house);
    await draft(ids.slice(0, 1), "select");
    await draft(ids.slice(1), "reserve");
    await screening.publish(kim, interns);
    await unlimited(house);
    const now = parts.clock.now();
    const swept = await inTransaction(parts.store, (tx) => expireOffers(tx, now));
    expect(swept.offered.map(({ registration }) => registration)).toEqual(ids.slice(1));
    expect(await statesOf(house, ids)).toEqual(["selected", "offered", "offered", "offered"]);
    expect(await inTransaction(parts.store, (tx) => expireOffers(tx, now))).toEqual({ expired: [], offered: [] });
  });

  it("pass over who has left meanwhile, and keep nothing of them", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { parts, screening, kim } = house;
    const ids = await applicants(house, six.slice(0, 3));
    const draft = drafting(house);
    await draft(ids, "select");
    await inTransaction(parts.store, (tx) => withdraw(tx, ids[1] ?? "", { now: parts.clock.now(), by: "person" }));
    expect(await draft(ids.slice(1, 2), "select")).toEqual({ kind: "nobody" });
    expect(await screening.publish(kim, interns)).toEqual({ kind: "done", told: 2, offered: 0 });
    expect((await linesOf(house, kim)).map(({ name }) => name)).toEqual(["가온", "다솜"]);
  });

  it("of somebody who is erased leave that it was so, without a word", async () => {
    const house = await openHouse(await (await fresh()).open(), 2);
    const { parts, screening, kim } = house;
    const ids = await applicants(house, six.slice(0, 2));
    const [a = "", b = ""] = ids;
    await screening.score(kim, interns, b, { points: { motive: 1, career: 1, time: 1 }, note: "메모" });
    const draft = drafting(house);
    await draft([a], "select");
    await draft([b], "notSelect", { reason: "자리가 모자라요." });
    await screening.publish(kim, interns);
    await drainAll(parts);
    const person = (await screening.applicant(kim, interns, b))?.person ?? "";
    await inTransaction(parts.store, (tx) => erasePerson(tx, person, parts.clock.now()));
    expect((await linesOf(house, kim)).map(({ name }) => name)).toEqual(["가온"]);
    const { db } = parts.store;
    expect(await db.selectFrom("screening_scores").selectAll().execute()).toEqual([]);
    const left = await db.selectFrom("screening_decisions").selectAll().where("registration", "=", b).execute();
    expect(left).toMatchObject([{ decision: "notSelect", reason: null }]);
  });
});
