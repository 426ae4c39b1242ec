import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeDesk, secrets, startFakeDesk } from "../support/fake-desk.js";
import { handoff } from "../support/fake-handoff.js";
import { sampleHandoffs } from "../support/fake-handoffs-data.js";

let desk: FakeDesk;
beforeAll(async () => {
  const hostile = { wish: `<script>alert("그")</script>`, since: -1, more: { channel: `<b>x` } };
  desk = await startFakeDesk({ handoffs: [...sampleHandoffs(), handoff(40, hostile)] });
});
afterAll(() => desk.stop());

const page = async (path: string, who: keyof typeof secrets = "kim") => {
  const reply = await desk.as(secrets[who]).get(path);
  expect(reply.status).toBe(200);
  return reply.text();
};
/** The hand-offs of the list, in its order. */
const listed = (html: string) => [...html.matchAll(/id="wish-(h\d+)"/g)].map(([, id]) => id);

describe("the inbox", () => {
  it("shows what waits, the urgent first and then what is nearest to its promise", async () => {
    const html = await page("/desk/inbox");
    expect(listed(html).slice(0, 4)).toEqual(["h2", "h3", "h4", "h5"]);
    expect(html).toContain("위기 · 먼저 봐 주세요");
    expect(html).toContain("첫 답 2분 남음");
    expect(html).toContain("첫 답 약속보다 12분 늦었어요");
    expect(html).toContain("42분째 기다려요");
    expect(html).toContain("3월 5일 오후 2시에 연락을 바라요");
  });

  it("has a list for each tab, with how many are open in it", async () => {
    expect(listed(await page("/desk/inbox?tab=mine"))).toEqual(["h1", "h11"]);
    const all = await page("/desk/inbox?tab=all");
    expect(listed(all)).toContain("h9");
    expect(all).toMatch(/내가 맡은<span class="count">2건<\/span>/);
    const closed = await page("/desk/inbox?tab=closed");
    expect(listed(closed)).toEqual(["h22", "h23", "h24", "h25"]);
    expect(closed).toContain("신청을 도왔어요");
    expect(closed).toContain("도움이 됐다고 했어요");
  });

  it("is narrowed by why, by program, by agency and to what is late", async () => {
    expect(listed(await page("/desk/inbox?tab=unassigned&reason=error"))).toEqual(["h18", "h7"]);
    expect(listed(await page("/desk/inbox?tab=all&program=on-off"))).toEqual(["h18", "h9"]);
    expect(listed(await page("/desk/inbox?tab=all&late=yes"))).toEqual(["h10", "h3", "h4"]);
    expect(listed(await page("/desk/inbox?tab=all&agency=fifty-plus", "everywhere"))).toEqual(["h14", "h13"]);
  });

  it("asks for an agency only those who see several", async () => {
    expect(await page("/desk/inbox", "everywhere")).toContain('name="agency"');
    expect(await page("/desk/inbox")).not.toContain('name="agency"');
  });

  it("reads an address that nobody of ours wrote as if nothing stood there", async () => {
    const html = await page("/desk/inbox?tab=%00&reason=x&page=-3&late=no&program=");
    expect(listed(html)[0]).toBe("h2");
  });

  it("tells in the browser's tab how many wait", async () => {
    expect(await page("/desk/inbox?tab=mine")).toContain("<title>(16) 상담함 · 이음 상담 데스크</title>");
  });

  it("names nobody, and shows nothing of another agency's people", async () => {
    const html = await page("/desk/inbox?tab=all");
    expect(html).not.toContain("홍길동");
    expect(listed(html)).not.toContain("h13");
    expect(listed(await page("/desk/inbox?tab=all", "elsewhere"))).toEqual(["h14", "h13", "h12"]);
  });

  it("offers to take what waits and what somebody left, and nothing that a colleague is busy with", async () => {
    const html = await page("/desk/inbox?tab=all");
    const offered = [...html.matchAll(/action="\/desk\/talk\/(h\d+)\/claim"/g)].map(([, id]) => id);
    expect(offered).toContain("h3");
    expect(offered).toContain("h10");
    expect(offered).not.toContain("h9");
    expect(offered).not.toContain("h1");
    expect(html).toContain("자리를 비움");
  });

  it("shows what somebody wrote as text, whatever it looks like", async () => {
    const html = await page("/desk/inbox");
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script>alert(&quot;그&quot;)");
  });

  it("says what will appear in an empty list, and what to do", async () => {
    expect(await page("/desk/inbox?tab=mine", "officer")).toContain("지금 맡은 상담이 없어요");
    const filtered = await page("/desk/inbox?tab=mine&reason=crisis");
    expect(filtered).toContain("이 조건에 맞는 상담이 없어요");
    expect(filtered).toContain('href="/desk/inbox?tab=mine"');
  });

  it("turns its pages, and keeps the filter on the way", async () => {
    const many = Array.from({ length: 60 }, (_, at) => handoff(at + 1, { wish: `${at}`, since: -60 + at }));
    const busy = await startFakeDesk({ handoffs: many });
    const html = await (await busy.as(secrets.kim).get("/desk/inbox?tab=all&reason=asked&page=2")).text();
    expect(listed(html)).toHaveLength(25);
    expect(html).toContain("3쪽 중 2쪽");
    expect(html).toContain("/desk/inbox?tab=all&amp;reason=asked&amp;page=3");
    await busy.stop();
  });
});

describe("the list as a table", () => {
  it("has every line of the list, and nothing that a person said", async () => {
    const reply = await desk.as(secrets.kim).get("/desk/inbox.csv?tab=all");
    expect(reply.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(reply.headers.get("content-disposition")).toBe('attachment; filename="inbox.csv"');
    const text = await reply.text();
    expect(text.trim().split("\r\n")).toHaveLength(1 + 20);
    expect(text).toContain('"h1","서울산업진흥원","소셜마케터 (서울50+인턴십)","카카오톡","센터 확인이 필요해요"');
    for (const { wish } of sampleHandoffs()) if (wish.length > 5) expect(text).not.toContain(wish);
  });

  it("goes by the filters of the list", async () => {
    const text = await (await desk.as(secrets.kim).get("/desk/inbox.csv?tab=all&late=yes")).text();
    expect([...text.matchAll(/^"(h\d+)"/gm)].map(([, id]) => id)).toEqual(["h10", "h3", "h4"]);
  });

  it("is not for whoever is not signed in", async () => {
    expect((await desk.as("z".repeat(43)).get("/desk/inbox.csv")).status).toBe(303);
  });
});
