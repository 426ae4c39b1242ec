import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesAfter } from "../../src/store/messages.js";
import { openStore } from "../../src/store/open-store.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { says } from "../people/townsfolk.js";
import { testMasterKey } from "../support/stores.js";
import { openWholeDesk, type WholeDesk } from "../support/whole-desk.js";

let desk: WholeDesk;
let store: Store;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ieum-desk-"));
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  store = opened.store;
  desk = await openWholeDesk(store);
});
afterAll(async () => {
  expect(desk.site.errors).toEqual([]);
  await desk.site.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("the talk's page over the real house", () => {
  it("leads a talk from taking it to the question that was open, and the person hears each step", async () => {
    const [agency] = desk.agencies;
    const [id = ""] = agency.ids.talk;
    const conversation = `${agency.id}-2`;
    const { get, post } = desk.site.as(agency.staff.counsellor.secret);
    const shown = async () => (await get(`/desk/talk/${id}`)).text();
    const done = async (action: string, fields: Readonly<Record<string, string>> = {}) =>
      (await post(`/desk/talk/${id}/${action}`, fields)).headers.get("location");
    const heard = async () =>
      (await reading(store, (tx) => messagesAfter(tx, conversation, 0))).map(({ text }) => text);

    expect(await done("claim")).toBe(`/desk/talk/${id}?done=handoffClaimed`);
    expect((await heard()).at(-1)).toContain("님이 함께해요");

    const form = { text: "서류는 신분증이면 돼요.", key: "key-of-the-form", claim: claimIn(await shown()) };
    expect(await done("reply", form)).toContain("done=handoffReplied");
    expect(await done("reply", form)).toContain("done=handoffReplied");
    expect((await heard()).filter((text) => text === form.text)).toHaveLength(1);

    await says(desk.parts, conversation, "네 챙겨 갈게요");
    expect(await shown()).toContain("네 챙겨 갈게요");

    expect(await done("note", { text: "신분증 안내함", key: "key-of-a-note" })).toContain("done=handoffNoted");
    expect(await shown()).toContain("신분증 안내함");
    expect((await heard()).join()).not.toContain("신분증 안내함");

    const unread = await post(`/desk/talk/${id}/correct`, { key: "residence", value: "거기요" });
    expect(unread.status).toBe(422);
    expect(await unread.text()).toContain("시·도와 시·군·구를 적어 주세요.");
    expect(await done("correct", { key: "age", value: "48" })).toContain("done=handoffCorrected");
    expect(await shown()).toContain("만 48세");

    expect(await done("close", { outcome: "answered" })).toContain("done=handoffClosed");
    const after = (await heard()).join("\n");
    expect(after).toContain("만 48세로 고쳤어요");
    expect(after).toContain("상담이 끝났어요");
    expect(await shown()).toContain("되돌리기");
    expect(await done("reopen")).toContain("done=handoffReopened");
    expect(await shown()).toContain('id="answer"');
  });

  it("keeps what was typed when the talk went to another agency meanwhile", async () => {
    const [agency, other] = desk.agencies;
    const [, id = ""] = agency.ids.talk;
    const { get, post } = desk.site.as(agency.staff.counsellor.secret);
    const claim = claimIn(await (await get(`/desk/talk/${id}`)).text());
    const passed = await post(`/desk/talk/${id}/pass`, { to: `agency:${other.id}`, why: "그쪽 사업이에요" });
    expect(passed.headers.get("location")).toBe("/desk/inbox?done=handoffPassedOn");

    const late = await post(`/desk/talk/${id}/reply`, { text: "늦게 보낸 답장", key: "key-of-the-form", claim });
    expect(late.status).toBe(404);
    expect(await late.text()).toContain("늦게 보낸 답장");
    expect(await (await desk.site.as(other.staff.officer.secret).get("/desk/inbox")).text()).toContain(id);
  });
});

function claimIn(html: string): string {
  return /name="claim" value="(\d+)"/.exec(html)?.[1] ?? "";
}
