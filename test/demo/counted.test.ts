import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { createReports } from "../../src/assistant/reports/create-reports.js";
import { runSeason } from "../../src/demo/run-season.js";
import { openStore } from "../../src/store/open-store.js";
import { houseOver, smallSeason } from "./small-season.js";

const operator: SignedIn = {
  ...{ id: "operator", name: "operator", login: "operator", role: "administrator", agency: null },
  ...{ session: "", place: "" },
};
const oneDecimal = (part: number, whole: number) => Math.round((part * 1000) / whole) / 10;

// How answers are read from either store is looked at with the reports; here it is the counting.
describe("a season with other numbers", () => {
  it("is reported as plain SQL and what people planned count it", async () => {
    const opened = await openStore({ url: "file::memory:", masterKey: Buffer.alloc(32, 7) });
    if (opened.kind !== "open") throw new Error(opened.kind);
    const { store } = opened;
    onTestFinished(() => store.close());
    const house = houseOver(store);
    const season = smallSeason(41, 8);
    const ran = await runSeason(house, season);
    if (ran.kind !== "played") throw new Error("the store was not empty");
    expect(ran.summary.comparison).toMatchObject({ differences: [], lost: [] });

    const parts = await house.assemble({ now: () => new Date("2022-08-01T03:00:00Z") });
    const made = await createReports(parts).report(operator, { program: "on-off" });
    if (made.kind !== "report") throw new Error(made.kind);
    const told = Object.fromEntries(made.report.figures.map((one) => [one.id, "value" in one ? one.value : "hidden"]));

    const [seats] = (
      await sql<{ n: number; communities: number }>`
        select count(*) as n, count(distinct offering) as communities from registrations
        where state = 'completed'`.execute(store.db)
    ).rows;
    const [applied] = (await sql<{ n: number }>`select count(*) as n from registrations`.execute(store.db)).rows;
    const [sent] = (
      await sql<{ n: number }>`select count(*) as n from survey_invites where sent_at is not null`.execute(store.db)
    ).rows;
    const answers = (
      await sql<{ rating: number; rejoin: string }>`
        select json_extract(answers, '$."satisfaction@1"') as rating, json_extract(answers, '$."rejoin@1"') as rejoin
        from survey_answers where state = 'complete'`.execute(store.db)
    ).rows;
    const ages = season.plan.parts.filter(({ participates }) => participates).map(({ who }) => who.age);
    const planned = [...season.plan.opinions.values()];

    expect(answers.length).toBe(planned.length);
    expect(answers.length).toBeGreaterThanOrEqual(5);
    expect(answers.map(({ rating }) => rating).sort()).toEqual(planned.map(({ rating }) => rating).sort());
    expect(answers.map(({ rejoin }) => rejoin).sort()).toEqual(planned.map(({ rejoin }) => rejoin).sort());
    expect(told).toMatchObject({
      applicants: applied?.n,
      participants: seats?.n,
      communities: seats?.communities,
      meanAge: Math.round((ages.reduce((sum, age) => sum + age, 0) * 100) / ages.length) / 100,
      satisfaction: oneDecimal(answers.filter(({ rating }) => rating >= 4).length, answers.length),
      rejoin: oneDecimal(answers.filter(({ rejoin }) => rejoin === "yes").length, answers.length),
      responseRate: oneDecimal(answers.length, sent?.n ?? 0),
    });
    expect(seats?.n).toBe(16);
  });
});
