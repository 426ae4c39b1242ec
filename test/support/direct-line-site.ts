import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import type { AssistantPort } from "../../src/assistant/ports.js";
import { type DirectLineOptions, mountDirectLine } from "../../src/channels/direct-line/create-direct-line.js";
import { createHttpServer, type HttpServerOptions } from "../../src/http/create-server.js";
import { words } from "./world.js";

export interface DirectLineSite {
  readonly port: number;
  /** Where clients are pointed. */
  readonly domain: string;
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

export const tokenKey = Buffer.alloc(32, 9);

/** Direct Line on a port of its own, in front of an assistant that may outlive it. */
export async function startDirectLine(
  assistant: AssistantPort,
  how: Partial<DirectLineOptions> & { port?: number; http?: Partial<HttpServerOptions>; now?: () => Date } = {},
): Promise<DirectLineSite> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const { port: wanted = 0, http, now = () => new Date(), ...options } = how;
  const server = createHttpServer({ onError, ...http });
  mountDirectLine(server, {
    assistant,
    words: (key, params) => words.word(params ? { say: key, with: params } : { say: key }),
    clock: { now },
    random: randomBytes,
    tokenKey,
    onError,
    ...options,
  });
  const { port } = await server.listen({ port: wanted });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop({ withinMs: 500 });
    return stopped;
  };
  onTestFinished(stop);
  return { port, domain: `http://127.0.0.1:${port}/v3/directline`, errors, stop };
}
