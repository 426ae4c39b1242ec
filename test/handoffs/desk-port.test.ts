import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { describeOnBothStores } from "../support/stores.js";
import { auditOf, call, deskHouse, eventsOf, say, staff, talk } from "./desk-house.js";

const { han, seo, bae, jin } = staff;
const first = { page: 1, size: 50 } as const;

describeOnBothStores("whose a hand-off is", (fresh) => {
  it("is everybody's at the front desk, and their agency's who takes it from there", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    for (const one of [han, seo, bae, jin]) expect(await desk.open(one, id)).toMatchObject({ id });
    await desk.claim(han, id);
    expect(await desk.open(seo, id)).toMatchObject({ agency: { id: "seoul50plus" }, staff: { name: "한지우" } });
    expect(await desk.open(jin, id)).toMatchObject({ id });
  });

  it("is to others like one that there is not, and they leave no trace at it", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const before = await auditOf(parts, id);
    expect(await desk.open(bae, id)).toBeUndefined();
    const key = { key: "k1", claim: 1 };
    const refusals = [
      await desk.claim(bae, id, "over"),
      await desk.reply(bae, id, "안녕하세요", key),
      await desk.note(bae, id, "쪽지", key),
      await desk.correct(bae, id, { key: "age", value: "47" }),
      await desk.passOn(bae, id, { kind: "anyone" }, ""),
      await desk.close(bae, id, { outcome: "answered" }),
      await desk.reopen(bae, id),
    ];
    expect(new Set(refusals.map(({ kind }) => kind))).toEqual(new Set(["unknown"]));
    expect((await desk.inbox(bae, { tab: "all", ...first })).lines).toEqual([]);
    expect((await desk.inbox(bae, { tab: "all", agency: "seoul50plus", ...first })).total).toBe(0);
    expect(await auditOf(parts, id)).toEqual(before);
  });

  it("goes with what was said to the agency it is passed on to, and is the first one's no more", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await desk.passOn(han, id, { kind: "agency", id: "incheon" }, "인천에 사셔요");
    expect(await desk.open(han, id)).toBeUndefined();
    const view = await desk.open(bae, id);
    expect(view).toMatchObject({ state: "waiting", agency: { id: "incheon" } });
    const last = view?.events.at(-1);
    expect(last).toMatchObject({ by: "한지우", what: "passedOn", to: view?.agency.name, why: "인천에 사셔요" });
  });
});

describeOnBothStores("what is done with a hand-off", (fresh) => {
  it("says a reply once however often its form comes, after the close too", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const send = () => desk.reply(han, id, "서류는 세 가지예요", { key: "form-1", claim: 1 });
    expect((await send()).kind).toBe("done");
    expect((await Promise.all([send(), send(), send()])).map(({ kind }) => kind)).toEqual(["done", "done", "done"]);
    await desk.close(han, id, { outcome: "answered" });
    expect((await send()).kind).toBe("done");
    const said = (await talk(parts, "c1")).filter(({ text }) => text === "서류는 세 가지예요");
    expect(said).toHaveLength(1);
    expect((await eventsOf(parts, id)).filter((event) => event === "han answered")).toHaveLength(1);
  });

  it("keeps a note once however often its form comes, and never shows it to the person", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    await desk.note(han, id, "목소리가 작으셔요", { key: "n1" });
    await desk.note(han, id, "목소리가 작으셔요", { key: "n1" });
    expect((await desk.open(seo, id))?.notes).toMatchObject([{ by: "한지우", text: "목소리가 작으셔요" }]);
    expect((await talk(parts, "c1")).some(({ text }) => text.includes("목소리"))).toBe(false);
  });

  it("refuses what comes from a page of before it changed hands", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    expect(await desk.claim(seo, id)).toEqual({ kind: "taken", by: "한지우" });
    expect((await desk.claim(seo, id, "over")).kind).toBe("done");
    expect(await desk.reply(han, id, "늦은 말", { key: "k", claim: 1 })).toEqual({ kind: "stale" });
    await desk.claim(han, id, "over");
    expect(await desk.reply(han, id, "늦은 말", { key: "k", claim: 1 })).toEqual({ kind: "stale" });
    expect((await talk(parts, "c1")).some(({ text }) => text === "늦은 말")).toBe(false);
    const joined = (await talk(parts, "c1")).filter(({ from }) => from === "staff").map(({ text }) => text);
    expect(joined.map((text) => /한지우|서민준/.exec(text)?.[0])).toEqual(["한지우", "서민준", "한지우"]);
  });

  it("can be taken back for ten minutes by who closed it, unless staff were called again", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    const closeIt = async () => desk.close(han, id, { outcome: "answered", why: "다 물어보셨어요" });
    await desk.claim(han, id);
    expect(await closeIt()).toMatchObject({ kind: "done", handoff: { reopenable: true, outcome: "answered" } });
    expect((await desk.reopen(seo, id)).kind).toBe("notYours");
    clock.pass(10);
    expect(await desk.reopen(han, id)).toMatchObject({ kind: "done", handoff: { state: "claimed", claim: 2 } });
    await closeIt();
    clock.pass(11);
    expect((await desk.reopen(han, id)).kind).toBe("closed");
    const again = await call(parts, "c1");
    await desk.claim(han, again);
    await desk.close(han, again, { outcome: "noReply" });
    await call(parts, "c1");
    expect((await desk.reopen(han, again)).kind).toBe("closed");
  });

  it("is for others to take when its owner was not seen for twenty minutes and somebody waits", async () => {
    const { parts, machine } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    machine.pass(15);
    await desk.stay(han, id);
    machine.pass(15);
    expect(await desk.open(seo, id)).toMatchObject({ away: false });
    machine.pass(6);
    expect(await desk.open(seo, id)).toMatchObject({ away: true });
    expect((await desk.claim(seo, id)).kind).toBe("done");
    expect((await eventsOf(parts, id)).at(-1)).toBe("seo takenOver");
  });

  it("counts what is promised from what happens, and is late when it is over", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    const due = async () => (await desk.open(han, id))?.due;
    expect(await due()).toMatchObject({ at: "2026-03-03T01:30:00.000Z", what: "firstAnswer", late: false });
    clock.pass(31);
    expect(await due()).toMatchObject({ what: "firstAnswer", late: true });
    await desk.claim(han, id);
    await desk.reply(han, id, "기다리셨죠", { key: "k1", claim: 1 });
    expect(await due()).toMatchObject({ what: "resolution", late: false });
    await say(parts, "c1", "그럼 서류는요?");
    expect(await due()).toMatchObject({ at: "2026-03-03T02:01:00.000Z", what: "nextAnswer", late: false });
    await desk.close(han, id, { outcome: "answered" });
    expect(await due()).toBeUndefined();
  });
});

describeOnBothStores("a resident number that staff write", (fresh) => {
  it("goes nowhere: not to the person, not into a note, a reason or a fact", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const before = [await auditOf(parts, id), await eventsOf(parts, id), await talk(parts, "c1")];
    const number = "확인했어요 900101-1234568";
    const refused = [
      await desk.reply(han, id, number, { key: "a", claim: 1 }),
      await desk.note(han, id, number, { key: "b" }),
      await desk.correct(han, id, { key: "occupation", value: number }),
      await desk.passOn(han, id, { kind: "anyone" }, number),
      await desk.close(han, id, { outcome: "answered", why: number }),
    ];
    expect(refused.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "residentNumber"));
    expect([await auditOf(parts, id), await eventsOf(parts, id), await talk(parts, "c1")]).toEqual(before);
  });
});

describeOnBothStores("a fact that staff put right", (fresh) => {
  it("is read as if the person had been asked, and is among the facts from then on", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    await say(parts, "c1", "47살이고 서울 살아요");
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const typed = {
      age: "52",
      residence: "인천 남동구",
      benefits: "실업급여",
      careerBreak: "네",
      phone: "010 1234 5678",
    };
    for (const [key, value] of Object.entries(typed))
      expect([key, (await desk.correct(han, id, { key, value })).kind]).toEqual([key, "done"]);
    const known = Object.fromEntries(((await desk.open(han, id))?.facts ?? []).map(({ key, value }) => [key, value]));
    expect(known).toMatchObject({
      age: "만 52세",
      residence: "인천 남동구",
      benefits: "실업급여",
      phone: "010-1234-5678",
    });
    expect((await talk(parts, "c1")).at(-1)?.from).toBe("staff");
    await desk.close(han, id, { outcome: "answered" });
    const after = (await talk(parts, "c1")).map(({ text }) => text).join("\n");
    expect(after).toMatch(/인천 남동구/);
  });

  it("is refused when it cannot be read or cannot be, and changes nothing", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const before = { events: await eventsOf(parts, id), audit: await auditOf(parts, id) };
    const wrong = [
      ["age", "몰라요"],
      ["age", "200"],
      ["birthDate", "2031-01-01"],
      ["residence", ""],
      ["phone", "12"],
      ["constructor", "x"],
      ["nothing", "x"],
    ] as const;
    for (const [key, value] of wrong)
      expect([key, value, await desk.correct(han, id, { key, value })]).toEqual([key, value, { kind: "unreadable" }]);
    expect({ events: await eventsOf(parts, id), audit: await auditOf(parts, id) }).toEqual(before);
  });
});
