import type { Assistant } from "../assistant/assistant.js";
import type { Bearer } from "../channels/bot-framework/connector.js";
import { createBotFramework } from "../channels/bot-framework/create-bot-framework.js";
import { onThisMachine, type ServiceHosts, serviceHosts } from "../channels/bot-framework/service-hosts.js";
import { loopbackOnly, nobody, type Verifier } from "../channels/bot-framework/verifier.js";
import type { Config } from "../config.js";
import type { HttpServer } from "../http/create-server.js";
import type { Log } from "../log.js";
import { fitWords } from "../words/fit/fit-words.js";
import type { Words } from "../words/words.js";
import type { Sentence } from "./load-sentences.js";
import { systemClock } from "./with-parts.js";

export interface BotFrameworkToServe {
  readonly assistant: Assistant;
  readonly words: Sentence;
  readonly parts: { readonly words: Words };
  readonly config: Config;
  readonly log: Log;
}

/** Puts the bot at `/api/messages`; without a registration at Azure it hears programs of this machine alone. */
export async function serveBotFramework(server: HttpServer, to: BotFrameworkToServe): Promise<void> {
  const { assistant, words, parts, config, log } = to;
  const { publicUrl } = config;
  const bot = createBotFramework({
    ...(await doorOf(config)),
    assistant,
    words,
    fitting: fitWords(parts.words),
    clock: systemClock,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    onError: (fault) => log.error("bot framework failed", { channel: "bot-framework", fault }),
  });
  assistant.deliverThrough(bot.sender);
  bot.mount(server);
}

interface Door {
  readonly verify: Verifier;
  readonly bearer: Bearer;
  readonly isAllowed: ServiceHosts;
}

async function doorOf({ microsoft, publicUrl, trustedProxies }: Config): Promise<Door> {
  if (microsoft.bot === undefined) {
    const isReached = publicUrl !== undefined || trustedProxies > 0;
    return { verify: isReached ? nobody : loopbackOnly, bearer: async () => undefined, isAllowed: onThisMachine };
  }
  // Microsoft's library takes a second to load: only who uses it waits for it.
  const { azureBearer, azureVerifier } = await import("../channels/bot-framework/azure.js");
  const isAllowed = serviceHosts(microsoft.botServiceHosts);
  const verify = azureVerifier(microsoft.bot, isAllowed, systemClock);
  return { verify, bearer: await azureBearer(microsoft.bot), isAllowed };
}
