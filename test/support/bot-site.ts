import { onTestFinished } from "vitest";
import type { CardPoster } from "../../src/assistant/desk-ports/threads.js";
import type { AssistantPort, Sender } from "../../src/assistant/ports.js";
import { type BotFrameworkOptions, createBotFramework } from "../../src/channels/bot-framework/create-bot-framework.js";
import { onThisMachine } from "../../src/channels/bot-framework/service-hosts.js";
import { loopbackOnly } from "../../src/channels/bot-framework/verifier.js";
import { createHttpServer, type HttpServerOptions } from "../../src/http/create-server.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { botToken } from "./fake-connector.js";
import { words } from "./world.js";

export interface BotSite {
  readonly url: string;
  readonly errors: readonly unknown[];
  readonly sender: Sender;
  readonly cards?: CardPoster;
  /** Posts an activity as the platform does; gives the status and the body. */
  post(
    activity: object,
    headers?: Record<string, string>,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  stop(): Promise<void>;
}

/** The bot on a port of its own. Without more it is the one of this machine, without a registration. */
export async function startBotSite(
  assistant: AssistantPort,
  how: Partial<BotFrameworkOptions> & { http?: Partial<HttpServerOptions>; port?: number } = {},
): Promise<BotSite> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const { http, port: wanted = 0, ...options } = how;
  const bot = createBotFramework({
    assistant,
    words: (key, params) => words.word(params ? { say: key, with: params } : { say: key }),
    fitting: fitWords(words),
    clock: { now: () => new Date() },
    verify: loopbackOnly,
    bearer: async () => botToken,
    isAllowed: onThisMachine,
    onError,
    ...options,
  });
  const server = createHttpServer({ onError, ...http });
  bot.mount(server);
  const { port } = await server.listen({ port: wanted });
  const url = `http://127.0.0.1:${port}/api/messages`;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop({ withinMs: 500 });
    return stopped;
  };
  onTestFinished(stop);
  return {
    url,
    errors,
    sender: bot.sender,
    ...(bot.cards ? { cards: bot.cards } : {}),
    stop,
    async post(activity, headers = {}) {
      const body = JSON.stringify(activity);
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}

/** An activity as Teams sends it to a bot; `more` in its place or beside it. */
export function activityFrom(serviceUrl: string, more: object = {}): Record<string, unknown> {
  return {
    type: "message",
    id: "1700000000001",
    channelId: "msteams",
    serviceUrl,
    timestamp: "2026-03-02T01:00:00.000Z",
    localTimestamp: "2026-03-02T10:00:00.000+09:00",
    from: { id: "29:person", name: "홍길동", aadObjectId: "aad" },
    recipient: { id: "28:bot", name: "이음" },
    conversation: { id: "a:conversation", conversationType: "personal", tenantId: "tenant-a" },
    channelData: { tenant: { id: "tenant-a" } },
    text: "안녕하세요",
    ...more,
  };
}
