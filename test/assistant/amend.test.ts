import fc from "fast-check";
import { expect, it } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { listAudit } from "../../src/store/audit.js";
import { loadConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { editablePlatform, type Mishap } from "../support/editable-platform.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { claimed, house, minji, other, talk, tuesday } from "./amend-house.js";

describeOnBothStores("what staff said to a person", (fresh) => {
  it("is put right where the person sees it, and both versions stay for staff", async () => {
    const { says, changes, platform, deliver, view, parts, id } = await claimed(fresh);
    await says("k1", "3시에 오세요");
    await deliver();
    await changes("k1", "e1", "4시에 오세요");
    await deliver();
    expect(platform.seen().slice(-1)).toEqual(["4시에 오세요 (changed)"]);
    expect((await view())?.transcript.slice(-1)).toMatchObject([
      { from: "staff", text: "3시에 오세요", mine: true, changes: [{ text: "4시에 오세요" }] },
    ]);
    expect((await reading(parts.store, (tx) => listAudit(tx, id))).map(({ action }) => action)).toContain("amend");
  });

  it("is taken back, once, however often that is brought", async () => {
    const { says, changes, platform, deliver, view } = await claimed(fresh);
    await says("k1", "잘못 보낸 말");
    await deliver();
    const before = (await view())?.transcript.length;
    for (let n = 0; n < 3; n++) await changes("k1", "e1", undefined);
    await deliver();
    expect(platform.seen().slice(-1)).toEqual(["(gone)"]);
    expect(platform.calls.filter((call) => call === "change")).toHaveLength(1);
    expect((await view())?.transcript).toHaveLength(before ?? 0);
    expect((await view())?.transcript.at(-1)?.changes).toHaveLength(1);
  });

  it("goes as it was put right while it had not gone yet, and is not changed again", async () => {
    const { says, changes, platform, deliver } = await claimed(fresh);
    await deliver();
    platform.calls.length = 0;
    await says("k1", "3시에 오세요");
    await changes("k1", "e1", "4시에 오세요");
    await changes("k1", "e2", "5시에 오세요");
    await deliver();
    expect(platform.seen().slice(-1)).toEqual(["5시에 오세요"]);
    expect(platform.calls).toEqual(["post"]);
  });

  it("does not go at all once it was taken back before it had gone", async () => {
    const { says, changes, platform, deliver, deskEvents } = await claimed(fresh);
    await deliver();
    const before = platform.seen();
    await says("k1", "잘못 보낸 말");
    await changes("k1", "e1", undefined);
    await says("k2", "안녕하세요");
    await deliver();
    expect(platform.seen()).toEqual([...before, "안녕하세요"]);
    expect(await deskEvents()).not.toContain("undelivered");
  });

  it("is said anew, in words that say so, where nothing can be changed", async () => {
    const { says, changes, platform, deliver } = await claimed(fresh, editablePlatform("no"));
    await says("k1", "3시에 오세요");
    await deliver();
    await changes("k1", "e1", "4시에 오세요");
    await changes("k1", "e2", undefined);
    await says("k2", "끝");
    await deliver();
    const [edited, ...rest] = platform.seen().slice(-3);
    expect(edited).toBe("3시에 오세요");
    expect(rest).toEqual(["앞서 드린 말 하나를 지웠어요. 없던 것으로 생각해 주세요.", "끝"]);
  });

  it("is only theirs to change who said it, and never to a resident number", async () => {
    const { says, handoffs, id, platform, deliver } = await claimed(fresh);
    await says("k1", "3시에 오세요");
    await deliver();
    const change = { of: "k1", text: "다른 말" };
    expect(await handoffs.amend(other, id, change, { key: "e1" })).toEqual({ kind: "notSaid" });
    expect(await handoffs.amend(minji, id, { of: "없는 말" }, { key: "e2" })).toEqual({ kind: "notSaid" });
    const number = { of: "k1", text: "850101-2345678" };
    expect(await handoffs.amend(minji, id, number, { key: "e3" })).toEqual({ kind: "residentNumber" });
    const away: SignedIn = { ...minji, agency: "gwangju" };
    expect((await handoffs.amend(away, id, change, { key: "e4" })).kind).toBe("done");
    await deliver();
    expect(platform.seen().slice(-1)).toEqual(["다른 말 (changed)"]);
  });

  it("can be put right by its number in the talk as well", async () => {
    const { says, handoffs, id, view, platform, deliver } = await claimed(fresh);
    await says("k1", "3시에 오세요");
    await deliver();
    const seq = (await view())?.transcript.at(-1)?.seq ?? 0;
    expect((await handoffs.amend(minji, id, { of: seq, text: "4시" }, { key: "e1" })).kind).toBe("done");
    await deliver();
    expect(platform.seen().slice(-1)).toEqual(["4시 (changed)"]);
  });

  it("leaves nothing behind once the person is erased", async () => {
    const { says, changes, parts } = await claimed(fresh);
    await says("k1", "3시에 오세요");
    await changes("k1", "e1", "4시에 오세요");
    await inTransaction(parts.store, async (tx) => {
      const person = (await loadConversation(tx, talk))?.conversation.person ?? "";
      await erasePerson(tx, person, tuesday);
    });
    const left = await reading(parts.store, async (tx) => [
      ...(await tx.db.selectFrom("message_changes").selectAll().execute()),
      ...(await tx.db.selectFrom("message_names").selectAll().execute()),
    ]);
    expect(left).toEqual([]);
  });

  it("comes to stand as it was last put right, whatever goes wrong on the way, and is never there twice", async () => {
    const mishap = fc.constantFrom<Mishap | "sound">("done and lost", "lost", "refused", "sound", "sound");
    const step = fc.constantFrom("say", "edit", "delete", "deliver");
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { maxLength: 12 }), fc.array(step, { maxLength: 10 }), async (all, steps) => {
        const { says, changes, platform, deliver, parts } = await claimed(fresh);
        await deliver();
        const before = platform.seen().length;
        for (const one of all) if (one !== "sound") platform.next(one);
        const meant: { text: string; gone: boolean }[] = [];
        for (const [n, what] of steps.entries()) {
          const last = meant.at(-1);
          if (what === "say") {
            await says(`k${meant.length}`, `말 ${n}`);
            meant.push({ text: `말 ${n}`, gone: false });
          } else if (what === "deliver") await deliver();
          else if (last && !last.gone) {
            const text = what === "edit" ? `고친 말 ${n}` : undefined;
            await changes(`k${meant.length - 1}`, `e${n}`, text);
            last.text = text ?? "";
            last.gone = what === "delete";
          }
        }
        for (let n = 0; n < 20; n++) {
          await inTransaction(parts.store, (tx) => tx.db.updateTable("outbox").set({ due_at: "" }).execute());
          await deliver();
        }
        const seen = platform
          .seen()
          .slice(before)
          .map((text) => text.replace(" (changed)", ""));
        const texts = meant.flatMap(({ text, gone }) => (gone ? [] : [text]));
        expect(seen.filter((text) => text !== "(gone)")).toEqual(texts);
      }),
      { numRuns: runs(6) },
    );
  });
});

describeOnBothStores("what a person wrote and then changed", (fresh) => {
  it("is shown to staff beside what it was, while they have the talk", async () => {
    const { assistant, view } = await claimed(fresh);
    const event = { channel: "slack", conversation: talk };
    await assistant.receive({ ...event, eventId: "p1", name: "ts1", text: "010-1111-2222예요" });
    await assistant.settled(talk);
    for (let n = 0; n < 2; n++)
      await assistant.amend({ ...event, message: "ts1", eventId: "c1", text: "010-3333-4444예요" });
    await assistant.amend({ ...event, message: "ts1", eventId: "c2" });
    await assistant.amend({ ...event, message: "없는 것", eventId: "c3" });
    const line = (await view())?.transcript.at(-1);
    expect(line).toMatchObject({ from: "person", text: "010-1111-2222예요" });
    expect(line?.changes?.map(({ text }) => text)).toEqual(["010-3333-4444예요", undefined]);
  });

  it("keeps no resident number that it was changed to", async () => {
    const { assistant, view } = await claimed(fresh);
    const event = { channel: "slack", conversation: talk };
    await assistant.receive({ ...event, eventId: "p1", name: "ts1", text: "잠깐만요" });
    await assistant.settled(talk);
    await assistant.amend({ ...event, message: "ts1", eventId: "c1", text: "850101-2345678" });
    const text = (await view())?.transcript.at(-1)?.changes?.[0]?.text ?? "";
    expect(text).not.toContain("850101");
    expect(text).toContain("저장하지 않았어요");
  });

  it("changes nothing while the assistant has the talk", async () => {
    const { assistant } = await house(fresh);
    const event = { channel: "slack", conversation: talk };
    await assistant.receive({ ...event, eventId: "p1", name: "ts1", text: "안녕하세요" });
    await assistant.settled(talk);
    const before = await assistant.messagesAfter(talk, 0);
    await assistant.amend({ ...event, message: "ts1", eventId: "c1", text: "도움말" });
    expect(await assistant.messagesAfter(talk, 0)).toEqual(before);
  });
});
