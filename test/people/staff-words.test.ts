import { expect, it } from "vitest";
import type { PersonDone } from "../../src/assistant/desk-ports/people.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { createReplies } from "../../src/assistant/handoffs/replies.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { houseOver, talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { applies, audited, member, says } from "./townsfolk.js";

const counsellor = member("u1", "counsellor", "seoul50plus");
const manager = member("u3", "manager", "seoul50plus");
const officer = member("u2", "officer", "seoul50plus");

/** One number as people write it: figures, without the mark, in words. */
const numbers = ["900101-1234568", "9001011234568", "구공공일공일 일이삼사오륙팔", "900101 다시 1234568"];
const traces = /900101|1234568|구공공일공일/;

async function house(parts: Parts) {
  const person = await applies(parts, "c1", { name: "남궁하늘", phone: "010-9876-5432" });
  return { person, people: createPeople(parts) };
}

describeOnBothStores("a resident number that staff write", (fresh) => {
  it("is refused in a fact, a request and its end, kept nowhere, said to nobody", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const { person, people } = await house(parts);
    const asked = await people.ask(counsellor, person, "correct", "전화로 요청");
    const request = asked.kind === "done" ? asked.id : "";
    const before = await audited(parts.store);
    for (const number of numbers) {
      const text = `주민번호 ${number} 이에요`;
      const tries: readonly Promise<PersonDone>[] = [
        people.correct(counsellor, person, { key: "occupation", value: text }, "correction"),
        people.correct(counsellor, person, { key: "name", value: number }, "correction"),
        people.ask(counsellor, person, "see", text),
        people.finish(counsellor, request, { state: "refused", detail: text }),
      ];
      expect(await Promise.all(tries), number).toEqual(tries.map(() => ({ kind: "residentNumber" })));
    }
    expect(await people.requests(counsellor, "all")).toMatchObject([{ state: "open", detail: "전화로 요청" }]);
    expect((await talkOf(parts.store, "c1")).join("\n")).not.toMatch(traces);
    expect((await audited(parts.store)).slice(0, -1)).toEqual(before);
    expect(JSON.stringify(await people.export(manager, person, "request"))).not.toMatch(traces);
  });

  it("is refused in a canned reply, its title as well as its body", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const replies = createReplies(parts);
    const agency = "seoul50plus";
    for (const number of numbers)
      for (const reply of [
        { title: "확인", body: `${number} 맞으시죠?` },
        { title: number, body: "확인했어요." },
      ])
        expect(await replies.save(officer, { ...reply, agency })).toEqual({ kind: "refused", why: "residentNumber" });
    expect(JSON.stringify(await replies.list(officer))).not.toMatch(traces);
  });

  it("is refused in all that is done with a hand-off", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "c1", "상담사와 이야기하고 싶어요");
    const desk = createHandoffs(parts);
    const jin = member("u9", "administrator", null);
    const [line] = (await desk.inbox(jin, { tab: "all", page: 1, size: 9 })).lines;
    const id = line?.id ?? "";
    await desk.claim(jin, id);
    for (const number of numbers) {
      const tries = [
        desk.reply(jin, id, number, { key: "k1", claim: 1 }),
        desk.note(jin, id, number, { key: "k2" }),
        desk.correct(jin, id, { key: "occupation", value: number }),
        desk.passOn(jin, id, { kind: "anyone" }, number),
        desk.close(jin, id, { outcome: "answered", why: number }),
      ];
      expect(await Promise.all(tries), number).toEqual(tries.map(() => ({ kind: "residentNumber" })));
    }
    expect(JSON.stringify(await desk.open(jin, id))).not.toMatch(traces);
  });

  it("is not looked for where figures are something else", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const { person, people } = await house(parts);
    for (const detail of [
      "010-9876-5432로 전화 요청",
      "2026-03-02 14:30 방문",
      "1990년 1월 1일생으로 고쳐 달라고 하심",
    ])
      expect((await people.ask(counsellor, person, "correct", detail)).kind).toBe("done");
  });
});
