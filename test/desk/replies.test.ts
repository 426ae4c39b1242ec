import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeDesk, secrets, startFakeDesk } from "../support/fake-desk.js";

let desk: FakeDesk;
beforeEach(async () => {
  desk = await startFakeDesk();
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const get = async (path: string, who: keyof typeof secrets = "officer") => {
  const reply = await desk.as(secrets[who]).get(path);
  return { status: reply.status, html: await reply.text() };
};
const post = async (path: string, fields: Readonly<Record<string, string>>, who: keyof typeof secrets = "officer") => {
  const reply = await desk.as(secrets[who]).post(path, fields);
  return { status: reply.status, to: reply.headers.get("location"), html: await reply.text() };
};

describe("canned replies", () => {
  it("are listed as they will read, with their fields filled by an example", async () => {
    const { html } = await get("/desk/replies");
    expect(html).toContain("<mark>소셜마케터</mark> 신청에는 신분증과 이력서가 필요해요.");
  });

  it("are added, changed and removed, and the talk has them at once", async () => {
    const added = await post("/desk/replies/save", { title: "주차", body: "{{agency}} 앞에 주차해요.", agency: "sba" });
    expect([added.status, added.to]).toEqual([303, "/desk/replies?done=replySaved"]);
    expect((await get("/desk/talk/h1", "kim")).html).toContain("서울산업진흥원 앞에 주차해요.");

    await post("/desk/replies/save", { id: "r3", title: "서류", body: "신분증만 있으면 돼요.", agency: "sba" });
    expect((await get("/desk/replies/r3")).html).toContain("신분증만 있으면 돼요.</textarea>");

    expect((await get("/desk/replies/r3/remove")).html).toContain("서류를 지울까요?");
    expect((await post("/desk/replies/r3/remove", {})).to).toBe("/desk/replies?done=replyRemoved");
    expect((await get("/desk/replies/r3")).status).toBe(404);
  });

  it("are shown before they are kept", async () => {
    const { status, html } = await post("/desk/replies/preview", { title: "", body: "{{name}} 님", agency: "sba" });
    expect(status).toBe(200);
    expect(html).toContain("<mark>홍길동</mark> 님");
    expect((await get("/desk/replies")).html).not.toContain("<mark>홍길동</mark> 님</p>");
  });

  it("come back with what was typed when something is wrong", async () => {
    const unknown = await post("/desk/replies/save", { title: "제목", body: "{{phone}}로 전화해요", agency: "sba" });
    expect(unknown.status).toBe(422);
    expect(unknown.html).toContain("저절로 채울 수 없는 자리가 있어요.");
    expect(unknown.html).toContain("{{phone}}로 전화해요</textarea>");
    const empty = await post("/desk/replies/save", { title: "제목만", body: " ", agency: "sba" });
    expect(empty.html).toContain("제목과 글을 모두 적어 주세요.");
    expect(empty.html).toContain('value="제목만"');
    expect((await post("/desk/replies/save", { title: "가", body: "가".repeat(2_001), agency: "sba" })).status).toBe(
      422,
    );
  });

  it("of another agency, or of every agency, are not an officer's to change", async () => {
    expect((await get("/desk/replies")).html).not.toContain('href="/desk/replies/r1"');
    const forged = await post("/desk/replies/save", { id: "r1", title: "바꿈", body: "바꿈", agency: "sba" });
    expect(forged.html).toContain("다른 기관이 쓰는 답은 고칠 수 없어요.");
    expect((await get("/desk/replies", "everywhere")).html).toContain('href="/desk/replies/r1"');
  });

  it("are not for counsellors to change", async () => {
    expect((await get("/desk/replies", "kim")).status).toBe(403);
    expect((await post("/desk/replies/save", { title: "가", body: "나", agency: "sba" }, "kim")).status).toBe(403);
  });

  it("show hostile words as text", async () => {
    await post("/desk/replies/save", { title: "<img src=x>", body: "<img src=y>{{name}}", agency: "sba" });
    for (const path of ["/desk/replies", "/desk/talk/h1"])
      expect((await get(path, path.includes("talk") ? "kim" : "officer")).html).not.toContain("<img");
  });
});
