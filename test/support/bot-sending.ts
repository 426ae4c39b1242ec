import type { Delivery } from "../../src/assistant/ports.js";
import { createConnector } from "../../src/channels/bot-framework/connector.js";
import type { Reference } from "../../src/channels/bot-framework/reference.js";
import { createSender } from "../../src/channels/bot-framework/sender.js";
import { onThisMachine } from "../../src/channels/bot-framework/service-hosts.js";
import type { Message } from "../../src/conversation/message.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { botToken, type FakeConnector, startFakeConnector } from "./fake-connector.js";
import { words } from "./world.js";

export const quiet = new AbortController().signal;

/** What Teams and the like are sent, with a platform that takes it. */
export async function sending(how: Partial<Parameters<typeof createConnector>[0]> = {}) {
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

export function reference({ origin }: Pick<FakeConnector, "origin">, channelId = "msteams"): Reference {
  return { serviceUrl: origin, channelId, conversation: "a:한 글자", bot: "28:bot", user: "29:person" };
}

export function deliveryOf(message: Message, address: Reference, more: Partial<Delivery>): Delivery {
  const said = { ...message, seq: 12, at: "2026-03-02T01:00:00.000Z" };
  const usual = { outbox: "o1", conversation: "bf-1", seq: 12, attempt: 1, mayBeThere: false, parts: [] };
  return { ...usual, message: said, address, ...more };
}
