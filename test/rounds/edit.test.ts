import { expect, it } from "vitest";
import type { Saved, Typed } from "../../src/assistant/desk-ports/rounds.js";
import { offeringOf, programOf } from "../../src/domain/world.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { apply } from "./applicants.js";
import { everyTurn, example, monday, officer, type RoundsHouse, roundsHouse } from "./rounds-house.js";

const by = officer({ id: "officer" });

async function house(fresh: FreshPlace): Promise<RoundsHouse> {
  return roundsHouse(await (await fresh()).open());
}

async function typedWine({ rounds }: RoundsHouse): Promise<Typed> {
  return (await rounds.typedOffering(by, example)) ?? {};
}

async function versionOf({ rounds }: RoundsHouse): Promise<number> {
  return (await rounds.program(by, example.program))?.version.version ?? 0;
}

async function saveWine(home: RoundsHouse, change: Typed, version?: number): Promise<Saved> {
  const at = { ...example, version: version ?? (await versionOf(home)) };
  return home.rounds.saveOffering(by, at, { ...(await typedWine(home)), ...change });
}

describeOnBothStores("an offering that an officer edits", (fresh) => {
  it("says at once in the chat what was saved", async () => {
    const home = await house(fresh);
    const saved = await saveWine(home, { capacity: "14", place: "성수동 새 공방", price: "0" });
    expect(saved).toMatchObject({ kind: "saved", id: example.offering });
    const found = offeringOf(home.parts.catalog, example.offering)?.offering;
    expect(found).toMatchObject({ capacity: 14, place: "성수동 새 공방", price: 0, example: true });
  });

  it("is saved by one press as it was: nothing differs, and no version is added", async () => {
    const home = await house(fresh);
    const before = await versionOf(home);
    expect((await saveWine(home, {})).kind).toBe("same");
    expect(await versionOf(home)).toBe(before);
  });

  it("is not saved over what somebody else saved in between, who is named with what they changed", async () => {
    const home = await house(fresh);
    const version = await versionOf(home);
    await saveWine(home, { leader: "새 리더" });
    const late = await saveWine(home, { leader: "다른 리더" }, version);
    expect(late).toMatchObject({
      kind: "moved",
      by: { by: "officer", version: version + 1 },
      changes: [{ field: "leader", to: "새 리더", offering: "와인 커뮤니티" }],
    });
    expect(offeringOf(home.parts.catalog, example.offering)?.offering.leader).toBe("새 리더");
  });

  it("is refused with every mistake beside its field, by the checks of the catalogue", async () => {
    const home = await house(fresh);
    const typed = {
      ...{ title: "아주 길어서 어느 메신저의 단추에도 결코 다 들어가지 않을 커뮤니티의 이름".repeat(2) },
      ...{ capacity: "열두 명", recruitmentFrom: "2026-04-10", recruitmentTo: "2026-04-01", sessions: "목요일 저녁" },
    };
    const saved = await saveWine(home, typed);
    const wrong = saved.kind === "wrong" ? saved.wrong.map(({ field, problem }) => `${field} ${problem}`) : [];
    expect(wrong.sort()).toEqual(["capacity notANumber", "recruitmentTo periodOrder", "sessions sessionLine"]);
    const long = await saveWine(home, { title: typed.title });
    expect(long).toMatchObject({ kind: "wrong", wrong: [{ field: "title", problem: "tooLongForButton" }] });
  });

  it("keeps the ids of meetings, under which attendance is written down, when a day is added before them", async () => {
    const home = await house(fresh);
    await saveWine(home, { sessions: "2026-04-16 19:30-21:30 첫 모임\n2026-04-23 19:30-21:30" });
    const idsOf = () =>
      offeringOf(home.parts.catalog, example.offering)?.offering.sessions?.map(({ id, on }) => [on, id]);
    const before = Object.fromEntries(idsOf() ?? []);
    await saveWine(home, {
      sessions: "2026-04-09 19:30-21:30\n2026-04-16 19:30-21:00 첫 모임\n2026-04-23 19:30-21:30",
    });
    const after = Object.fromEntries(idsOf() ?? []);
    expect(after).toMatchObject(before);
    expect(new Set(Object.values(after)).size).toBe(3);
  });

  it("offers seats to those who wait in the moment in which there are more", async () => {
    const home = await house(fresh);
    await saveWine(home, { capacity: "1" });
    const people = await apply(home.parts, example.offering, 3);
    expect(await saveWine(home, { capacity: "2" })).toMatchObject({ kind: "saved", offered: 1 });
    const view = await home.rounds.offering(by, example.offering);
    expect(view?.figures).toMatchObject({ taken: 2, offered: 1, waiting: 1, capacity: 2 });
    expect(view?.offers.map(({ registration }) => registration)).toEqual([people[1]?.registration]);
    await everyTurn(home.parts);
    const said = await reading(home.parts.store, (tx) => messagesAfter(tx, people[1]?.conversation ?? "", 0));
    expect(said.map(({ text }) => text).join()).toContain("자리가 났어요");
  });

  it("says whom it would reach if somebody cancelled, and changes nothing", async () => {
    const home = await house(fresh);
    await saveWine(home, { capacity: "1" });
    const people = await apply(home.parts, example.offering, 3);
    const found = await home.rounds.whatIf(by, example.offering, 1);
    expect(found).toMatchObject({
      stillWaiting: 1,
      free: 0,
      asked: [{ registration: people[1]?.registration, rank: 1 }],
    });
    expect((await home.rounds.offering(by, example.offering))?.figures.waiting).toBe(2);
  });

  it("is told to everybody when it is called off, with the reason, and takes nobody any more", async () => {
    const home = await house(fresh);
    await saveWine(home, { capacity: "1" });
    const people = await apply(home.parts, example.offering, 2);
    const done = await home.rounds.callOff(by, example.offering, { why: "신청이 최소 인원에 미치지 못했어요." });
    expect(done).toEqual({ kind: "calledOff", told: 2 });
    await everyTurn(home.parts);
    for (const { conversation } of people) {
      const said = await reading(home.parts.store, (tx) => messagesAfter(tx, conversation, 0));
      expect(said.map(({ text }) => text).join()).toContain("최소 인원에 미치지 못했어요");
    }
    const [more] = await apply(home.parts, example.offering, 1);
    expect(more?.outcome).toBe("closed");
    await saveWine(home, { place: "다른 곳" });
    expect((await apply(home.parts, example.offering, 1))[0]?.outcome).toBe("closed");
  });
});

describeOnBothStores("a round", (fresh) => {
  it("is copied with its dates moved, new ids and the next number, and nobody of those who applied", async () => {
    const home = await house(fresh);
    const at = { program: example.program, round: "on-off-2022-3", version: await versionOf(home) };
    const saved = await home.rounds.copyRound(by, at, { title: "2026년 4차", days: "1540" });
    expect(saved).toMatchObject({ kind: "saved", id: "on-off-2022-4" });
    const round = programOf(home.parts.catalog, example.program)?.rounds.at(-1);
    expect(round).toMatchObject({ title: "2026년 4차", number: 4, year: 2026, example: false, figures: {} });
    expect(round?.offerings).toHaveLength(10);
    expect(round?.offerings[0]).toMatchObject({
      ...{ id: "on-off-2022-4-1", title: "주식" },
      recruitment: { from: "2026-03-21", to: "2027-03-20" },
    });
  });

  it("takes applications as soon as its recruitment is opened, and none once it is closed", async () => {
    const home = await house(fresh);
    const { program, round, offering } = example;
    const at = { program, round };
    await home.rounds.recruit(by, { ...at, to: "closed", until: "" });
    expect((await apply(home.parts, offering, 1))[0]?.outcome).toBe("closed");
    expect((await home.rounds.recruit(by, { ...at, to: "open", until: "2026-02-01" })).kind).toBe("wrong");
    expect((await home.rounds.recruit(by, { ...at, to: "open", until: "2026-03-20" })).kind).toBe("saved");
    expect((await apply(home.parts, offering, 1))[0]?.outcome).not.toBe("closed");
    await home.rounds.recruit(by, { ...at, offering, to: "closed", until: "" });
    expect((await apply(home.parts, offering, 1))[0]?.outcome).toBe("closed");
    expect((await apply(home.parts, "on-off-example-jazz", 1))[0]?.outcome).not.toBe("closed");
  });

  it("is not opened again once its days have passed: the next is a copy", async () => {
    const home = await house(fresh);
    const at = { program: example.program, round: "on-off-2022-3" };
    const opened = await home.rounds.recruit(by, { ...at, to: "open", until: "2026-03-20" });
    expect(opened).toEqual({ kind: "wrong", wrong: [{ field: "until", problem: "past" }] });
  });

  it("can have a survey of its own, of those that are for it", async () => {
    const home = await house(fresh);
    const [survey] = await home.rounds.surveys(by, example.program);
    const typed = { ...(await home.rounds.typedRound(by, example.program, example.round)), survey: survey?.id ?? "" };
    const at = { program: example.program, round: example.round, version: 1 };
    expect((await home.rounds.saveRound(by, at, typed)).kind).toBe("saved");
    const kept = await home.rounds.typedRound(by, example.program, example.round);
    expect(kept?.survey).toBe(survey?.id);
    const lost = await home.rounds.saveRound(by, { ...at, version: 2 }, { ...typed, survey: "no-such-survey" });
    expect(lost).toMatchObject({ kind: "wrong", wrong: [{ field: "survey", problem: "noSurvey" }] });
    expect(await home.rounds.surveys({ ...by, agency: "seoul50plus" }, example.program)).toEqual([]);
  });

  it("keeps its rubric's ids, and says what is wrong with a line of it", async () => {
    const home = await house(fresh);
    const typed = {
      ...(await home.rounds.typedRound(by, example.program)),
      title: "2026년 봄",
      rubric: "지원 동기 / 40 / 5",
    };
    const saved = await home.rounds.saveRound(by, { program: example.program, version: await versionOf(home) }, typed);
    const id = saved.kind === "saved" ? saved.id : "";
    const rubric = () => programOf(home.parts.catalog, example.program)?.rounds.find((one) => one.id === id)?.rubric;
    expect(rubric()).toEqual([{ id: "c1", words: "지원 동기", weight: 40, most: 5 }]);
    const place = { program: example.program, round: id };
    await home.rounds.saveRound(
      by,
      { ...place, version: await versionOf(home) },
      {
        ...typed,
        rubric: "경력 / 60 / 10\n지원 동기 / 40 / 5",
      },
    );
    expect(rubric()?.map((one) => `${one.id} ${one.words}`)).toEqual(["c2 경력", "c1 지원 동기"]);
    const bad = await home.rounds.saveRound(
      by,
      { ...place, version: await versionOf(home) },
      { ...typed, rubric: "경력" },
    );
    expect(bad).toMatchObject({ kind: "wrong", wrong: [{ field: "rubric", problem: "rubricLine" }] });
  });

  it("is told version by version, field by field, with who changed it when", async () => {
    const home = await house(fresh);
    await saveWine(home, { capacity: "20", place: "새 장소" });
    const [newest, ...older] = (await home.rounds.versions(by, example.program)) ?? [];
    expect(newest).toMatchObject({ by: "officer", at: monday.toISOString() });
    expect(newest?.changes.map(({ field, to }) => `${field} ${to}`)).toEqual(["capacity 20", "place 새 장소"]);
    const was = await home.rounds.version(by, example.program, older[0]?.version ?? 0);
    expect(
      was && offeringOf({ ...home.parts.catalog, programs: [was.program] }, example.offering)?.offering.capacity,
    ).toBe(12);
  });
});

describeOnBothStores("who may edit rounds", (fresh) => {
  it("are officers and managers of the agency; its counsellors look, others find nothing", async () => {
    const home = await house(fresh);
    const version = await versionOf(home);
    const typed = { ...(await typedWine(home)), capacity: "3" };
    const as = (more: Parameters<typeof officer>[0]) =>
      home.rounds.saveOffering(officer(more), { ...example, version }, typed);
    expect((await as({ role: "counsellor" })).kind).toBe("notYours");
    expect((await as({ agency: "seoul50plus" })).kind).toBe("unknown");
    const stranger = officer({ agency: "seoul50plus" });
    expect(await home.rounds.program(stranger, example.program)).toBeUndefined();
    expect(await home.rounds.offering(stranger, example.offering)).toBeUndefined();
    expect(await home.rounds.whatIf(stranger, example.offering, 1)).toBeUndefined();
    expect(await home.rounds.versions(stranger, example.program)).toBeUndefined();
    expect((await home.rounds.list(stranger)).map(({ id }) => id)).not.toContain(example.program);
    expect((await home.rounds.program(officer({ role: "counsellor" }), example.program))?.mine).toBe(false);
    expect((await as({ agency: null, role: "administrator" })).kind).toBe("saved");
  });

  it("have what they did in the audit log, by ids alone", async () => {
    const home = await house(fresh);
    await saveWine(home, { leader: "이리더" });
    await home.rounds.offering(by, example.offering);
    const rows = await home.parts.store.db.selectFrom("audit").select(["actor", "action", "subject", "why"]).execute();
    expect(rows).toEqual([
      { actor: "officer", action: "editOffering", subject: example.offering, why: "" },
      { actor: "officer", action: "open", subject: example.offering, why: "" },
    ]);
  });
});
