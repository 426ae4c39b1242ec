import { expect, it } from "vitest";
import { saidAfter } from "../../src/channels/direct-line/said-after.js";
import { showAll } from "../../src/channels/direct-line/show-all.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import { words } from "../support/world.js";

const said = (seq: number, text: string, amends?: SaidMessage["amends"]): SaidMessage => {
  return { seq, at: "2026-03-03T01:00:00.000Z", from: "staff", text, ...(amends ? { amends } : {}) };
};
const talk = [
  said(1, "3시에 오세요"),
  said(2, "잘못 보낸 글"),
  said(3, "고쳐서 다시 드려요", { seq: 1, text: "4시에 오세요" }),
  said(4, "하나를 지웠어요", { seq: 2 }),
];
const assistant = { messagesAfter: async (_: string, seq: number) => talk.filter((one) => one.seq > seq) };

it("shows a talk that is opened anew as it stands, with nothing of what was taken back", async () => {
  const { watermark, texts } = await shownAfter(0);
  expect(texts).toEqual([expect.stringContaining("4시에 오세요 (고침)"), expect.stringContaining("지운 메시지예요")]);
  expect(watermark).toBe(4);
});

it("says a change anew to a client that has what it changes, and folds it into what it has not", async () => {
  const { watermark, texts } = await shownAfter(1);
  expect(texts).toEqual([expect.stringContaining("지운 메시지예요"), expect.stringContaining("고쳐서 다시 드려요")]);
  expect(watermark).toBe(4);
  expect((await shownAfter(2)).texts).toHaveLength(2);
  expect((await shownAfter(4)).texts).toEqual([]);
});

async function shownAfter(after: number) {
  const { messages, watermark } = await saidAfter(assistant, "c", after);
  const showing = {
    words: (key: string, params?: Readonly<Record<string, string>>) =>
      words.word(params ? { say: key, with: params } : { say: key }),
    publicUrl: undefined,
  };
  const holder = { conversation: "c", user: "dl_1" };
  return { watermark, texts: showAll(messages, holder, showing).map(({ text }) => text) };
}
