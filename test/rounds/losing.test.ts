import { expect, it } from "vitest";
import type { Typed } from "../../src/assistant/desk-ports/rounds.js";
import { withFormerIds } from "../../src/assistant/rounds/former-ids.js";
import type { Criterion } from "../../src/domain/rounds.js";
import { offeringOf, programOf } from "../../src/domain/world.js";
import { keepMark } from "../../src/store/attendance.js";
import { putScore } from "../../src/store/screening-scores.js";
import { findHolder } from "../../src/store/seat-rows.js";
import { inTransaction } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { apply } from "./applicants.js";
import { example, monday, officer, type RoundsHouse, roundsHouse } from "./rounds-house.js";

const by = officer({ id: "officer" });

async function saveWine({ rounds }: RoundsHouse, change: Typed, sure?: string) {
  const version = (await rounds.program(by, example.program))?.version.version ?? 0;
  const typed = (await rounds.typedOffering(by, example)) ?? {};
  return rounds.saveOffering(by, { ...example, version, ...(sure ? { sure } : {}) }, { ...typed, ...change });
}

async function saveRubric({ rounds }: RoundsHouse, rubric: string, sure?: string) {
  const version = (await rounds.program(by, example.program))?.version.version ?? 0;
  const typed = (await rounds.typedRound(by, example.program, example.round)) ?? {};
  return rounds.saveRound(by, { ...example, version, ...(sure ? { sure } : {}) }, { ...typed, rubric });
}

const rubricOf = ({ parts }: RoundsHouse): readonly Criterion[] =>
  programOf(parts.catalog, example.program)?.rounds.find(({ id }) => id === example.round)?.rubric ?? [];

/** Somebody applies, and this is done about them. */
async function withOne(
  { parts }: RoundsHouse,
  then: (
    tx: Parameters<Parameters<typeof inTransaction>[1]>[0],
    of: { registration: string; person: string },
  ) => unknown,
) {
  const [one] = await apply(parts, example.offering, 1);
  await inTransaction(parts.store, async (tx) => {
    const person = (await findHolder(tx, one?.registration ?? ""))?.person ?? "";
    await then(tx, { registration: one?.registration ?? "", person });
  });
}

describeOnBothStores("what is written down", (fresh) => {
  it("under a meeting is named before the meeting is taken out, stays, and comes back with it", async () => {
    const home = await roundsHouse(await (await fresh()).open());
    const both = "2026-04-09 19:30-21:30 첫 모임\n2026-04-16 19:30-21:30";
    await saveWine(home, { sessions: both });
    await withOne(home, (tx, of) =>
      keepMark(tx, { ...of, session: "s2", state: "present", by: "officer", now: monday }),
    );
    const first = { sessions: "2026-04-09 19:30-21:30 첫 모임" };
    const warned = await saveWine(home, first);
    expect(warned).toMatchObject({ kind: "losing", losses: [{ kind: "session", on: "2026-04-16", rows: 1 }] });
    expect(offeringOf(home.parts.catalog, example.offering)?.offering.sessions).toHaveLength(2);
    expect((await saveWine(home, first, "something else")).kind).toBe("losing");
    expect((await saveWine(home, first, warned.kind === "losing" ? warned.sure : "")).kind).toBe("saved");
    await saveWine(home, { sessions: `${first.sessions}\n2026-04-23 19:30-21:30` });
    await saveWine(home, { sessions: `${both}\n2026-04-23 19:30-21:30` });
    const sessions = offeringOf(home.parts.catalog, example.offering)?.offering.sessions;
    expect(sessions?.map(({ id, on }) => [id, on])).toEqual([
      ["s1", "2026-04-09"],
      ["s2", "2026-04-16"],
      ["s3", "2026-04-23"],
    ]);
    expect(await home.parts.store.db.selectFrom("attendance").select("session").execute()).toEqual([{ session: "s2" }]);
  });

  it("by a criterion is named before the criterion is taken out, and its id is given to no other", async () => {
    const home = await roundsHouse(await (await fresh()).open());
    await saveRubric(home, "지원 동기 / 60 / 5\n경력 / 40 / 5");
    const score = { scorer: "kim", points: { c1: 4, c2: 5 }, note: "", at: monday.toISOString() };
    await withOne(home, (tx, of) => putScore(tx, { ...of, ...score }));
    const warned = await saveRubric(home, "지원 동기 / 60 / 5");
    expect(warned).toMatchObject({ kind: "losing", losses: [{ kind: "criterion", about: "경력", rows: 1 }] });
    expect(rubricOf(home)).toHaveLength(2);
    await saveRubric(home, "지원 동기 / 60 / 5", warned.kind === "losing" ? warned.sure : "");
    await saveRubric(home, "지원 동기 / 60 / 5\n시간 / 40 / 5");
    expect(rubricOf(home).map(({ id, words }) => [id, words])).toEqual([
      ["c1", "지원 동기"],
      ["c3", "시간"],
    ]);
    await saveRubric(home, "지원 동기 / 60 / 5\n경력 / 40 / 5\n시간 / 40 / 5");
    expect(rubricOf(home).map(({ id, words }) => [id, words])).toEqual([
      ["c1", "지원 동기"],
      ["c2", "경력"],
      ["c3", "시간"],
    ]);
  });

  it("of seats is named before there are fewer than are taken, and nobody loses theirs", async () => {
    const home = await roundsHouse(await (await fresh()).open());
    await apply(home.parts, example.offering, 3);
    const warned = await saveWine(home, { capacity: "2" });
    expect(warned).toMatchObject({ kind: "losing", losses: [{ kind: "seats", capacity: 2, rows: 3 }] });
    expect((await saveWine(home, { capacity: "3" })).kind).toBe("saved");
    const now = await saveWine(home, { capacity: "2" });
    expect((await saveWine(home, { capacity: "2" }, now.kind === "losing" ? now.sure : "")).kind).toBe("saved");
    expect((await home.rounds.offering(by, example.offering))?.figures).toMatchObject({ taken: 3 });
    expect((await saveWine(home, { leader: "새 리더" })).kind).toBe("saved");
  });

  it("under nothing that is taken out is not asked about", async () => {
    const home = await roundsHouse(await (await fresh()).open());
    await saveWine(home, { sessions: "2026-04-09 19:30-21:30" });
    expect((await saveWine(home, { sessions: "" })).kind).toBe("saved");
    const program = programOf(home.parts.catalog, example.program);
    if (program) expect(withFormerIds(program, program, [program])).toEqual(program);
  });
});
