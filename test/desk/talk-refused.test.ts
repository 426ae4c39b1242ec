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

const post = async (path: string, fields: Readonly<Record<string, string>> = {}, who: keyof typeof secrets = "kim") => {
  const reply = await desk.as(secrets[who]).post(path, fields);
  return { status: reply.status, to: reply.headers.get("location"), html: await reply.text() };
};
const key = "form-key-0001";

describe("a form that is refused", () => {
  const typed = "한참 적은 답장이에요";

  it("keeps the answer when a colleague took the talk over, and brings it back with the talk", async () => {
    desk.handoffs.get("h1").staff = { id: "u2", name: "박이음" };
    desk.handoffs.get("h1").claim = 2;
    const refused = await post("/desk/talk/h1/reply", { text: typed, key, claim: "1" });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("그사이 맡은 사람이 바뀌어서");
    expect(refused.html).toContain("박이음 님이 맡았어요");
    expect(refused.html).toMatch(new RegExp(`<textarea id="unsent"[^>]*>${typed}`));
    expect(refused.html).toContain(`name="draft" value="${typed}"`);

    const back = await post("/desk/talk/h1/claim", { over: "yes", draft: typed });
    expect(back.status).toBe(200);
    expect(back.html).toMatch(new RegExp(`<textarea id="answer"[^>]*>${typed}`));
  });

  it("keeps the answer when the talk was ended, never taken, or is out of sight", async () => {
    desk.handoffs.get("h11").state = "closed";
    const closed = await post("/desk/talk/h11/reply", { text: typed, key, claim: "1" });
    expect([closed.status, closed.html.includes(typed)]).toEqual([409, true]);
    expect(closed.html).toContain("그사이 참여자가 상담을 마쳐서");
    desk.handoffs.get("h11").outcome = "answered";
    const ended = await post("/desk/talk/h11/reply", { text: typed, key, claim: "1" });
    expect(ended.html).toContain("그사이 상담이 끝나서");
    expect(ended.html).not.toContain("되돌리기");
    expect(ended.html).not.toContain("다시 넣어 드려요");
    desk.handoffs.get("h11").reopenable = true;
    const reopenable = await post("/desk/talk/h11/reply", { text: typed, key, claim: "1" });
    expect(reopenable.html).toContain("아래 되돌리기를 누르면 다시 열 수 있어요.");

    const waiting = await post("/desk/talk/h3/reply", { text: typed, key, claim: "0" });
    expect([waiting.status, waiting.html.includes(typed)]).toEqual([409, true]);
    expect(waiting.html).toContain("먼저 맡은 다음");

    const gone = await post("/desk/talk/h13/reply", { text: typed, key, claim: "0" });
    expect([gone.status, gone.html.includes(typed)]).toEqual([404, true]);
    expect(gone.html).toContain("지워졌거나 다른 곳으로 넘어갔어요.");
    expect(gone.html).not.toContain("다시 넣어 드려요");
  });

  it("says what is missing, and keeps the rest", async () => {
    expect((await post("/desk/talk/h1/reply", { text: " \n ", key, claim: "1" })).html).toContain("적은 글이 없어요.");
    const long = await post("/desk/talk/h1/reply", { text: "가".repeat(4_001), key, claim: "1" });
    expect([long.status, long.html.includes("가".repeat(4_001))]).toEqual([422, true]);
    const close = await post("/desk/talk/h1/close", { why: typed });
    expect(close.html).toContain("하나를 골라 주세요.");
    expect(close.html).toMatch(new RegExp(`<textarea id="close-why"[^>]*>${typed}`));
    const pass = await post("/desk/talk/h1/pass", { to: "", why: typed });
    expect(pass.html).toContain("누구에게 넘길지 골라 주세요.");
    expect(pass.html).toContain(typed);
    const unkeyed = await post("/desk/talk/h1/reply", { text: typed, claim: "1" });
    expect(unkeyed.html).toMatch(new RegExp(`<textarea id="answer"[^>]*>${typed}`));
  });

  it("is warned once of a gap that a canned reply left, and goes when it is sent again", async () => {
    const text = "(프로그램) 신청에는 신분증이 필요해요.";
    const warned = await post("/desk/talk/h1/reply", { text, key, claim: "1" });
    expect(warned.status).toBe(422);
    expect(warned.html).toContain("빈자리가 있어요: (프로그램).");
    expect(warned.html).toMatch(/<textarea id="answer"[^>]*>\(프로그램\) 신청에는/);
    expect(warned.html).toContain('name="gaps" value="(프로그램)"');
    const other = { text: `(이름) 님, ${text}`, key, claim: "1", gaps: "(프로그램)" };
    expect((await post("/desk/talk/h1/reply", other)).status).toBe(422);
    expect((await post("/desk/talk/h1/reply", { text, key, claim: "1", gaps: "(프로그램)" })).status).toBe(303);
    expect(desk.handoffs.get("h1").transcript.at(-1)).toMatchObject({ from: "staff", text });
  });

  it("tells how to go on when it is larger than anybody writes", async () => {
    const { status, html } = await post("/desk/talk/h1/reply", { text: "가".repeat(100_000), key, claim: "1" });
    expect(status).toBe(413);
    expect(html).toContain("너무 길어서 받지 못했어요.");
    expect(html).toContain('href="/desk/talk/h1"');
  });

  it("says how to write a fact that could not be read", async () => {
    const { status, html } = await post("/desk/talk/h1/correct", { key: "age", value: "모르겠어요" });
    expect(status).toBe(422);
    expect(html).toContain("적으신 값을 읽지 못했어요.");
    expect(html).toMatch(/<details id="correct-age" open/);
    expect(html).toContain("나이나 태어난 해를 적어 주세요. (예 47, 78년생)");
    expect(html).toContain('value="모르겠어요"');
  });

  it("says when it cannot be passed on to whom was chosen", async () => {
    const { status, html } = await post("/desk/talk/h1/pass", { to: "staff:gone", why: typed });
    expect(status).toBe(409);
    expect(html).toContain("지금 넘길 수 없어요.");
    expect(html).toContain(typed);
  });

  it("does nothing for a form of another site", async () => {
    const reply = await fetch(`${desk.url}/desk/talk/h3/claim`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: `ieum-desk=${secrets.kim}`, origin: "https://elsewhere.example" },
      body: new URLSearchParams(),
    });
    expect(reply.status).toBe(403);
    expect(desk.handoffs.get("h3").state).toBe("waiting");
  });
});
