import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeDesk, secrets, startFakeDesk } from "../support/fake-desk.js";
import { handoff } from "../support/fake-handoff.js";
import { sampleHandoffs } from "../support/fake-handoffs-data.js";

let desk: FakeDesk;
beforeEach(async () => {
  desk = await startFakeDesk();
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const get = async (path: string, who: keyof typeof secrets = "kim") => {
  const reply = await desk.as(secrets[who]).get(path);
  return { status: reply.status, html: await reply.text() };
};
const post = async (path: string, fields: Readonly<Record<string, string>> = {}, who: keyof typeof secrets = "kim") => {
  const reply = await desk.as(secrets[who]).post(path, fields);
  return { status: reply.status, to: reply.headers.get("location"), html: await reply.text() };
};
const key = "form-key-0001";

describe("the page of a talk", () => {
  it("shows who spoke, notes that the person never sees, and a line where staff joined", async () => {
    const { html } = await get("/desk/talk/h1");
    expect(html).toMatch(/<div class="m person"><p class="by"><b>참여자<\/b>/);
    expect(html).toMatch(/<div class="m assistant"><p class="by"><b>이음<\/b>/);
    expect(html).toMatch(/<div class="m staff"><p class="by"><b>상담사<\/b>/);
    expect(html).toContain("서울산업진흥원 상담사 김상담 님이 함께해요</p>");
    expect(html).toMatch(/박이음 님의 메모<\/b>.*참여자에게 보이지 않아요/);
    expect(html.match(/<p class="day">/g)).toHaveLength(2);
  });

  it("shows all that is known beside it", async () => {
    const { html } = await get("/desk/talk/h1");
    for (const words of [
      "오후에만 시간이 돼요.",
      "센터 확인이 필요해요",
      "서울 송파구",
      "컴퓨터 활용: 센터에 확인이 필요해요",
      "사는 곳이 어디세요? (예 서울 송파구)",
      "구직등록을 어떻게 해요?",
      "김상담이 맡았어요",
      "참여자가 상담사를 불렀어요",
      'href="/desk/people/p1?why=handoff"',
    ])
      expect(html).toContain(words);
  });

  it("names the person only when the name is known", async () => {
    expect((await get("/desk/talk/h1")).html).toContain("<h1>홍길동 님</h1>");
    expect((await get("/desk/talk/h3")).html).toContain("<h1>이름을 모르는 참여자</h1>");
  });

  it("shows above a talk in which somebody may be in danger what they were told, and other numbers apart", async () => {
    const { html } = await get("/desk/talk/h2");
    expect(html).toMatch(/<summary><h2>위기 신호가 있었어요<\/h2> <b>자살예방 109 \(24시간\)<\/b><\/summary>/);
    const [told = "", others = ""] = html.slice(html.indexOf("<blockquote")).split("다른 번호");
    for (const number of ["109", "119", "1577-0199"]) expect(told).toContain(number);
    for (const number of ["112", "1366", "1388", "1350", "129"]) {
      expect(told).not.toContain(number);
      expect(others).toContain(number);
    }
    expect((await get("/desk/talk/h3")).html).not.toContain("1577-0199");
  });

  it("claims nothing of what was told where that is not known", async () => {
    delete desk.handoffs.get("h2").crisis;
    const { html } = await get("/desk/talk/h2");
    expect(html).not.toContain("이미");
    for (const number of ["109", "119", "112", "1577-0199", "1366", "1388", "1350", "129"])
      expect(html).toContain(number);
  });

  it("is not there for another agency, nor for one that never was", async () => {
    expect((await get("/desk/talk/h1", "elsewhere")).status).toBe(404);
    expect((await get("/desk/talk/nobody")).status).toBe(404);
    expect((await post("/desk/talk/h1/claim", {}, "elsewhere")).status).toBe(404);
  });

  it("shows hostile words of everybody as text", async () => {
    const bad = `"><img src=x onerror=alert(1)>`;
    const base = handoff(50, { wish: bad, since: -5 });
    desk.handoffs.add({
      ...base,
      state: "claimed",
      staff: { id: "u1", name: bad },
      facts: [{ key: "name", label: "이름", value: bad }],
      notes: [{ by: bad, text: bad, at: base.at }],
      transcript: [{ seq: 1, from: "person", text: bad, at: base.at }],
      verdicts: [{ program: bad, verdict: bad, why: [bad] }],
      events: [{ at: base.at, by: bad, what: "passedOn", to: bad, why: bad }],
      open: bad,
    });
    for (const path of ["/desk/talk/h50", "/desk/inbox?tab=all"]) {
      const { html } = await get(path);
      expect(html).not.toContain("<img");
      expect(html).toContain("&lt;img src=x onerror=alert(1)>");
    }
    const { html } = await post("/desk/talk/h9/reply", { text: bad, key, claim: "1" });
    expect(html).not.toContain("<img");
  });

  it("tells the house that its owner is there, and nobody else", async () => {
    await get("/desk/talk/h1");
    await get("/desk/talk/h9");
    expect((await post("/desk/talk/h1/stay")).status).toBe(204);
    expect(desk.handoffs.stayed).toEqual(["u1 h1", "u1 h1"]);
  });
});

describe("what is done with a hand-off", () => {
  it("is taken in one press, and the box is ready", async () => {
    const { status, to } = await post("/desk/talk/h3/claim");
    expect([status, to]).toEqual([303, "/desk/talk/h3?done=handoffClaimed"]);
    const { html } = await get(to ?? "");
    expect(html).toContain("상담을 맡았어요.");
    expect(html).toMatch(/<textarea id="answer"[^>]* autofocus/);
    expect(desk.handoffs.get("h3").staff?.id).toBe("u1");
  });

  it("is answered once, however often the form is sent", async () => {
    const form = { text: " 네, 돼요.\r\n오세요. ", key, claim: "1" };
    expect((await post("/desk/talk/h1/reply", form)).to).toBe("/desk/talk/h1?done=handoffReplied");
    expect((await post("/desk/talk/h1/reply", form)).to).toBe("/desk/talk/h1?done=handoffReplied");
    const said = desk.handoffs.get("h1").transcript.filter(({ text }) => text === "네, 돼요.\n오세요.");
    expect(said).toHaveLength(1);
  });

  it("is noted, corrected, passed on, released, ended and opened again", async () => {
    expect((await post("/desk/talk/h1/note", { text: "오후에 전화", key })).to).toContain("done=handoffNoted");
    expect((await post("/desk/talk/h1/correct", { key: "age", value: "59" })).to).toContain("done=handoffCorrected");
    expect(desk.handoffs.get("h1").facts).toContainEqual({ key: "age", label: "나이", value: "59" });

    const end = { outcome: "answered", why: "설명함" };
    expect((await post("/desk/talk/h1/close", end)).to).toBe("/desk/talk/h1?done=handoffClosed");
    const closed = await get("/desk/talk/h1");
    expect(closed.html).toContain("끝났어요 · 답해 드렸어요");
    expect(closed.html).not.toContain('id="answer"');
    expect((await post("/desk/talk/h1/reopen")).to).toBe("/desk/talk/h1?done=handoffReopened");

    expect((await post("/desk/talk/h1/pass", { to: "staff:u2", why: "담당" })).to).toBe(
      "/desk/inbox?done=handoffPassedOn",
    );
    expect(desk.handoffs.get("h1").staff?.id).toBe("u2");
    expect((await post("/desk/talk/h11/pass", { to: "anyone", why: "" })).to).toBe("/desk/inbox?done=handoffReleased");
    expect(desk.handoffs.get("h11").state).toBe("waiting");
    expect((await post("/desk/talk/h3/pass", { to: "agency:fifty-plus", why: "" })).status).toBe(303);
    expect((await get("/desk/talk/h3")).status).toBe(404);
  });

  it("is taken from a colleague who is there only after asking", async () => {
    expect((await get("/desk/talk/h9")).html).toContain("박이음 님이 지금 상담하고 있어요.");
    const refused = await post("/desk/talk/h9/claim");
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("박이음 님이 먼저 맡았어요.");
    expect((await post("/desk/talk/h9/claim", { over: "yes" })).to).toBe("/desk/talk/h9?done=handoffTakenOver");
  });

  it("takes a canned reply into the box without a script, below what was typed", async () => {
    const { status, html } = await post("/desk/talk/h1/draft", { text: "안녕하세요!", insert: "r3", key, claim: "1" });
    expect(status).toBe(200);
    expect(html).toMatch(/<textarea id="answer"[^>]*>안녕하세요!\n소셜마케터 \(서울50\+인턴십\) 신청에는/);
    expect(desk.handoffs.get("h1").transcript.at(-1)?.from).toBe("person");
  });

  it("leads back to the talk when a form's address is opened by itself", async () => {
    const reply = await desk.as(secrets.kim).get("/desk/talk/h1/reply");
    expect(reply.headers.get("location")).toBe("/desk/talk/h1");
  });
});

describe("every state of every sample", () => {
  it("is drawn for whoever may see it, and for nobody else", async () => {
    for (const { id, agency } of sampleHandoffs())
      for (const who of ["kim", "park", "everywhere"] as const) {
        const isSeen = who === "everywhere" || agency.id !== "fifty-plus";
        expect((await get(`/desk/talk/${id}`, who)).status, `${id} ${who}`).toBe(isSeen ? 200 : 404);
      }
  });
});
