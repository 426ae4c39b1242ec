import { describe, expect, it } from "vitest";
import type { Delivered } from "../../src/assistant/ports.js";
import { serviceHosts } from "../../src/channels/bot-framework/service-hosts.js";
import type { Message } from "../../src/conversation/message.js";
import { reference, sending } from "../support/bot-sending.js";
import { botToken, type Refusal } from "../support/fake-connector.js";

const hello: Message = { from: "assistant", text: "안녕하세요" };

describe("a send", () => {
  it("is there with the platform's id", async () => {
    const { platform, deliver } = await sending();
    expect(await deliver(hello)).toEqual({ kind: "sent", parts: ["platform-1"] });
    expect(platform.taken).toMatchObject([{ text: "안녕하세요", conversation: { id: "a:한 글자" } }]);
  });

  const refusals: readonly (readonly [string, Refusal, Delivered])[] = [
    ["429 with a wait", { status: 429, headers: { "retry-after": "7" } }, { kind: "later", afterMs: 7_000, parts: [] }],
    ["429", { status: 429 }, { kind: "later", parts: [] }],
    ["412", { status: 412 }, { kind: "later", parts: [] }],
    ["502", { status: 502 }, { kind: "later", parts: [] }],
    ["504", { status: 504 }, { kind: "later", parts: [] }],
    ["500", { status: 500 }, { kind: "unclear", parts: [] }],
    ["a line that breaks", "cut", { kind: "unclear", parts: [] }],
    [
      "403 of somebody who left",
      { status: 403, body: { error: { code: "MessageWritesBlocked" } } },
      { kind: "gone", why: "MessageWritesBlocked" },
    ],
    [
      "403 with a story",
      { status: 403, body: { error: { code: "홍길동 님이 나가셨어요" } } },
      { kind: "gone", why: "forbidden" },
    ],
    ["404", { status: 404 }, { kind: "gone", why: "no-conversation" }],
    ["413", { status: 413 }, { kind: "dead", why: "status-413" }],
    ["400", { status: 400 }, { kind: "dead", why: "status-400" }],
  ];
  it.each(refusals)("after %s", async (_, refusal, outcome) => {
    const { platform, deliver } = await sending();
    platform.refuse(refusal);
    expect(await deliver(hello)).toEqual(outcome);
  });

  it("follows no redirect", async () => {
    const { platform, deliver } = await sending();
    platform.refuse({ status: 307, headers: { location: `${platform.origin}/inside` } });
    expect(await deliver(hello)).toEqual({ kind: "dead", why: "status-307" });
    expect(platform.strayed).toEqual([]);
  });

  it("asks for a new token once when the one it has is refused", async () => {
    const asked: string[] = [];
    const bearer = async (freshness: "kept" | "new") => {
      asked.push(freshness);
      return freshness === "new" ? botToken : "old";
    };
    const { deliver } = await sending({ bearer });
    expect(await deliver(hello)).toMatchObject({ kind: "sent" });
    expect(asked).toEqual(["kept", "new"]);
  });

  it("waits, with everybody, while no token is taken", async () => {
    const { deliver } = await sending({ bearer: async () => "wrong" });
    expect(await deliver(hello)).toEqual({ kind: "later", holds: "platform", parts: [] });
  });

  it("waits while there is no token, or nobody there", async () => {
    const without = await sending({ bearer: () => Promise.reject(new Error("Azure is away")) });
    expect(await without.deliver(hello)).toEqual({ kind: "later", parts: [] });
    const { deliver } = await sending();
    expect(await deliver(hello, { address: reference({ origin: "http://127.0.0.1:9" }) })).toEqual({
      kind: "later",
      parts: [],
    });
  });

  it("never goes to an address that is not allowed any more", async () => {
    const { platform, deliver } = await sending({ isAllowed: serviceHosts([]) });
    expect(await deliver(hello)).toEqual({ kind: "gone", why: "address-not-allowed" });
    expect(platform.taken).toEqual([]);
  });

  it("is never made to a name that leads inside", async () => {
    const { deliver } = await sending({ isAllowed: () => true });
    expect(await deliver(hello, { address: reference({ origin: "https://localhost:9443" }) })).toEqual({
      kind: "later",
      parts: [],
    });
  });

  it("is of no use without an address that can be read", async () => {
    const { deliver } = await sending();
    expect(await deliver(hello, { address: { what: 1 } })).toEqual({ kind: "dead", why: "no-reference" });
  });

  it("goes on after the parts that are there", async () => {
    const { platform, deliver } = await sending();
    const long: Message = {
      from: "assistant",
      text: Array.from({ length: 600 }, (_, n) => `${n}번째 문장이에요.`)
        .join(" ")
        .repeat(3),
    };
    platform.refuse({ status: 429 });
    const whole = await deliver(long);
    expect(whole).toEqual({ kind: "later", parts: [] });
    const again = await deliver(long);
    const ids = again.kind === "sent" ? (again.parts ?? []) : [];
    expect(ids.length).toBeGreaterThan(1);
    const sent = platform.taken.length;
    expect(await deliver(long, { parts: ids.slice(0, -1) })).toMatchObject({ kind: "sent" });
    expect(platform.taken.length).toBe(sent + 1);
  });
});
