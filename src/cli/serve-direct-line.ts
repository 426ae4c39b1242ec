import { createHash, randomBytes } from "node:crypto";
import type { Assistant } from "../assistant/assistant.js";
import { mountDirectLine } from "../channels/direct-line/create-direct-line.js";
import { mountWebChat } from "../channels/webchat/create-webchat.js";
import type { Config } from "../config.js";
import type { HttpServer } from "../http/create-server.js";
import type { Log } from "../log.js";
import type { Store } from "../store/transaction.js";
import type { Sentence } from "./load-sentences.js";
import { systemClock } from "./with-parts.js";

export interface DirectLineToServe {
  readonly assistant: Assistant;
  readonly store: Store;
  readonly words: Sentence;
  readonly config: Config;
  readonly log: Log;
}

/** Puts Direct Line 3.0 on the server, and the page that uses it. */
export function serveDirectLine(server: HttpServer, { assistant, store, words, config, log }: DirectLineToServe): void {
  const { publicUrl, root } = config;
  const reached = publicUrl === undefined ? {} : { publicUrl };
  const { directLineSecret: secret } = config.microsoft;
  const { ticketFor } = mountDirectLine(server, {
    assistant,
    words,
    clock: systemClock,
    random: randomBytes,
    // Every process on the store has the same, and so has the next one.
    tokenKey: createHash("sha256").update(store.vault.mark("direct-line tokens")).digest(),
    ...(secret === undefined ? {} : { secret }),
    ...reached,
    onError: (fault) => log.error("direct line failed", { channel: "direct-line", fault }),
  });
  const page = mountWebChat(server, { words, root, ticketFor, random: randomBytes, ...reached });
  if (!page.isThere) log.warn("web chat page missing", { channel: "direct-line", why: "not-installed" });
}
