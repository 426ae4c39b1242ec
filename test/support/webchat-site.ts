import { randomBytes } from "node:crypto";
import type { AssistantPort } from "../../src/assistant/ports.js";
import { type DirectLineOptions, mountDirectLine } from "../../src/channels/direct-line/create-direct-line.js";
import { mountWebChat } from "../../src/channels/webchat/create-webchat.js";
import { hasWebChat } from "../../src/channels/webchat/files.js";
import { createHttpServer } from "../../src/http/create-server.js";
import { tokenKey } from "./direct-line-site.js";
import { root, words } from "./world.js";

export interface WebChatSite {
  readonly url: string;
  readonly port: number;
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** The page `/webchat` and its Direct Line on a port of their own, in front of an assistant that may outlive them. */
export async function startWebChat(
  assistant: AssistantPort,
  how: Partial<DirectLineOptions> & { readonly port?: number; readonly from?: string } = {},
): Promise<WebChatSite> {
  if (!hasWebChat(root)) throw new Error("Web Chat is not there: run `node scripts/webchat.mjs`");
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const { port: wanted = 0, from = root, ...options } = how;
  const say = (key: string, params?: Readonly<Record<string, string>>) =>
    words.word(params ? { say: key, with: params } : { say: key });
  const server = createHttpServer({ onError });
  const { ticketFor } = mountDirectLine(server, {
    assistant,
    words: say,
    clock: { now: () => new Date() },
    random: randomBytes,
    tokenKey,
    onError,
    ...options,
  });
  mountWebChat(server, { words: say, root: from, ticketFor, random: randomBytes });
  const { port } = await server.listen({ port: wanted });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop({ withinMs: 500 });
    return stopped;
  };
  return { url: `http://127.0.0.1:${port}`, port, errors, stop };
}
