import { expect, it } from "vitest";
import type { ReportWish } from "../../src/assistant/desk-ports/reports.js";
import { createReports } from "../../src/assistant/reports/create-reports.js";
import type { Figure } from "../../src/domain/report/figure.js";
import type { Store } from "../../src/store/transaction.js";
import { member } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { words } from "../support/world.js";
import { fillSeason, type Made, seasonCatalog } from "./season.js";

const administrator = member("s1", "administrator", null);

function reportsOf(store: Store) {
  const clock = { now: () => new Date("2026-07-10T00:00:00Z") };
  // A report asks for nothing else of the assistant.
  return createReports({ store, clock, words, catalog: seasonCatalog() });
}

async function figuresOf(store: Store, wish: ReportWish): Promise<ReadonlyMap<string, Figure>> {
  const made = await reportsOf(store).report(administrator, wish);
  if (made.kind !== "report") throw new Error(`no report: ${made.kind}`);
  return new Map(made.report.figures.map((figure) => [figure.id, figure]));
}

/** The same figures, counted anew from what the season was made of. */
function counted(made: readonly Made[]) {
  const seats = made.filter(({ state, offering }) => /taking|completed/.test(state) && offering !== "chess");
  const ages = seats.flatMap(({ age }) => age ?? []);
  const ratings = made.flatMap(({ rating }) => rating ?? []);
  const again = made.flatMap(({ rejoin }) => rejoin ?? []);
  const over = made.filter(({ state, offering }) => offering !== "chess" && /taking|completed|left/.test(state));
  const fixed = (value: number, places: number) => Number(value.toFixed(places));
  return {
    applicants: made.length,
    participants: seats.length,
    communities: new Set(seats.map(({ offering }) => offering)).size,
    competitionRatio: fixed(made.filter(({ offering }) => offering !== "chess").length / 60, 1),
    recruitmentRate: fixed((seats.length * 100) / 100, 1),
    meanAge: fixed(ages.reduce((sum, age) => sum + age, 0) / ages.length, 2),
    satisfaction: fixed((ratings.filter((one) => one > 3).length * 100) / ratings.length, 1),
    satisfactionMean: fixed(ratings.reduce((sum, one) => sum + (one - 1) / 4, 0) / (ratings.length / 100), 1),
    rejoin: fixed((again.filter((one) => one === "yes").length * 100) / again.length, 1),
    responseRate: fixed((ratings.length * 100) / made.filter(({ isSent }) => isSent).length, 1),
    completion: fixed((over.filter(({ state }) => state === "completed").length * 100) / over.length, 1),
    hours: fixed(made.reduce((sum, { minutes }) => sum + minutes, 0) / 60, 1),
    registrations: made.length,
  };
}

describeOnBothStores("a report of a season", (fresh) => {
  it("agrees with an independent count, whole and of a round, and is in the log by its program", async () => {
    const store = await (await fresh()).open();
    const made = await fillSeason(store, 20_260_310);
    const clubs = made.filter(({ round }) => round !== "o1");
    const figures = await figuresOf(store, { program: "clubs" });
    const told = [...figures].flatMap(([id, figure]) => ("value" in figure ? [[id, figure.value] as const] : []));
    expect(Object.fromEntries(told)).toMatchObject(counted(clubs));
    expect(figures.get("responseRate")).toMatchObject({
      n: clubs.filter(({ rating }) => rating !== undefined).length,
      of: clubs.filter(({ isSent }) => isSent).length,
    });
    const first = await figuresOf(store, { program: "clubs", round: 1 });
    const inFirst = counted(clubs.filter(({ round }) => round === "r1"));
    for (const id of ["applicants", "participants", "meanAge", "satisfaction", "rejoin", "responseRate"] as const)
      expect([id, first.get(id)]).toEqual([id, expect.objectContaining({ value: inFirst[id] })]);
    const months = figures.get("registrations")?.by?.map((cell) => [cell.group, "value" in cell && cell.value]);
    expect(months).toEqual(
      ["2026-01", "2026-02", "2026-03"].map((month) => [
        month,
        clubs.filter(({ appliedOn }) => appliedOn.startsWith(month)).length,
      ]),
    );
    const march = await figuresOf(store, { program: "clubs", from: "2026-03-01", to: "2026-03-31" });
    const [february = 0, inMarch = 0] = ["2026-02", "2026-03"].map(
      (month) => clubs.filter(({ appliedOn }) => appliedOn.startsWith(month)).length,
    );
    expect(march.get("registrations")).toMatchObject({ value: inMarch, before: february });
    expect(march.get("monthOnMonth")).toMatchObject({
      value: Math.round(((inMarch - february) * 1000) / february) / 10,
    });
    const log = await store.db.selectFrom("audit").select(["actor", "action", "subject"]).execute();
    expect(log).toEqual(Array.from({ length: 3 }, () => ({ actor: "s1", action: "report", subject: "clubs" })));
  });

  it("is of the member's own agency, and of nobody's for a counsellor", async () => {
    const store = await (await fresh()).open();
    await fillSeason(store, 7);
    const reports = reportsOf(store);
    const officer = member("s2", "officer", "b");
    const own = await reports.report(officer, {});
    const applied = own.kind === "report" ? own.report.figures.find(({ id }) => id === "applicants") : undefined;
    expect(applied).toMatchObject({ value: 30 });
    expect(await reports.report(officer, { program: "clubs" })).toEqual({ kind: "foreign" });
    expect(await reports.report(officer, { agency: "a" })).toEqual({ kind: "foreign" });
    expect(await reports.report(member("s3", "counsellor", "a"), {})).toEqual({ kind: "foreign" });
    expect(await reports.report(administrator, { program: "nothing" })).toEqual({ kind: "noProgram" });
    expect(await reports.report(administrator, { program: "clubs", round: 3 })).toEqual({ kind: "noRound" });
  });

  it("counts the erased, and tells of an offering with fewer than five answers nothing, nor of the one that gives it away", async () => {
    const store = await (await fresh()).open();
    const made = await fillSeason(store, 11);
    const jazz = made.filter(({ offering, rating }) => offering === "jazz" && rating !== undefined).slice(3);
    for (const { person } of jazz) {
      await store.db.deleteFrom("responses").where("registration", "=", person).execute();
      await store.db.deleteFrom("survey_answers").where("id", "=", `c-${person}`).execute();
    }
    const erased = { person: null, conversation: null, form: null };
    await store.db.updateTable("registrations").set(erased).where("id", "in", ["wine-1", "wine-2"]).execute();
    const figures = await figuresOf(store, { program: "clubs" });
    expect(figures.get("applicants")).toMatchObject({ value: 120 });
    const cells = figures.get("satisfaction")?.by?.filter(({ dimension }) => dimension === "offering");
    expect(cells?.map((cell) => [cell.group, "suppressed" in cell])).toEqual([
      ["wine", true],
      ["jazz", true],
      ["yoga", false],
    ]);
  });
});
