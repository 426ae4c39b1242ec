import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { createReplies } from "../../src/assistant/handoffs/replies.js";
import { describeOnBothStores } from "../support/stores.js";
import { auditOf, call, deskHouse, say, staff } from "./desk-house.js";

const { han, seo, bae, jin } = staff;

describeOnBothStores("canned replies", (fresh) => {
  it("begin with a few, which stay removed or changed when the program starts again", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const replies = createReplies(parts);
    const first = await replies.list(jin);
    expect(first.length).toBeGreaterThan(3);
    const [one, two] = first;
    if (!one || !two) throw new Error("no replies");
    await replies.remove(jin, one.id);
    await replies.save(jin, { ...two, body: "고친 말이에요" });
    const again = await createReplies(parts).list(jin);
    expect(again.map(({ id }) => id)).toEqual(first.slice(1).map(({ id }) => id));
    expect(again.find(({ id }) => id === two.id)?.body).toBe("고친 말이에요");
  });

  it("are an agency's own, or everybody's, and written by those who may", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const replies = createReplies(parts);
    const words = { title: "오시는 길", body: "공덕역 2번 출구예요" };
    const saved = await replies.save(seo, { ...words, agency: "seoul50plus" });
    if (saved.kind !== "saved") throw new Error(saved.why);
    const has = async (by: typeof han) => (await replies.list(by)).some(({ id }) => id === saved.id);
    expect([await has(han), await has(bae), await has(jin)]).toEqual([true, false, true]);
    const mend = { ...words, id: saved.id, agency: "seoul50plus" };
    expect(await replies.save(han, mend)).toEqual({ kind: "refused", why: "notYours" });
    expect(await replies.save(bae, mend)).toEqual({ kind: "refused", why: "unknown" });
    expect(await replies.save(seo, { ...words, agency: null })).toEqual({ kind: "refused", why: "notYours" });
    expect(await replies.save(seo, { ...words, agency: "incheon" })).toEqual({ kind: "refused", why: "notYours" });
    await replies.remove(han, saved.id);
    expect(await has(seo)).toBe(true);
    await replies.remove(seo, saved.id);
    expect(await has(seo)).toBe(false);
    expect(await auditOf(parts, saved.id)).toEqual(["seo saveReply", "seo removeReply"]);
  });

  it("are refused with nothing in them, too long, or with a field that there is not", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const replies = createReplies(parts);
    const why = async (title: string, body: string) => {
      const saved = await replies.save(jin, { title, body, agency: null });
      return saved.kind === "refused" ? saved.why : saved.kind;
    };
    expect(await why(" ", "본문")).toBe("empty");
    expect(await why("제목", "\n")).toBe("empty");
    expect(await why("제목", "가".repeat(2_001))).toBe("tooLong");
    expect(await why("제목", "{{resident}} 님")).toBe("unknownField");
    expect(await why("제목", "{{name 님")).toBe("unknownField");
    expect(await why("제목", "{{ name }} 님, {{staff}}예요")).toBe("saved");
  });

  it("are filled with what is known of a hand-off, a gap where nothing is, and only for who may see it", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const [replies, desk] = [createReplies(parts), createHandoffs(parts)];
    const body = "{{name}} 님, {{agency}} {{staff}}예요. {{program}} 말씀이시죠?";
    const saved = await replies.save(jin, { title: "인사", body, agency: null });
    const id = await call(parts, "c1");
    await desk.claim(han, id);
    const filled = async (by: typeof han) =>
      (await replies.filled(by, id)).find((reply) => saved.kind === "saved" && reply.id === saved.id)?.body;
    const agency = (await desk.open(han, id))?.agency.name;
    expect(await filled(han)).toBe(`(이름) 님, ${agency} 한지우예요. (프로그램) 말씀이시죠?`);
    await desk.correct(han, id, { key: "name", value: "홍길동" });
    expect(await filled(seo)).toBe(`홍길동 님, ${agency} 서민준예요. (프로그램) 말씀이시죠?`);
    expect(await filled(bae)).toBeUndefined();
    expect((await auditOf(parts, id)).filter((entry) => entry.endsWith("open"))).toEqual(["han open", "seo open"]);
  });

  it("know the program that the person was asking about", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await say(parts, "c1", "소셜마케터 신청할래요");
    const id = await call(parts, "c1");
    const bodies = (await createReplies(parts).filled(jin, id)).map(({ body }) => body);
    expect(bodies.filter((body) => body.includes("소셜마케터")).length).toBeGreaterThan(0);
    expect(bodies.filter((body) => /\{\{|\}\}/.test(body))).toEqual([]);
  });
});
