import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Message } from "../../src/conversation/message.js";
import { talk } from "../support/bot-talk.js";
import { option } from "../support/scripted-assistant.js";

const found: Message = {
  from: "assistant",
  text: "둘이 있어요",
  cards: [{ title: "소셜마케터", facts: [["나이", "만 45~67세"]], choices: [option("신청하기", 7)] }],
  choices: [option("더 보기", 8)],
};

const drawn = z.object({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.object({ fallbackText: z.string(), body: z.array(z.object({ type: z.string() })) }),
});

describe("a button", () => {
  async function shown(how: Parameters<typeof talk>[0] = {}) {
    const stage = await talk(how);
    await stage.post({ text: "찾아줘", id: "0", localTimestamp: "2026-03-02T09:59:00.000+09:00" });
    const conversation = stage.assistant.received[0]?.conversation ?? "";
    await stage.assistant.settled(conversation);
    stage.assistant.say(conversation, found);
    const seq = (await stage.assistant.messagesAfter(conversation, 0)).at(-1)?.seq ?? 0;
    return { ...stage, seq };
  }
  const invoke = (press: unknown) => ({
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: "press", data: { press } }, trigger: "manual" },
  });

  it("is what it was when it was shown, sent as a message", async () => {
    const { assistant, post, seq } = await shown();
    await post({ text: "신청하기", value: { press: `${seq}.k0.0` } });
    await post({ text: undefined, value: { press: `${seq}.0` }, id: "9" });
    expect(assistant.received.slice(1).map(({ press }) => press)).toEqual([
      option("신청하기", 7),
      option("더 보기", 8),
    ]);
  });

  it("draws its card anew, at once and once", async () => {
    const { assistant, post, seq } = await shown();
    const answers = [await post(invoke(`${seq}.k0.0`)), await post(invoke(`${seq}.k0.0`))];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      const { value } = drawn.parse(body);
      expect(value.fallbackText).toBe("소셜마케터\n✓ 신청하기\n나이: 만 45~67세");
      expect(value.body.filter(({ type }) => type === "ActionSet")).toEqual([]);
    }
    expect(assistant.received.slice(1).map(({ press }) => press)).toEqual([option("신청하기", 7)]);
  });

  it.each([["99.0"], ["1.k9.0"], ["x"], [7], [undefined]])(
    "that was never there (%s) has no effect, and says so",
    async (press) => {
      const { assistant, post } = await shown();
      const { status, body } = await post(invoke(press));
      expect(status).toBe(200);
      expect(body).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
      expect(assistant.received).toHaveLength(1);
    },
  );

  it("of a kind that is not known is told to be none", async () => {
    const { post } = await shown();
    expect((await post({ type: "invoke", name: "composeExtension/query", value: {} })).status).toBe(501);
  });

  it("has its words when it is gone, where it brings any", async () => {
    const { assistant, post } = await shown();
    await post({ text: "신청하기", value: { press: "99.0" } });
    expect(assistant.received[1]).toMatchObject({ text: "신청하기" });
  });
});
