import { expect, it } from "vitest";
import { says } from "../people/townsfolk.js";
import { type MissesDesk, puzzling, startMissesDesk } from "../support/misses-desk.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";

const list = "/desk/not-understood";

async function atDesk(fresh: FreshPlace, work: (desk: MissesDesk) => Promise<void>): Promise<void> {
  const desk = await startMissesDesk(await (await fresh()).open());
  try {
    await work(desk);
    expect(desk.site.errors).toEqual([]);
  } finally {
    await desk.site.stop();
  }
}

const idIn = (body: string) => /not-understood\/([^/"]+)\/teach/.exec(body)?.[1] ?? "";

describeOnBothStores("the page of what was not understood", (fresh) => {
  it("leads by one press from a line of one talk to the same line understood in another", () =>
    atDesk(fresh, async (desk) => {
      await says(desk.parts, "one", "안녕하세요", puzzling);
      const puzzled = await desk.last("one");
      const { body } = await desk.get("administrator", list);
      expect(body).toContain(`<h2 id="miss-${idIn(body)}" class="b">${puzzling}</h2>`);
      expect(body).toContain("1명이 1번");
      expect(body).toContain("아무것도 묻지 않을 때");
      const taught = await desk.post("administrator", `${list}/${idIn(body)}/teach`, {
        text: puzzling,
        meaning: "help",
      });
      expect([taught.status, taught.to]).toEqual([303, `${list}?done=lessonAdded`]);
      expect((await desk.get("administrator", `${list}?done=lessonAdded`)).body).toContain("못 알아들은 말이 없어요");

      await says(desk.parts, "two", "안녕하세요", puzzling);
      expect(await desk.last("two")).not.toBe(puzzled);
      expect((await desk.get("administrator", list)).body).not.toContain(puzzling);

      const lessons = await desk.get("administrator", `${list}/examples`);
      expect(lessons.body).toContain("무엇을 할 수 있는지 묻기");
      const lesson = /examples\/([^/"]+)\/remove/.exec(lessons.body)?.[1] ?? "";
      expect((await desk.get("administrator", `${list}/examples.yaml`)).body).toBe(
        `# help.yaml\nintent: help\nexamples:\n  - ${puzzling}\n`,
      );
      const removed = await desk.post("administrator", `${list}/examples/${lesson}/remove`);
      expect(removed.to).toBe(`${list}/examples?done=lessonRemoved`);
      await says(desk.parts, "three", "안녕하세요", puzzling);
      expect(await desk.last("three")).toBe(puzzled);
      expect((await desk.get("administrator", list)).body).toContain("2명이 2번");
    }));

  it("shows what was typed again, with what is wrong, and takes no line twice", () =>
    atDesk(fresh, async (desk) => {
      await says(desk.parts, "one", "안녕하세요", puzzling);
      const id = idIn((await desk.get("administrator", list)).body);
      const teach = (fields: Readonly<Record<string, string>>) =>
        desk.post("administrator", `${list}/${id}/teach`, fields);
      const unsaid = await teach({ text: puzzling, meaning: "" });
      expect(unsaid.status).toBe(422);
      expect(unsaid.body).toContain("무슨 뜻이었는지 골라 주세요.");
      const hostile = await teach({ text: '"><img src=x>', meaning: "" });
      expect(hostile.body).not.toContain("<img");
      const number = await teach({ text: "900101-1234567 이거요", meaning: "find" });
      expect(number.body).toContain("주민등록번호는 적을 수 없어요.");
      expect((await desk.get("administrator", `${list}/${id}/teach`)).status).toBe(303);
      expect((await teach({ text: puzzling, meaning: "find" })).status).toBe(303);
      expect((await teach({ text: puzzling, meaning: "find" })).status).toBe(404);
    }));

  it("lets a line be put away for good", () =>
    atDesk(fresh, async (desk) => {
      await says(desk.parts, "one", "안녕하세요", puzzling);
      const id = idIn((await desk.get("administrator", list)).body);
      expect((await desk.post("administrator", `${list}/${id}/ignore`)).to).toBe(`${list}?done=missIgnored`);
      await says(desk.parts, "one", puzzling);
      expect((await desk.get("administrator", list)).body).not.toContain(puzzling);
      expect((await desk.post("administrator", `${list}/${id}/ignore`)).status).toBe(404);
    }));

  it("is for officers, managers and administrators; each agency sees its own people's lines, and those of no agency whoever sees all", () =>
    atDesk(fresh, async (desk) => {
      await says(desk.parts, "one", "소셜마케터 알려 주세요", puzzling);
      await says(desk.parts, "two", "안녕하세요", "오늘 날씨 어때");
      const refused = await desk.get("counsellor", list);
      expect(refused.status).toBe(403);
      expect(refused.body).not.toContain(`href="${list}"`);
      for (const who of ["officer", "manager"] as const) {
        const { body } = await desk.get(who, list);
        expect(body).toContain(puzzling);
        expect(body).not.toContain("오늘 날씨");
        expect(body).not.toContain('name="agency"');
        expect((await desk.get(who, `${list}.csv`)).body).not.toContain("오늘 날씨");
      }
      expect((await desk.get("neighbour", list)).body).not.toContain(puzzling);
      expect((await desk.get("neighbour", `${list}?agency=seoul50plus`)).body).not.toContain(puzzling);
      const all = await desk.get("administrator", list);
      expect(all.body).toContain("오늘 날씨");
      expect((await desk.get("administrator", `${list}?agency=seoul50plus`)).body).not.toContain("오늘 날씨");
      const csv = await desk.get("administrator", `${list}.csv`);
      expect(csv.body.split("\r\n")).toHaveLength(4);
      expect(csv.body).toContain(`"${puzzling}"`);
    }));
});
