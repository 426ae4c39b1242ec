import { expect, it } from "vitest";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { checkAudit } from "../../src/store/audit.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { houseOver, talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { applies, audited, hired, member, says } from "./townsfolk.js";

const given = { name: "남궁하늘", phone: "010-9876-5432" };
/** What is asked besides where staff choose. */
const skipped = ["동의해요", "건너뛸게요", "건너뛸게요", "건너뛸게요"];
const counsellor = member("u1", "counsellor", "seoul50plus");
const manager = member("u2", "manager", "seoul50plus");

describeOnBothStores("a person at the desk", (fresh) => {
  it("is opened with who they are, what they said and applied for, in words", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", given);
    const view = await createPeople(parts).open(counsellor, id, "program");
    expect(view).toMatchObject({ id, name: "남궁하늘", phone: "01098765432", channels: ["web"], requests: [] });
    expect(view?.facts).toContainEqual(expect.objectContaining({ key: "age", label: "나이", value: "만 47세" }));
    expect(view?.consents).toMatchObject([
      { item: "registration", title: "신청을 위한 개인정보", version: 1 },
      { item: "screening", title: "심사를 위한 개인정보", version: 1 },
    ]);
    expect(view?.applications).toMatchObject([
      { program: "소셜마케터", state: "신청 완료", events: [{ state: "신청 완료", by: "본인" }] },
    ]);
  });

  it("is shown to an agency without what belongs to another one alone, also in what is exported", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", given);
    await inTransaction(parts.store, (tx) =>
      tx.db
        .updateTable("registrations")
        .set({ program: "on-off", round: null, offering: "on-off-example-wine" })
        .execute(),
    );
    await says(parts, "c1", "소셜마케터 신청할게요", "동의해요", ...skipped, "네 신청해 주세요");
    const people = createPeople(parts);
    const [ours, theirs, all] = [manager, member("u3", "manager", "sba"), member("u4", "administrator", null)];
    const programs = async (by: typeof ours) =>
      (await people.open(by, id, "program"))?.applications.map(({ program }) => program).sort();
    expect(await programs(all)).toEqual(["소셜마케터", "온앤오프"]);
    expect(await programs(ours)).toEqual(["소셜마케터"]);
    expect(await programs(theirs)).toEqual(["온앤오프"]);
    const exported = async (by: typeof ours) => JSON.parse((await people.export(by, id, "request"))?.json ?? "{}");
    expect((await exported(all)).talks).toHaveLength(1);
    expect(await exported(theirs)).toMatchObject({ registrations: [{ program: "on-off" }], talks: [] });
    expect(JSON.stringify(await exported(theirs))).not.toContain("social-marketer");
  });

  it("hears of a fact that staff put right, and finds it in an application that is still open", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", given);
    const people = createPeople(parts);
    const fact = { key: "phone", value: "010 5555 6666" };
    expect(await people.correct(counsellor, id, fact, "correction")).toEqual({ kind: "done" });
    expect((await talkOf(parts.store, "c1")).at(-1)).toContain("010-••••-6666");
    expect((await people.open(counsellor, id, "correction"))?.phone).toBe("01055556666");
    const file = JSON.parse((await people.export(manager, id, "request"))?.json ?? "{}");
    expect(file.registrations).toMatchObject([{ form: { name: "남궁하늘", phone: "01055556666" } }]);
    for (const value of ["", "어제", "010-12"])
      expect(await people.correct(counsellor, id, { key: "phone", value }, "correction")).toEqual({
        kind: "unreadable",
      });
  });

  it("has a consent taken back, is told so, and what was said is forgotten a day later", async () => {
    const store = await (await fresh()).open();
    const parts = await houseOver(store);
    const id = await applies(parts, "c1", given);
    const people = createPeople(parts);
    expect(await people.withdrawConsent(counsellor, id, "registration")).toEqual({ kind: "done" });
    expect(await people.withdrawConsent(counsellor, id, "registration")).toEqual({ kind: "unknown" });
    expect((await people.open(counsellor, id, "request"))?.consents[0]?.withdrawnAt).toBeDefined();
    const later = { ...parts, clock: { now: () => new Date("2026-03-04T01:00:00Z") } };
    await says(later, "c1", "안녕하세요");
    expect((await talkOf(store, "c1")).join("\n")).toContain("동의를 거두었어요");
    expect((await people.open(counsellor, id, "request"))?.facts).toEqual([]);
  });

  it("is given everything as a page and as data, in words and without gaps", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", given);
    const file = await createPeople(parts).export(manager, id, "request");
    const titles = file?.sections.map(({ title }) => title) ?? [];
    expect(titles.slice(0, 2)).toEqual(["말씀해 주신 것", "동의하신 것"]);
    expect(titles.at(-1)).toBe("나눈 이야기");
    const rows = file?.sections.flatMap((section) => section.rows.map((row) => row.join(" "))) ?? [];
    expect(rows).toContain("이름 남궁하늘");
    expect(rows.join("\n")).not.toMatch(/undefined|\[object|registration|applied/);
    expect(await createPeople(parts).export(counsellor, id, "request")).toBeUndefined();
  });
});

describeOnBothStores("a request about one's data", (fresh) => {
  it("has ten days, is ended by nothing but staff's own word, and is listed with the soonest due first", async () => {
    const store = await (await fresh()).open();
    let parts = await houseOver(store);
    await hired(store, "u2", "manager", "seoul50plus");
    const id = await applies(parts, "c1", given);
    await createPeople(parts).ask(counsellor, id, "export", "전화로 요청");
    parts = { ...parts, clock: { now: () => new Date("2026-03-05T01:00:00Z") } };
    const people = createPeople(parts);
    await people.ask(counsellor, id, "withdrawConsent", "");
    expect(await people.requests(counsellor, "open")).toMatchObject([
      { kind: "export", person: id, detail: "전화로 요청", dueAt: "2026-03-12T14:59:59.999Z", daysLeft: 7 },
      { kind: "withdrawConsent", daysLeft: 10 },
    ]);
    await people.ask(counsellor, id, "correct", "나이와 전화번호");
    await people.correct(counsellor, id, { key: "age", value: "48" }, "correction");
    await people.export(manager, id, "request");
    await people.withdrawConsent(counsellor, id, "registration");
    const open = await people.requests(counsellor, "open");
    expect(open.map(({ kind }) => kind).sort()).toEqual(["correct", "export", "withdrawConsent"]);
    for (const { id: request, kind } of open)
      await people.finish(kind === "export" ? manager : counsellor, request, { state: "done", detail: "" });
    expect(await people.requests(counsellor, "open")).toEqual([]);
    expect(
      (await people.open(counsellor, id, "request"))?.requests.map(({ state, doneBy }) => [state, doneBy]),
    ).toEqual(
      expect.arrayContaining([
        ["done", "u2 님"],
        ["done", "상담사"],
      ]),
    );
  });

  it("is ended once, with what was written about it, and by nobody of another agency", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const person = await applies(parts, "c1", given);
    const people = createPeople(parts);
    const asked = await people.ask(counsellor, person, "erase", "오늘 방문");
    const id = asked.kind === "done" ? asked.id : "";
    const refused = { state: "refused", detail: "본인이 취소함" } as const;
    const stranger = member("u9", "manager", "gwangju");
    expect(await people.requests(stranger, "all")).toEqual([]);
    expect(await people.finish(stranger, id, refused)).toEqual({ kind: "unknown" });
    expect(await people.finish(counsellor, id, refused)).toEqual({ kind: "done" });
    expect(await people.finish(counsellor, id, refused)).toEqual({ kind: "unknown" });
    expect(await people.requests(counsellor, "all")).toMatchObject([
      { state: "refused", detail: "오늘 방문\n본인이 취소함" },
    ]);
  });
});

describeOnBothStores("every call of the desk about people", (fresh) => {
  it("leaves exactly its entry in the audit log, with reason and place, and none when it is refused", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await applies(parts, "c1", given);
    const people = createPeople(parts);
    const stranger = member("u9", "manager", "gwangju");
    for (const by of [stranger, { ...counsellor, place: "192.0.2.1" }]) {
      await people.search(by, "남궁하늘", 1);
      await people.open(by, id, "program");
      await people.correct(by, id, { key: "age", value: "48" }, "correction");
      await people.correct(by, id, { key: "age", value: "모름" }, "correction");
      await people.withdrawConsent(by, id, "registration", "request");
      await people.export(by, id, "request");
      await people.kept(by, id);
      const asked = await people.ask(by, id, "see", "", "complaint");
      await people.requests(by, "open");
      if (asked.kind === "done") await people.finish(by, asked.id, { state: "done", detail: "" }, "request");
    }
    await people.export(manager, id, "request");
    await people.erase(manager, id, "request");
    expect(await audited(parts.store)).toEqual([
      "u9 list people",
      "u9 list requests",
      "u1 list people 192.0.2.1",
      `u1 open ${id} program 192.0.2.1`,
      `u1 correct ${id} correction 192.0.2.1`,
      `u1 withdraw-consent ${id} request 192.0.2.1`,
      `u1 ask ${id} complaint 192.0.2.1`,
      "u1 list requests 192.0.2.1",
      `u1 finish ${id} request 192.0.2.1`,
      `u2 export ${id} request`,
      `u2 erase ${id} request`,
    ]);
    expect(await reading(parts.store, (tx) => checkAudit(tx))).toMatchObject({ kind: "whole", entries: 11 });
  });
});
