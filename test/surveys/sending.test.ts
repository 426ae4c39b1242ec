import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSurveyWelcome } from "../../src/assistant/survey-welcome.js";
import { isDecent } from "../../src/domain/decent-hours.js";
import { afterSending, nextDecent, surveyMoments } from "../../src/domain/survey-moments.js";
import { usualSending } from "../../src/domain/surveys.js";
import { saveConsent, withdrawConsent } from "../../src/store/consents.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores, testMasterKey } from "../support/stores.js";
import { after, catalogWith, due, holidays, openHouse } from "./house.js";

const dayMs = 86_400_000;
const consent = { id: "registration", version: 1, purpose: "신청", items: "이름", retention: "1년", refusal: "가능" };

describe("decent hours", () => {
  const closedDays = [{ date: "2027-01-01", name: "신정" }];
  it.each([
    ["one second before nine", "2026-11-23T23:59:59Z", false],
    ["nine", "2026-11-24T00:00:00Z", true],
    ["one second before eight in the evening", "2026-11-24T10:59:59Z", true],
    ["eight in the evening", "2026-11-24T11:00:00Z", false],
    ["a Saturday in Seoul that is still a Friday in London", "2026-11-27T23:30:00Z", false],
    ["the last decent second of the old year", "2026-12-31T10:59:59.999Z", true],
    ["the last night of the old year, which is the new one in Seoul", "2026-12-31T15:00:00Z", false],
    ["New Year's Day by day, whose morning is the old year's evening in London", "2027-01-01T00:30:00Z", false],
    ["the Saturday after it", "2027-01-02T00:00:00Z", true],
    ["Sunday in Seoul while it is Saturday in London", "2027-01-02T23:59:00Z", false],
    ["a Sunday's noon", "2027-01-03T03:00:00Z", false],
  ])("%s", (_when, instant, decent) => {
    expect(isDecent(instant, closedDays)).toBe(decent);
  });

  it("leave out New Year and the Sunday after it alike", () => {
    expect(nextDecent("2026-12-31T11:00:00.000Z", closedDays)).toBe("2027-01-02T01:00:00.000Z");
    expect(nextDecent("2027-01-02T11:00:00.000Z", closedDays)).toBe("2027-01-04T01:00:00.000Z");
  });
});

describe("the moments of a survey", () => {
  const sending = fc.record({
    after: fc.constant("offeringEnded" as const),
    days: fc.integer({ min: 0, max: 60 }),
    remindAfterDays: fc.integer({ min: 0, max: 30 }),
    closesAfterDays: fc.integer({ min: 1, max: 60 }),
  });
  const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  const closed = fc
    .uniqueArray(instant, { maxLength: 12 })
    .map((days) => days.map((day) => ({ date: day.toISOString().slice(0, 10), name: "쉬는 날" })));

  it("are all in decent hours, after what they follow, and the reminder lies between", () => {
    fc.assert(
      fc.property(sending, instant, fc.boolean(), closed, (how, at, ended, days) => {
        const day = at.toISOString().slice(0, 10);
        const trigger = ended
          ? { kind: "ended" as const, lastDay: day }
          : { kind: "reached" as const, at: at.toISOString() };
        const { dueAt, remindAt, closesAt } = surveyMoments(how, trigger, days);
        for (const moment of [dueAt, closesAt, ...(remindAt === null ? [] : [remindAt])])
          expect(isDecent(moment, days)).toBe(true);
        const begins = ended ? Date.parse(`${day}T24:00:00+09:00`) : at.getTime();
        expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(begins);
        expect(Date.parse(closesAt)).toBeGreaterThanOrEqual(Date.parse(dueAt) + how.closesAfterDays * dayMs);
        if (remindAt !== null) {
          expect(Date.parse(remindAt)).toBeGreaterThanOrEqual(Date.parse(dueAt) + how.remindAfterDays * dayMs);
          expect(remindAt < closesAt).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("skip Sundays and public holidays", () => {
    const ended = { kind: "ended", lastDay: "2026-11-21" } as const;
    expect(surveyMoments(usualSending, ended, holidays)).toEqual({
      dueAt: due,
      // Three days later is a holiday.
      remindAt: "2026-11-27T01:00:00.000Z",
      closesAt: "2026-12-07T10:00:00.000Z",
    });
    expect(nextDecent("2026-11-21T12:00:00.000Z", [])).toBe(due);
    expect(afterSending({ remindAfterDays: 0, closesAfterDays: 1 }, due, []).remindAt).toBeNull();
  });
});

describeOnBothStores("a survey", (fresh) => {
  const open = async (people: readonly string[]) => {
    const place = await fresh();
    return openHouse([await place.open(), await place.open()], people);
  };

  it("is sent once and reminded of once to each, by two processes, whatever the clock does", async () => {
    const house = await open(["p", "q"]);
    const total = () => ({ sent: house.counts.sent, reminded: house.counts.reminded });
    for (const early of ["2026-11-21T14:00:00Z", "2026-11-22T03:00:00Z", "2026-11-23T00:59:00Z"]) {
      house.turnTo(early);
      await house.tick();
    }
    expect(total()).toEqual({ sent: 0, reminded: 0 });
    for (const at of [due, "2026-11-23T01:00:30Z", "2026-11-01T01:00:00Z", "2026-11-24T01:00:00Z"]) {
      house.turnTo(at);
      await house.tick();
      expect(total()).toEqual({ sent: 2, reminded: 0 });
    }
    for (const at of ["2026-11-27T01:00:00Z", "2026-11-20T01:00:00Z", "2026-11-28T03:00:00Z", "2026-12-04T03:00:00Z"]) {
      house.turnTo(at);
      await house.tick();
      expect(total()).toEqual({ sent: 2, reminded: 2 });
    }
    house.turnTo("2027-06-01T01:00:00Z");
    await house.tick();
    expect(await house.told("p")).toBe(2);
    expect(await house.told("q")).toBe(2);
    expect((await house.invites()).map(({ state }) => state)).toEqual(["closed", "closed"]);
  });

  it("that could not be sent in time is sent at the next decent moment, and closes so long after that", async () => {
    const house = await open(["p"]);
    house.turnTo("2026-12-19T14:00:00Z");
    await house.tick();
    expect(house.counts.sent).toBe(0);
    house.turnTo("2026-12-21T01:00:00Z");
    await house.tick();
    expect(await house.invites()).toMatchObject([{ state: "sent", closes_at: "2027-01-04T10:00:00.000Z" }]);
  });

  it("waits while staff have the person, and is given up when it would have closed", async () => {
    const house = await open(["p", "q"]);
    const owner = (person: string, to: "staff" | "assistant") =>
      inTransaction(house.store, (tx) =>
        tx.db.updateTable("conversations").set({ owner: to }).where("id", "=", `talk-${person}`).execute(),
      );
    await owner("p", "staff");
    await owner("q", "staff");
    house.turnTo(due);
    await house.tick();
    expect(house.counts.sent).toBe(0);
    await owner("p", "assistant");
    house.turnTo("2026-11-25T02:00:00Z");
    await house.tick();
    house.turnTo("2026-12-07T10:00:00Z");
    await house.tick();
    expect((await house.invites()).map(({ person, state }) => [person, state])).toEqual([
      ["p", "sent"],
      ["q", "dropped"],
    ]);
  });

  it("is not sent to who took the consent back, nor once the catalogue has it no more", async () => {
    const house = await open(["p", "q"]);
    await inTransaction(house.store, async (tx) => {
      const give = { id: "c", person: "p", text: consent, channel: "web", detail: {}, now: house.now() };
      await saveConsent(tx, give);
      await withdrawConsent(tx, "p", "registration", house.now());
    });
    house.turnTo("2026-11-22T02:00:00Z");
    await house.tick();
    house.turnTo(due);
    await house.tick();
    expect((await house.invites()).map(({ state }) => state)).toEqual(["dropped", "sent"]);
    house.follow(catalogWith([]));
    house.turnTo("2026-11-27T01:00:00Z");
    await house.tick();
    expect(house.counts).toMatchObject({ sent: 1, reminded: 0 });
    house.follow(catalogWith([{ ...after, version: 2 }]));
    house.turnTo("2026-11-28T01:00:00Z");
    await house.tick();
    expect(house.counts).toMatchObject({ sent: 1, reminded: 0 });
  });

  it("is sent to nobody of the same moment once another one applies, but to those at other moments", async () => {
    const house = await open(["p", "q"]);
    house.turnTo(due);
    await house.tick();
    const other = { ...after, id: "other" };
    const begun = { ...after, id: "begun", sending: { ...usualSending, after: "applied" as const, days: 0 } };
    const kinds = { for: { programs: [...house.catalog().programs.map(({ id }) => id)] } };
    const programs = house.catalog().programs.map(({ survey: _before, ...program }) => program);
    const surveys = [{ ...other, ...kinds }, { ...begun, ...kinds }, after];
    house.follow({ ...house.catalog(), programs, surveys });
    house.turnTo("2026-11-24T01:00:00Z");
    await house.tick();
    const invited = async () => [...new Set((await house.invites()).map(({ survey }) => survey))];
    expect(await invited()).toEqual(["after"]);
    await inTransaction(house.store, (tx) => tx.db.updateTable("survey_invites").set({ survey: "begun" }).execute());
    house.turnTo("2026-11-25T01:00:00Z");
    await house.tick();
    expect((await invited()).sort()).toEqual(["begun", "other"]);
  });

  it("whose turn comes late is not brought up at night, nor for who left or took their consent back meanwhile", async () => {
    const house = await open(["p", "q", "r", "s"]);
    house.turnTo(due);
    await house.tick();
    await inTransaction(house.store, async (tx) => {
      await tx.db.updateTable("registrations").set({ state: "left" }).where("person", "=", "q").execute();
      const give = { id: "c", person: "r", text: consent, channel: "web", detail: {}, now: house.now() };
      await saveConsent(tx, give);
      await withdrawConsent(tx, "r", "registration", house.now());
    });
    const at = async (person: string, instant: string) => {
      const invite = (await house.invites()).find((one) => one.person === person)?.id ?? "";
      const payload = { as: "invitation", invite } as const;
      return inTransaction(house.store, (tx) => isSurveyWelcome(tx, house.catalog(), payload, new Date(instant)));
    };
    // 23:30 on a Monday, and the Sunday after; in Seoul.
    expect(await at("p", "2026-11-23T14:30:00Z")).toBe(false);
    expect(await at("s", "2026-11-29T03:00:00Z")).toBe(false);
    expect([await at("q", due), await at("r", due)]).toEqual([false, false]);
    const states = async () => (await house.invites()).map(({ state }) => state);
    expect(await states()).toEqual(["due", "dropped", "dropped", "due"]);
    house.turnTo("2026-11-30T00:00:00Z");
    await house.tick();
    expect(await states()).toEqual(["sent", "dropped", "dropped", "sent"]);
    expect(await at("p", "2026-11-30T00:00:01Z")).toBe(true);
  });

  it("is not sent while a cry for help is open, nor for a fortnight after it was answered", async () => {
    const house = await open(["p"]);
    const handoff = (set: { readonly state: "claimed" | "closed"; readonly closed_at: string | null }) =>
      inTransaction(house.store, (tx) => tx.db.updateTable("handoffs").set(set).where("id", "=", "h").execute());
    await inTransaction(house.store, (tx) =>
      tx.db
        .insertInto("handoffs")
        .values({
          ...{
            id: "h",
            conversation: "talk-p",
            person: "p",
            agency: "a",
            state: "waiting",
            reason: "crisis",
            urgent: 1,
          },
          ...{ staff: null, packet: Buffer.from(""), created_at: house.now().toISOString(), claimed_at: null },
          ...{ closed_at: null, program: null, claim: 0, lease_until: null, first_answered_at: null, asked_at: null },
          ...{ due_at: null, resolve_due_at: null, escalated_at: null, callback_at: null, outcome: null, rating: null },
        })
        .execute(),
    );
    house.turnTo(due);
    await house.tick();
    await handoff({ state: "closed", closed_at: "2026-11-20T05:00:00.000Z" });
    house.turnTo("2026-12-04T04:59:00Z");
    await house.tick();
    expect(house.counts.sent).toBe(0);
    house.turnTo("2026-12-04T05:00:00Z");
    await house.tick();
    expect(house.counts.sent).toBe(1);
  });
});

describe("whatever happens to those who are asked", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("clock" as const), hours: fc.integer({ min: -200, max: 400 }) }),
    fc.record({
      kind: fc.constant("staff" as const),
      who: fc.constantFrom("p", "q"),
      owner: fc.constantFrom("staff" as const, "assistant" as const),
    }),
    fc.record({
      kind: fc.constant("answer" as const),
      who: fc.constantFrom("p", "q"),
      state: fc.constantFrom("partial" as const, "complete" as const),
    }),
  );

  it("nobody is written to twice for one thing, at night, or while staff have them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
        if (opened.kind !== "open") throw new Error("no store");
        const house = await openHouse([opened.store], ["p", "q"]);
        house.turnTo(due);
        const withStaff = new Set<string>();
        const tick = async () => {
          const before = { p: await house.told("p"), q: await house.told("q") };
          await house.tick();
          for (const who of ["p", "q"] as const) {
            const more = (await house.told(who)) - before[who];
            expect(more).toBeLessThanOrEqual(1);
            if (more > 0) expect(isDecent(house.now().toISOString(), holidays) && !withStaff.has(who)).toBe(true);
          }
        };
        for (const one of steps) {
          if (one.kind === "clock") house.turnTo(new Date(house.now().getTime() + one.hours * 3_600_000).toISOString());
          if (
            one.kind === "answer" &&
            (await house.invites()).some(({ person, state }) => person === one.who && state === "sent")
          )
            await house.answers(one.who, one.state, { "satisfaction@1": 5 });
          if (one.kind === "staff") {
            if (one.owner === "staff") withStaff.add(one.who);
            else withStaff.delete(one.who);
            await inTransaction(house.store, (tx) =>
              tx.db
                .updateTable("conversations")
                .set({ owner: one.owner })
                .where("id", "=", `talk-${one.who}`)
                .execute(),
            );
          }
          await tick();
        }
        expect(await house.told("p")).toBeLessThanOrEqual(2);
        expect(await house.told("q")).toBeLessThanOrEqual(2);
        expect((await house.invites()).length).toBeLessThanOrEqual(2);
        await opened.store.close();
      }),
      { numRuns: runs(6) },
    );
  });
});
