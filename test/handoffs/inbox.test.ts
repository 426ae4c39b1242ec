import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { describeOnBothStores } from "../support/stores.js";
import { auditOf, call, deskHouse, handoffsOf, say, staff } from "./desk-house.js";

const { han, seo } = staff;
const first = { page: 1, size: 50 } as const;

describeOnBothStores("the inbox", (fresh) => {
  it("has the urgent first, then what is due first, behind each tab", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const old = await call(parts, "c1");
    clock.pass(20);
    const young = await call(parts, "c2");
    await say(parts, "c3", "죽고 싶어요");
    const crisis = (await handoffsOf(parts, "c3"))[0]?.id;
    const mine = await call(parts, "c4");
    await desk.claim(han, mine);
    clock.pass(15);
    const page = await desk.inbox(han, { tab: "unassigned", ...first });
    expect(page.lines.map(({ id }) => id)).toEqual([crisis, old, young]);
    expect(page.counts).toEqual({ mine: 1, unassigned: 3, all: 4, late: 1 });
    expect((await desk.inbox(han, { tab: "all", late: true, ...first })).lines.map(({ id }) => id)).toEqual([old]);
    expect((await desk.inbox(han, { tab: "all", reason: "crisis", ...first })).total).toBe(1);
    expect((await desk.inbox(han, { tab: "mine", ...first })).lines.map(({ id }) => id)).toEqual([mine]);
    expect((await desk.inbox(han, { tab: "all", page: 2, size: 3 })).lines).toHaveLength(1);
    await desk.close(han, mine, { outcome: "noReply" });
    expect((await desk.inbox(han, { tab: "closed", ...first })).lines).toMatchObject([
      { id: mine, outcome: "noReply" },
    ]);
  });

  it("is one entry in the log for as long as somebody looks on, and another after five quiet minutes", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    for (const tab of ["all", "mine", "all"] as const) await desk.inbox(han, { tab, ...first });
    await desk.inbox(seo, { tab: "all", ...first });
    expect(await auditOf(parts, "handoffs")).toEqual(["han list", "seo list"]);
    clock.pass(6);
    await desk.inbox(han, { tab: "all", ...first });
    expect(await auditOf(parts, "handoffs")).toEqual(["han list", "seo list", "han list"]);
  });

  it("shows what was written first after the call, which says more than the call", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    await call(parts, "c1");
    await say(parts, "c1", "서류를 어디에 내는지 모르겠어요");
    await say(parts, "c1", "빨리요");
    const [line] = (await desk.inbox(han, { tab: "all", ...first })).lines;
    expect(line?.wish).toBe("서류를 어디에 내는지 모르겠어요");
  });

  it("shows what the person wanted in their words, cut after 120 letters", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    const words = `상담사 연결해 주세요 ${"서류를 어디에 내는지 모르겠어요 ".repeat(10)}`.trim();
    await say(parts, "c1", words);
    const [line] = (await desk.inbox(han, { tab: "all", ...first })).lines;
    expect(line?.wish.length).toBe(120);
    expect(words.startsWith((line?.wish ?? "").slice(0, -1))).toBe(true);
    expect((await desk.open(han, line?.id ?? ""))?.fullWish).toBe(words);
  });
});

describeOnBothStores("a hand-off as it is opened", (fresh) => {
  it("holds facts, verdicts, the open question, what happened with names, and earlier ones", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    await say(parts, "c1", "52살 서울 사는데 소셜마케터 신청할래요");
    await say(parts, "c1", "동의해요");
    const earlier = await call(parts, "c1");
    await desk.claim(han, earlier);
    await desk.close(han, earlier, { outcome: "answered" });
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const view = await desk.open(seo, id);
    expect(view?.facts).toContainEqual({ key: "age", label: "나이", value: "만 52세" });
    expect(view?.verdicts[0]?.program).toBe(view?.program?.title);
    expect(view?.verdicts[0]?.why.length).toBeGreaterThan(0);
    expect(view?.open).toBe("성함을 알려 주세요.");
    expect(view?.events.map(({ by, what }) => [by, what])).toEqual([
      ["참여자", "called"],
      ["한지우", "claimed"],
    ]);
    expect(view?.earlier.map((line) => line.id)).toEqual([earlier]);
    expect(view?.transcript.at(0)).toMatchObject({ seq: 1, from: "person" });
    expect(view?.reopenable).toBe(false);
  });
});
