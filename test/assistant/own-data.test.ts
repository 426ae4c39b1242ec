import { expect, it } from "vitest";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { dataLinkOwner } from "../../src/store/data-links.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { messagesAfter } from "../../src/store/messages.js";
import { registrationForm, registrationsOf } from "../../src/store/registrations.js";
import { reading } from "../../src/store/transaction.js";
import { skipsScreening } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver, monday, talkOf } from "./two-houses.js";

describeOnBothStores("what a person does with their own data in the web chat", (fresh) => {
  it("leaves a finished ticket of each kind, and of an erasure only that it was", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await applied(parts);
    for (const text of ["내 정보 보여 주세요", "제 이름 홍길순으로 바꿔주세요", "내 정보 파일로 주세요"])
      await say(parts, text);
    await say(parts, "동의 철회할래요");
    await say(parts, "신청을 위한 개인정보");
    await say(parts, "동의를 거둘게요");
    const person = (await tickets(parts))[0]?.person;
    expect(person).toEqual(expect.any(String));
    await say(parts, "제 정보 모두 지워 주세요");
    await say(parts, "모두 지울게요");
    const all = await tickets(parts);
    expect(all.map(({ kind }) => kind)).toEqual(["correct", "erase", "export", "see", "withdrawConsent"]);
    expect(all.every((one) => one.person === null && one.state === "done" && one.asked_through === "chat")).toBe(true);
  });

  it("puts a new number into the application that is under way", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await applied(parts);
    await say(parts, "전화번호 010-2222-3333으로 바꿔 주세요");
    const form = await reading(parts.store, async (tx) => {
      const person = (await tx.db.selectFrom("persons").select("id").executeTakeFirstOrThrow()).id;
      const [registration] = await registrationsOf(tx, person);
      return registrationForm<Record<string, string>>(tx, registration?.id ?? "");
    });
    expect(form).toMatchObject({ name: "홍길동", phone: "01022223333" });
  });

  it("gives a link for a day, of which the store knows no more than a digest", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "47살이고 서울 살아요");
    await say(parts, "내 정보 파일로 주세요");
    const messages = await reading(parts.store, (tx) => messagesAfter(tx, "c1", 0));
    const url = messages.flatMap(({ links = [] }) => links)[0]?.url ?? "";
    const secret = /^\/my-data\/(.+)$/.exec(url)?.[1] ?? "";
    const rows = await reading(parts.store, (tx) => tx.db.selectFrom("data_links").selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const owner = (hours: number) =>
      reading(parts.store, (tx) => dataLinkOwner(tx, secret, new Date(monday.getTime() + hours * 3_600_000)));
    expect(await owner(23)).toBe(rows[0]?.person);
    expect(await owner(24)).toBeUndefined();
  });
});

describeOnBothStores("a resident number that comes in two messages", (fresh) => {
  it("is dropped before anything stores it, answered or not in between", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "740502");
    await say(parts, "1234567");
    await takeIn(parts, incoming(parts, "앞자리 740502"));
    await takeIn(parts, incoming(parts, "1234567"));
    await drain(parts, "c1");
    const talk = await talkOf(parts.store, "c1");
    expect(talk.filter((line) => line.includes("1234567"))).toEqual([]);
    expect(talk.filter((line) => line.includes("주민등록번호는 받지 않아요"))).toHaveLength(2);
  });

  it("is not suspected where no first half stood just before", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "740502");
    await say(parts, "안녕하세요");
    await say(parts, "1234567");
    expect(await talkOf(parts.store, "c1")).toContain("person: 1234567");
  });
});

describeOnBothStores("a call outside hours", (fresh) => {
  it("stays with staff when it is said when to call back, and the talk goes on", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "상담사 연결해 주세요");
    await say(parts, "수요일 2시쯤 전화주세요");
    const [handoff] = await reading(parts.store, (tx) => tx.db.selectFrom("handoffs").selectAll().execute());
    expect(handoff).toMatchObject({ state: "waiting", callback_at: "2026-03-04T05:00:00.000Z" });
    await say(parts, "안녕하세요");
    expect((await talkOf(parts.store, "c1")).at(-1)).toContain("무엇을 도와드릴까요");
  });

  it("is marked as waiting for an answer only while it waits for staff", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "상담사 연결해 주세요");
    await say(parts, "취소할게요");
    expect(await reading(parts.store, (tx) => listHandoffs(tx, { states: ["waiting"] }))).toEqual([]);
  });
});

async function applied(parts: Parts): Promise<void> {
  await say(parts, "52살 서울 사는데 소셜마케터 신청할래요");
  for (const text of ["동의해요", "홍길동이고 010-1234-5678이에요", ...skipsScreening, "신청하기"])
    await say(parts, text);
}

async function say(parts: Parts, text: string): Promise<void> {
  await takeIn(parts, incoming(parts, text));
  await drain(parts, "c1");
}

function incoming(parts: Parts, text: string) {
  return { channel: "web", conversation: "c1", eventId: parts.newId(), text };
}

async function tickets(parts: Parts) {
  const rows = await reading(parts.store, (tx) => tx.db.selectFrom("data_requests").selectAll().execute());
  return rows.sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
