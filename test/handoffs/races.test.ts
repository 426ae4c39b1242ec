import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { checkAudit } from "../../src/store/audit.js";
import { reading } from "../../src/store/transaction.js";
import { anotherProcess } from "../assistant/two-houses.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { auditOf, call, deskHouse, eventsOf, handoffsOf, staff, talk } from "./desk-house.js";

const { han, seo, bae, jin } = staff;

/** Two processes on one store; `clock` is everybody's. */
async function twoHouses(fresh: FreshPlace) {
  const place = await fresh();
  const house = await deskHouse(await place.open());
  const other = anotherProcess(house.parts, await place.open());
  return { ...house, other };
}

const times = (count: number, what: string) => Array.from({ length: count }, () => what);

describeOnBothStores("two processes at one hand-off", (fresh) => {
  it("give it to one of eight who claim it at once", async () => {
    const { parts, other } = await twoHouses(fresh);
    const id = await call(parts, "c1");
    const desks = [createHandoffs(parts), createHandoffs(other)];
    const claims = [han, seo, bae, jin].flatMap((by) => desks.map((desk) => ({ by, got: desk.claim(by, id) })));
    const outcomes = await Promise.all(claims.map(async ({ by, got }) => ({ by, kind: (await got).kind })));
    const winners = new Set(outcomes.filter(({ kind }) => kind === "done").map(({ by }) => by.id));
    const [row] = await handoffsOf(parts, "c1");
    expect([...winners]).toEqual([row?.staff]);
    expect((await eventsOf(parts, id)).filter((event) => event.endsWith("claimed"))).toHaveLength(1);
    expect(row?.claim).toBe(1);
  });

  it("say a reply once that both are sent at once", async () => {
    const { parts, other } = await twoHouses(fresh);
    const id = await call(parts, "c1");
    const desks = [createHandoffs(parts), createHandoffs(other)];
    await desks[0]?.claim(han, id);
    const sent = desks.flatMap((desk) =>
      [1, 2, 3].map(() => desk.reply(han, id, "한 번만 들려요", { key: "f", claim: 1 })),
    );
    expect((await Promise.all(sent)).map(({ kind }) => kind)).toEqual(times(6, "done"));
    expect((await talk(parts, "c1")).filter(({ text }) => text === "한 번만 들려요")).toHaveLength(1);
  });

  it("keep every note that is written at once", async () => {
    const { parts, other } = await twoHouses(fresh);
    const id = await call(parts, "c1");
    const desks = [createHandoffs(parts), createHandoffs(other)];
    await desks[0]?.claim(han, id);
    const keys = ["1", "2", "3", "4", "5"];
    await Promise.all(desks.flatMap((desk) => keys.map((key) => desk.note(han, id, `쪽지 ${key}`, { key }))));
    const notes = (await desks[0]?.open(han, id))?.notes ?? [];
    expect(notes.map(({ text }) => text).sort()).toEqual(keys.map((key) => `쪽지 ${key}`));
    expect(await reading(parts.store, checkAudit)).toMatchObject({ kind: "whole" });
  });

  it("let no word through of whoever it is taken from at the same time", async () => {
    const { parts, other } = await twoHouses(fresh);
    const [desk, desk2] = [createHandoffs(parts), createHandoffs(other)];
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const [, replied] = await Promise.all([
      desk2.claim(seo, id, "over"),
      desk.reply(han, id, "제 말이 먼저였을까요", { key: "r", claim: 1 }),
    ]);
    const said = (await talk(parts, "c1")).filter(({ from }) => from === "staff").map(({ text }) => text);
    const heard = said.indexOf("제 말이 먼저였을까요");
    const joined = said.findIndex((text) => text.includes("서민준"));
    expect(heard >= 0).toBe(replied.kind === "done");
    expect(heard).toBeLessThan(joined);
  });
});

describeOnBothStores("a promise to a person that is broken", (fresh) => {
  it("is marked once by whichever process sees it, and the next one again", async () => {
    const { parts, other, clock } = await twoHouses(fresh);
    const seen: number[] = [];
    const counting = (house: Parts): Parts => ({
      ...house,
      seen: { ...house.seen, escalated: (handoffs) => seen.push(handoffs) },
    });
    const look = () => Promise.all([parts, other, parts, other].map((house) => doDueWork(counting(house))));
    const desk = createHandoffs(parts);
    const [id, kept] = [await call(parts, "c1"), await call(parts, "c2")];
    await desk.claim(han, kept);
    await desk.reply(han, kept, "안녕하세요", { key: "k", claim: 1 });
    await look();
    expect(seen).toEqual([]);
    clock.pass(30);
    await look();
    await look();
    expect(await eventsOf(parts, id)).toEqual(["person called", "house escalated"]);
    expect(await eventsOf(parts, kept)).toEqual(["person called", "han claimed", "han answered"]);
    expect(seen).toEqual([1]);
    expect(await auditOf(parts, id)).toEqual([]);
    await desk.claim(han, id);
    await desk.reply(han, id, "늦었어요", { key: "k", claim: 1 });
    clock.pass(24 * 60);
    await look();
    expect((await eventsOf(parts, id)).filter((event) => event === "house escalated")).toHaveLength(2);
  });
});
