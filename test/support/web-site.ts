import { randomBytes } from "node:crypto";
import type { AssistantPort, OwnDataPort, SurveyFormPort } from "../../src/assistant/ports.js";
import { createWebChannel, type WebLimits } from "../../src/channels/web/create-web-channel.js";
import type { WordsIn } from "../../src/channels/web/in-language.js";
import type { Words as WebWords } from "../../src/channels/web/words.js";
import { createHttpServer, type HttpServer, type HttpServerOptions } from "../../src/http/create-server.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";

const words = createWords("ko", readLocale(new URL("../../locales/ko", import.meta.url).pathname));

/** The words that people really read. */
export const webWords: WebWords = (key, params) => words.word(params ? { say: key, with: params } : { say: key });

export interface WebSite {
  readonly url: string;
  readonly port: number;
  readonly server: HttpServer;
  /** What handlers threw. */
  readonly errors: unknown[];
  stop(): Promise<void>;
}

/** The web chat on a port of its own, in front of an assistant that may outlive it. */
export async function startWebSite(
  assistant: AssistantPort,
  how: {
    port?: number;
    publicUrl?: string;
    limits?: Partial<WebLimits>;
    now?: () => Date;
    http?: Partial<HttpServerOptions>;
    ownData?: OwnDataPort;
    surveyForm?: SurveyFormPort;
    wordsIn?: WordsIn;
  } = {},
): Promise<WebSite> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const channel = createWebChannel({
    assistant,
    words: webWords,
    clock: { now: how.now ?? (() => new Date("2026-03-02T10:00:00+09:00")) },
    random: randomBytes,
    onError,
    ...(how.publicUrl !== undefined && { publicUrl: how.publicUrl }),
    ...(how.ownData && { ownData: how.ownData }),
    ...(how.surveyForm && { surveyForm: how.surveyForm }),
    ...(how.wordsIn && { wordsIn: how.wordsIn }),
    // A page without a script is drawn once: on a busy machine it waits until the answer is on it.
    limits: { answerWithinMs: 45_000, ...how.limits },
  });
  const server = createHttpServer({
    onError,
    errorPage: channel.errorPage,
    pace: { beatMs: 1_000, retryMs: 100 },
    ...how.http,
  });
  channel.mount(server);
  const { port } = await server.listen({ port: how.port ?? 0 });
  return { url: `http://127.0.0.1:${port}`, port, server, errors, stop: () => server.stop({ withinMs: 500 }) };
}
