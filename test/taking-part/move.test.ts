import { expect, it } from "vitest";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { createTakingPart } from "../../src/assistant/taking-part/create-taking-part.js";
import { drain } from "../../src/assistant/work.js";
import { movesFrom, moveTargets } from "../../src/domain/moves.js";
import { registrationStates } from "../../src/domain/registration.js";
import { audited, member } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { neighbour, offering, officer, openHouse } from "./house.js";

const wine = "on-off-example-wine";

it("offers every way of moving from somewhere, and never to where somebody stands already", () => {
  const all = registrationStates.flatMap((state) => movesFrom(state).map((to) => [state, to] as const));
  expect(new Set(all.map(([, to]) => to))).toEqual(new Set(moveTargets));
  expect(all.filter(([state, to]) => state === to)).toEqual([]);
});

describeOnBothStores("moving one application by hand", (fresh) => {
  const why = "담당자끼리만 보는 메모";

  it("tells the person in their talk, with where and when by a seat, and the reason only where it is meant for them", async () => {
    const store = await (await fresh()).open();
    const { parts, desk, registrationOf, said } = await openHouse(store);
    const registration = await registrationOf("kim");
    const move = async (wish: Pick<Parameters<typeof desk.move>[2], "to" | "saw" | "why" | "tell">) => {
      const before = (await said("kim")).length;
      const done = await desk.move(officer, offering, { registration, ...wish });
      await drain(parts, "kim");
      return { done, told: (await said("kim")).slice(before) };
    };

    const off = await move({ to: "withdrawn", saw: "selected", why, tell: "news" });
    expect(off.done).toEqual({ kind: "done", told: "talk" });
    expect(off.told).toHaveLength(1);
    expect(JSON.stringify(off.told)).toContain("취소됐어요");
    expect(JSON.stringify(off.told)).not.toContain(why);

    const stale = await move({ to: "withdrawn", saw: "selected", why, tell: "news" });
    expect(stale).toEqual({ done: { kind: "notFrom" }, told: [] });

    const back = await move({ to: "selected", saw: "withdrawn", why: "착오로 취소되어 되돌렸어요.", tell: "withWhy" });
    expect(back.done).toEqual({ kind: "done", told: "talk" });
    expect(back.told).toHaveLength(1);
    expect(JSON.stringify(back.told)).toContain("착오로 취소되어 되돌렸어요.");
    expect(JSON.stringify(back.told)).toContain("/calendar/");
    expect(await audited(store)).toContain(`officer moveApplication ${registration}`);
  });

  it("wants a reason without a resident number, a move that can be, and an offering of their own", async () => {
    const store = await (await fresh()).open();
    const { desk, registrationOf } = await openHouse(store);
    const registration = await registrationOf("kim");
    const wish = { registration, to: "withdrawn", saw: "selected", why, tell: "news" } as const;
    expect(await desk.move(officer, offering, { ...wish, why: " " })).toEqual({ kind: "noReason" });
    const number = { ...wish, why: "760315-2345671" };
    expect(await desk.move(officer, offering, number)).toEqual({ kind: "residentNumber" });
    expect(await desk.move(officer, offering, { ...wish, to: "taking" })).toEqual({ kind: "notFrom" });
    expect(await desk.move(neighbour, offering, wish)).toEqual({ kind: "unknown" });
    expect(await desk.applications(neighbour, { offering, page: 1 })).toBeUndefined();
    const shown = await desk.applications(officer, { offering, page: 1, state: "selected" });
    expect(shown?.rows.map(({ name, reached }) => [name, reached])).toEqual([["홍길동", "talk"]]);
  });

  it("puts who has no talk on the list of those to telephone, and passes a seat that came free on to the next in line", async () => {
    const store = await (await fresh()).open();
    const clock = { now: () => new Date("2026-03-03T01:00:00Z") };
    const parts = await partsOver(store, clock, { changes: { [wine]: { capacity: 1 } } });
    const sba = member("officer", "officer", "sba");
    const files = createRoundsFiles(parts);
    const table = ["성명,연락처,동의일", "김하늘,010-1234-5601,2026-03-02", "이바다,010-1234-5602,2026-03-01"].join(
      "\r\n",
    );
    const given = await files.previewApplicants(sba, wine, { kind: "file", bytes: Buffer.from(table) });
    if (given.kind !== "preview") throw new Error(given.kind);
    await files.applyApplicants(sba, wine, { kind: "carried", text: given.carried }, given.seen);
    const desk = createTakingPart(parts);
    const rows = async () => (await desk.applications(sba, { offering: wine, page: 1 }))?.rows ?? [];
    const [sky, sea] = await rows();
    if (!sky || !sea) throw new Error("nobody there");
    expect([sky.state, sea.state, sea.rank]).toEqual(["selected", "waiting", 1]);
    const full = { registration: sea.registration, to: "selected", saw: "waiting", why, tell: "news" } as const;
    expect(await desk.move(sba, wine, full)).toEqual({ kind: "full" });
    const off = { registration: sky.registration, to: "left", saw: "selected", why, tell: "news" } as const;
    expect(await desk.move(sba, wine, off)).toEqual({ kind: "done", told: "phone" });
    expect((await desk.calls(sba, wine))?.rows.map(({ name, state }) => [name, state])).toContainEqual([
      "김하늘",
      "left",
    ]);
    expect((await rows()).map(({ name, state, reached }) => [name, state, reached])).toEqual([
      ["김하늘", "left", "phone"],
      ["이바다", "offered", "phone"],
    ]);
  });
});
