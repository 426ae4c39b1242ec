import { describe, expect, it } from "vitest";
import type { Amendment, Changed } from "../../src/assistant/ports.js";
import type { ShownMessage } from "../../src/words/as-amended.js";
import { activityFrom, startBotSite } from "../support/bot-site.js";
import { startFakeConnector } from "../support/fake-connector.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";

const quiet = new AbortController().signal;

async function stage(channelId = "msteams", text = "세 시에 봬요") {
  const connector = await startFakeConnector();
  const changed: Changed[] = [];
  const scripted = createScriptedAssistant();
  const assistant = { ...scripted, amend: async (change: Changed) => void changed.push(change) };
  const site = await startBotSite(assistant);
  const address = {
    serviceUrl: connector.origin,
    channelId,
    conversation: "a:conversation",
    bot: "28:bot",
    user: "29:person",
  };
  const message = { from: "staff", text, seq: 3, at: "2026-03-02T01:00:00.000Z" } as const;
  const usual = { outbox: "o", conversation: "bf-1", seq: 3, message, address, attempt: 1 };
  const sent = await site.sender.deliver({ ...usual, parts: [], mayBeThere: false }, quiet);
  const ids = sent.kind === "sent" ? (sent.parts ?? []) : [];
  const amend = async (now: Partial<ShownMessage>, more: Partial<Amendment> = {}) =>
    site.sender.amend?.({ ...usual, ids, now: { ...message, ...now }, ...more }, quiet);
  return { connector, scripted, changed, site, ids, amend };
}

describe("what a person changes", () => {
  it("is told to whoever answers them, by the name the message had", async () => {
    const { connector, scripted, changed, site } = await stage();
    await site.post(activityFrom(connector.origin, { id: "17", text: "송파구요" }));
    await site.post(activityFrom(connector.origin, { type: "messageUpdate", id: "17", text: "강남구요" }));
    await site.post(activityFrom(connector.origin, { type: "messageDelete", id: "17", text: undefined }));
    const [{ conversation, name } = { conversation: "", name: "" }] = scripted.received;
    expect(name).toBe("17");
    expect(changed).toMatchObject([
      { channel: "bot-framework", conversation, message: "17", text: "강남구요" },
      { channel: "bot-framework", conversation, message: "17" },
    ]);
    expect(changed[1]).not.toHaveProperty("text");
    expect(new Set(changed.map(({ eventId }) => eventId)).size).toBe(2);
  });
});

describe("what staff change", () => {
  it("stands changed where it stood, and changes nothing more when it is done again", async () => {
    const { connector, ids, amend } = await stage();
    for (let n = 0; n < 2; n++)
      expect(await amend({ text: "네 시에 봬요", amended: "edited" })).toEqual({ kind: "sent", parts: ids });
    expect([...connector.shown.values()].map(({ text }) => text)).toEqual(["상담사: 네 시에 봬요 (고침)"]);
    expect(connector.taken).toHaveLength(1);
  });

  it("says that it was taken back", async () => {
    const { connector, ids, amend } = await stage();
    expect(await amend({ text: "", amended: "deleted" })).toEqual({ kind: "sent", parts: ids });
    expect([...connector.shown.values()].map(({ text }) => text)).toEqual([expect.stringContaining("지운 메시지예요")]);
  });

  it("leaves nothing of the parts that it does not need any more", async () => {
    const { connector, ids, amend } = await stage("msteams", "가".repeat(9_000));
    expect(ids.length).toBeGreaterThan(1);
    const became = await amend({ text: "짧게", amended: "edited" });
    expect(became).toEqual({ kind: "sent", parts: ["platform-1"] });
    expect([...connector.shown.keys()]).toEqual(["platform-1"]);
  });

  it.each([
    ["it has grown by a whole message", { text: "가".repeat(9_000), amended: "edited" as const }, {}],
    ["it is there no more", { text: "짧게", amended: "edited" as const }, { ids: ["another"] }],
    ["the platform never said what it is called", { text: "짧게", amended: "edited" as const }, { ids: [""] }],
  ])("is said anew where %s", async (_, now, more) => {
    const { amend } = await stage();
    expect(await amend(now, more)).toEqual({ kind: "cannot" });
  });

  it("is said anew where the platform changes nothing", async () => {
    const { amend } = await stage("webchat");
    expect(await amend({ text: "짧게", amended: "edited" })).toEqual({ kind: "cannot" });
  });

  it("waits while the platform is busy or does not answer", async () => {
    const { connector, amend } = await stage();
    connector.refuse({ status: 429, headers: { "retry-after": "3" } }, "cut");
    expect(await amend({ text: "짧게", amended: "edited" })).toMatchObject({ kind: "later", afterMs: 3_000 });
    expect(await amend({ text: "짧게", amended: "edited" })).toMatchObject({ kind: "later" });
  });
});
