import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAuditLog } from "../../src/assistant/audit/create-audit.js";
import type { Account, SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { houseOver, talkOf } from "../assistant/two-houses.js";
import { applies, audited, hired } from "../people/townsfolk.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { testMasterKey } from "../support/stores.js";

const secretOf = (who: string) => who.padEnd(43, "x");
const name = "남궁<b>하늘";

describe("the pages of people", () => {
  let store: Store;
  let parts: Parts;
  let site: DeskSite;
  let person: string;

  beforeEach(async () => {
    const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
    if (opened.kind !== "open") throw new Error(opened.kind);
    store = opened.store;
    parts = await houseOver(store);
    const members: SignedIn[] = [
      await hired(store, "kim", "counsellor", "seoul50plus"),
      await hired(store, "lee", "manager", "seoul50plus"),
      await hired(store, "far", "manager", "gwangju"),
      await hired(store, "all", "administrator", null),
    ];
    const accounts = knownMembers(Object.fromEntries(members.map((who) => [secretOf(who.id), who])));
    accounts.list = async () => members.map((who): Account => ({ ...who, state: "active" }));
    site = await startDeskSite({
      accounts,
      people: createPeople(parts),
      audit: createAuditLog(parts),
      clock: parts.clock,
    });
    person = await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
  });
  afterEach(async () => {
    await site.stop();
    await store.close();
    expect(site.errors).toEqual([]);
  });

  const as = (who: string) => site.as(secretOf(who));
  const text = async (reply: Response) => `${reply.status} ${await reply.text()}`;

  it("lists people masked, and finds one by a whole name that never stands in an address", async () => {
    const listed = await text(await as("kim").get("/desk/people"));
    expect(listed).toMatch(/^200/);
    expect(listed).toContain("남궁○○");
    expect(listed).toContain("010-••••-5432");
    const found = await text(await as("kim").post("/desk/people", { q: "남궁하늘" }));
    expect(found).toContain(`/desk/people/${person}`);
    expect(found).not.toMatch(/(?:href|action)="[^"]*(?:남궁|%EB%82%A8)/);
    expect(await text(await as("kim").post("/desk/people", { q: "아무개" }))).toContain("찾는 분이 없어요");
    expect(await text(await as("far").get("/desk/people"))).toContain("아직 이야기한 분이 없어요");
  });

  it("opens nobody without a reason, and writes the reason down", async () => {
    const asked = await text(await as("kim").get(`/desk/people/${person}`));
    expect(asked).toContain("왜 여시나요?");
    expect(asked).not.toContain("하늘");
    for (const why of ["", "curious"])
      expect(await text(await as("kim").get(`/desk/people/${person}?why=${why}`))).not.toContain("하늘");
    expect(await audited(store)).toEqual([]);
    const opened = await text(await as("kim").get(`/desk/people/${person}?why=complaint`));
    expect(opened).toMatch(/남궁하늘[\s\S]*010-9876-5432[\s\S]*만 47세[\s\S]*신청 완료/);
    expect(await audited(store)).toEqual([`kim open ${person} complaint`]);
  });

  it("looks to another agency as if nobody were there", async () => {
    const there = await as("far").get(`/desk/people/${person}?why=request`);
    const nowhere = await as("far").get("/desk/people/nobody?why=request");
    expect(there.status).toBe(404);
    const same = async (reply: Response, id: string) => (await reply.text()).replaceAll(id, "ID");
    expect(await same(there, person)).toBe(await same(nowhere, "nobody"));
    for (const what of ["correct", "consent", "ask", "export", "export-file", "erase"]) {
      const fields = { why: "request", key: "age", value: "48", item: "registration", kind: "see", sure: "yes" };
      expect((await as("far").post(`/desk/people/${person}/${what}`, fields)).status, what).toBe(404);
    }
  });

  it("lets a counsellor correct, take back a consent and take in a request, but neither export nor erase", async () => {
    const back = `/desk/people/${person}?why=correction`;
    const post = (what: string, fields: Record<string, string>) =>
      as("kim").post(`/desk/people/${person}/${what}`, { why: "correction", ...fields });
    const corrected = await post("correct", { key: "residence", value: "서울 마포구" });
    expect(corrected.headers.get("location")).toBe(`${back}&done=factCorrected`);
    expect((await talkOf(store, "c1")).at(-1)).toContain("서울 마포구");
    const unread = await post("correct", { key: "phone", value: "모름" });
    expect(await text(await as("kim").get(unread.headers.get("location") ?? ""))).toContain(
      "무슨 뜻인지 읽지 못했어요",
    );
    expect((await post("consent", { item: "registration" })).headers.get("location")).toBe(
      `${back}&done=consentWithdrawn`,
    );
    expect((await post("ask", { kind: "erase", detail: "전화로" })).headers.get("location")).toBe(
      `${back}&done=requestTaken`,
    );
    for (const what of ["export", "export-file", "erase"]) expect((await post(what, { sure: "yes" })).status).toBe(403);
    expect(await text(await as("kim").get(`/desk/people/${person}?why=request`))).not.toContain("모두 지우기</a>");
  });

  it("draws what is exported to be printed, and gives it as a file", async () => {
    const page = await text(await as("lee").post(`/desk/people/${person}/export`, { why: "request" }));
    expect(page).toMatch(/남궁하늘[\s\S]*나눈 이야기/);
    const file = await as("lee").post(`/desk/people/${person}/export-file`, { why: "request" });
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("cache-control")).toBe("no-store");
    expect(await file.json()).toMatchObject({ id: person, registrations: [{ program: "social-marketer" }] });
    expect(await audited(store)).toEqual(Array(2).fill(`lee export ${person} request`));
  });

  it("erases after a step that says what stays, and only when that was ticked", async () => {
    const step = await text(await as("lee").get(`/desk/people/${person}/erase?why=request`));
    expect(step).toContain("법에 따라 남는 것");
    const unsure = await as("lee").post(`/desk/people/${person}/erase`, { why: "request" });
    expect(unsure.headers.get("location")).toContain("problem=person.notSure");
    const sure = await as("lee").post(`/desk/people/${person}/erase`, { why: "request", sure: "yes" });
    expect(sure.headers.get("location")).toBe("/desk/people?done=personErased");
    expect(await text(await as("lee").get("/desk/people?done=personErased"))).toContain("모두 지웠어요");
    expect((await as("lee").get(`/desk/people/${person}?why=request`)).status).toBe(404);
  });

  it("shows how many days a request has left, says in words when it is late, and ends it", async () => {
    await as("kim").post(`/desk/people/${person}/ask`, { why: "request", kind: "see", detail: "방문" });
    expect(await text(await as("kim").get("/desk/requests"))).toContain("10일 남음");
    await inTransaction(store, (tx) =>
      tx.db.updateTable("data_requests").set({ due_at: "2026-02-28T14:59:59.999Z" }).execute(),
    );
    const late = await text(await as("kim").get("/desk/requests"));
    expect(late).toContain("2일 늦음");
    const [, id = ""] = /requests\/([^/]+)\/finish/.exec(late) ?? [];
    expect((await as("far").post(`/desk/requests/${id}/finish`, { state: "done", detail: "x" })).status).toBe(404);
    await as("kim").post(`/desk/requests/${id}/finish`, { state: "refused", detail: "본인이 아님" });
    expect(await text(await as("kim").get("/desk/requests"))).toContain("처리할 요청이 없어요");
    expect(await text(await as("kim").get("/desk/requests?which=all"))).toMatch(/거절함[\s\S]*본인이 아님/);
  });

  it("writes what people gave as text, never as part of the page", async () => {
    await as("kim").post(`/desk/people/${person}/ask`, { why: "request", kind: "see", detail: `${name}"><script>` });
    const page = await text(await as("kim").get("/desk/requests"));
    expect(page).toContain("&lt;b>하늘");
    expect(page).not.toMatch(/<b>하늘|<script>/);
  });

  it("shows the log with names and reasons, whose data an account saw, and whether it is whole", async () => {
    await as("kim").get(`/desk/people/${person}?why=complaint`);
    const log = await text(await as("lee").get("/desk/audit"));
    expect(log).toMatch(/kim 님[\s\S]*열어 봄[\s\S]*민원 때문에[\s\S]*10\.0\.0\.7/);
    expect(await text(await as("lee").get("/desk/audit/touched?account=kim"))).toContain(person);
    expect(await text(await as("lee").post("/desk/audit/check"))).toContain("쓰인 그대로예요");
    expect(await text(await as("far").get("/desk/audit?actor=kim"))).not.toContain(person);
    expect((await as("kim").get("/desk/audit")).status).toBe(403);
    await inTransaction(store, (tx) =>
      tx.db.updateTable("audit").set({ why: "request" }).where("seq", "=", 1).execute(),
    );
    expect(await text(await as("all").post("/desk/audit/check"))).toContain("1번째 기록이 쓰인 그대로가 아니에요");
  });

  it("gives the log as a table that no spreadsheet runs", async () => {
    await as("kim").get(`/desk/people/${person}?why=complaint`);
    const file = await as("lee").get("/desk/audit/csv?actor=kim");
    expect(file.headers.get("content-type")).toContain("text/csv");
    const lines = Buffer.from(await file.arrayBuffer())
      .toString()
      .split("\r\n");
    expect(lines[0]).toBe('\uFEFF"번호","때","누가","계정","무엇을","대상","까닭","접속한 곳"');
    expect(lines[1]).toMatch(/"kim 님","kim","열어 봄","[^"]+","민원 때문에","10\.0\.0\.7"$/);
    expect(lines).toHaveLength(3);
  });
});
