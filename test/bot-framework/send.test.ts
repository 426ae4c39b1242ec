import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivered, Delivery } from "../../src/assistant/ports.js";
import { createConnector } from "../../src/channels/bot-framework/connector.js";
import { isInside } from "../../src/channels/bot-framework/inside.js";
import type { Reference } from "../../src/channels/bot-framework/reference.js";
import { createSender } from "../../src/channels/bot-framework/sender.js";
import { onThisMachine, serviceHosts } from "../../src/channels/bot-framework/service-hosts.js";
import type { Message } from "../../src/conversation/message.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import {
  botToken,
  type FakeConnector,
  type Refusal,
  type SentActivity,
  startFakeConnector,
} from "../support/fake-connector.js";
import { option } from "../support/scripted-assistant.js";
import { words } from "../support/world.js";

const quiet = new AbortController().signal;

async function sending(how: Partial<Parameters<typeof createConnector>[0]> = {}) {
  const platform = await startFakeConnector();
  const connector = createConnector({ bearer: async () => botToken, isAllowed: onThisMachine, ...how });
  const sender = createSender(connector, {
    words: (key, params) => words.word(params ? { say: key, with: params } : { say: key }),
    fitting: fitWords(words),
    publicUrl: "https://chat.example.kr",
  });
  const deliver = (message: Message, more: Partial<Delivery> = {}) =>
    sender.deliver(deliveryOf(message, reference(platform), more), quiet);
  return { platform, sender, deliver };
}

function reference({ origin }: Pick<FakeConnector, "origin">, channelId = "msteams"): Reference {
  return { serviceUrl: origin, channelId, conversation: "a:한 글자", bot: "28:bot", user: "29:person" };
}

function deliveryOf(message: Message, address: Reference, more: Partial<Delivery>): Delivery {
  const said = { ...message, seq: 12, at: "2026-03-02T01:00:00.000Z" };
  const usual = { outbox: "o1", conversation: "bf-1", seq: 12, attempt: 1, mayBeThere: false, parts: [] };
  return { ...usual, message: said, address, ...more };
}

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

describe("a message", () => {
  const choices = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱"].map(option);
  const rich: Message = {
    from: "assistant",
    text: "찾아봤어요 *별표* [링크](https://evil.example)",
    cards: [
      {
        title: "소셜마케터",
        text: "첫 줄\n\n둘째 줄",
        facts: [["나이", "만 45~67세"]],
        choices: [option("신청하기", 9)],
      },
    ],
    choices,
    links: [{ label: "내 정보 보기", url: "/my-data/abc" }],
  };

  it("is cards with buttons in Teams, in rows of six, and pressed ones draw anew", async () => {
    const { platform, deliver } = await sending();
    await deliver(rich);
    const [sent] = platform.taken;
    expect(sent).toMatchObject({ text: rich.text, textFormat: "plain" });
    expect(sent?.suggestedActions).toBeUndefined();
    expect(titles(sent)).toEqual([["신청하기"], ["내 정보 보기", "하나", "둘", "셋", "넷", "다섯"], ["여섯", "일곱"]]);
    expect(JSON.stringify(sent)).toContain('"https://chat.example.kr/my-data/abc"');
    expect(JSON.stringify(sent)).toContain('"Action.Execute"');
  });

  it("has few answers beneath it in Web Chat, and nothing that only Teams can do", async () => {
    const { platform, deliver } = await sending();
    await deliver({ ...rich, choices: choices.slice(0, 6) }, { address: reference(platform, "webchat") });
    const [sent] = platform.taken;
    expect(sent?.suggestedActions?.actions.map(({ title }) => title)).toEqual([
      "하나",
      "둘",
      "셋",
      "넷",
      "다섯",
      "여섯",
    ]);
    expect(JSON.stringify(sent)).not.toContain("Action.Execute");
  });

  it("is all in words where a platform shows nothing else", async () => {
    const { platform, deliver } = await sending();
    await deliver(rich, { address: reference(platform, "line") });
    const [sent] = platform.taken;
    for (const word of [
      "소셜마케터",
      "둘째 줄",
      "만 45~67세",
      "https://chat.example.kr/my-data/abc",
      "일곱",
      "신청하기",
    ])
      expect(sent?.text).toContain(word);
    expect(sent?.attachments).toBeUndefined();
  });

  it("says that a person of the office wrote it, and that it may come twice", async () => {
    const { platform, deliver } = await sending();
    await deliver({ from: "staff", text: "김이음이에요" }, { mayBeThere: true });
    expect(platform.taken[0]?.text).toBe("상담사: 김이음이에요\n\n(같은 말이 두 번 갈 수 있어요.)");
  });

  it("is taken whatever its size, and nothing of it is lost", async () => {
    const text = fc
      .array(fc.constantFrom("가나다", "latin", "😀", " ", "\n", "긴낱말".repeat(40)), { maxLength: 200 })
      .map((all) => all.join(""));
    const label = fc.integer({ min: 1, max: 60 }).map((length) => "버튼".repeat(length).slice(0, length));
    const cards = fc.array(
      fc.record({
        title: text,
        text,
        facts: fc.array(fc.tuple(label, text), { maxLength: 8 }),
        labels: fc.array(label, { maxLength: 9 }),
      }),
      { maxLength: 12 },
    );
    const { platform, deliver } = await sending();
    await fc.assert(
      fc.asyncProperty(
        text,
        cards,
        fc.array(label, { maxLength: 15 }),
        fc.constantFrom("msteams", "webchat", "line"),
        async (said, some, labels, channelId) => {
          const before = platform.taken.length;
          let n = 0;
          const message: Message = {
            from: "assistant",
            text: `처음 ${said}`,
            cards: some.map(({ labels: own, ...card }) => ({
              ...card,
              title: `제목 ${card.title}`,
              choices: own.map((one) => option(one, n++)),
            })),
            choices: labels.map((one) => option(one, n++)),
          };
          expect(await deliver(message, { address: reference(platform, channelId) })).toMatchObject({ kind: "sent" });
          const shown = bare(JSON.stringify(platform.taken.slice(before)));
          for (const word of [said, ...some.flatMap((card) => [card.text, ...card.facts.map(([, value]) => value)])])
            for (const piece of word.split(/[\s…]+/)) expect(shown).toContain(bare(piece).slice(0, 20));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.0.9",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "::1",
  "fe80::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "0:0:0:0:0:ffff:a9fe:a9fe",
  "2002:7f00:1::",
  "2001:0:53aa:64c:0:0:80ff:fffe",
  "64:ff9b::7f00:1",
  "64:ff9b:1::7f00:1",
  "fe80::1%eth0",
  "[::1]",
  "",
  "127.1",
])("%s is inside", (address) => expect(isInside(address)).toBe(true));
it.each([
  "20.205.243.166",
  "172.32.0.1",
  "2603:1030::1",
  "2001:4860:4860::8888",
  "::ffff:14cd:f3a6",
  "::ffff:20.205.243.166",
])("%s is not inside", (address) => expect(isInside(address)).toBe(false));

function titles(sent: SentActivity | undefined): readonly (readonly string[])[] {
  const elements = (sent?.attachments ?? []).flatMap(({ content }) => content.body);
  return elements.flatMap((element) =>
    element.type === "ActionSet" ? [element.actions.map(({ title }) => title)] : [],
  );
}

function bare(text: string): string {
  return text.replace(/[\s…]/g, "");
}
