import { expect, it, onTestFinished } from "vitest";
import { messagesAfter } from "../../src/store/messages.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { openWholeDesk } from "../support/whole-desk.js";
import { textOf } from "./accounts-site.js";

describeOnBothStores("what a counsellor said at the desk", (fresh) => {
  it("is put right and taken back there by whoever said it, once for each form, and both versions stay", async () => {
    const store = await (await fresh()).open();
    const desk = await openWholeDesk(store);
    onTestFinished(() => desk.site.stop());
    const [agency] = desk.agencies;
    const [id = ""] = agency.ids.talk;
    const mine = desk.site.as(agency.staff.counsellor.secret);
    const others = desk.site.as(agency.staff.officer.secret);
    const shown = async () => (await mine.get(`/desk/talk/${id}`)).text();
    const heard = () => reading(store, (tx) => messagesAfter(tx, `${agency.id}-2`, 0));

    await mine.post(`/desk/talk/${id}/claim`);
    const claim = /name="claim" value="(\d+)"/.exec(await shown())?.[1] ?? "";
    await mine.post(`/desk/talk/${id}/reply`, { text: "3시에 오세요", key: "key-of-the-form", claim });
    const seq = String((await heard()).at(-1)?.seq);
    expect(await shown()).toContain(`id="amend-${seq}"`);
    const amend = { seq, text: "4시에 오세요", what: "edit", key: "key-of-the-change" };
    for (let n = 0; n < 2; n++)
      expect((await mine.post(`/desk/talk/${id}/amend`, amend)).headers.get("location")).toContain("handoffAmended");
    expect((await heard()).filter(({ amends }) => amends)).toMatchObject([{ amends: { text: "4시에 오세요" } }]);
    const text = await textOf(await mine.get(`/desk/talk/${id}`));
    expect(text).toContain("4시에 오세요 고침");
    expect(text).toContain("처음에는 3시에 오세요");

    const refused = await others.post(`/desk/talk/${id}/amend`, { ...amend, key: "key-of-another", text: "남의 말" });
    expect(refused.status).toBe(409);
    expect(await textOf(refused)).toContain("내가 보낸 글만 고칠 수 있어요");
    const number = { ...amend, key: "key-of-a-number", text: "850101-2345678" };
    expect((await mine.post(`/desk/talk/${id}/amend`, number)).status).toBe(422);
    expect((await mine.post(`/desk/talk/${id}/amend`, { ...amend, key: "key-of-nothing", text: "" })).status).toBe(422);

    const gone = { seq, text: "4시에 오세요", what: "delete", key: "key-of-the-end" };
    expect((await mine.post(`/desk/talk/${id}/amend`, gone)).headers.get("location")).toContain("handoffTakenBack");
    expect(await textOf(await mine.get(`/desk/talk/${id}`))).toContain("상담사가 지운 메시지예요");
    expect(await shown()).not.toContain(`id="amend-${seq}"`);
    expect(desk.site.errors).toEqual([]);
  });
});
