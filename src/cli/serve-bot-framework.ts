import type { Assistant } from "../assistant/assistant.js";
import { createHandoffs } from "../assistant/handoffs/create-handoffs.js";
import type { Parts } from "../assistant/parts.js";
import { createStaffRooms } from "../assistant/threads/create-staff-rooms.js";
import { createStaffThreads } from "../assistant/threads/create-staff-threads.js";
import type { Bearer } from "../channels/bot-framework/connector.js";
import { type BotFramework, createBotFramework } from "../channels/bot-framework/create-bot-framework.js";
import { onThisMachine, type ServiceHosts, serviceHosts } from "../channels/bot-framework/service-hosts.js";
import type { TeamsStaff } from "../channels/bot-framework/staff/teams-staff.js";
import { loopbackOnly, nobody, type Verifier } from "../channels/bot-framework/verifier.js";
import type { BotSetting, Config } from "../config.js";
import type { HttpServer } from "../http/create-server.js";
import type { Log } from "../log.js";
import { fitWords } from "../words/fit/fit-words.js";
import type { Sentence } from "./load-sentences.js";
import { systemClock } from "./with-parts.js";

export interface BotFrameworkToServe {
  readonly assistant: Assistant;
  readonly words: Sentence;
  readonly parts: Parts;
  readonly config: Config;
  readonly log: Log;
}

/**
 * Puts the bot at `/api/messages`; without a registration at Azure it hears programs of this machine alone, and any of them
 * could say that it is whoever it likes: staff answer through it only with one.
 */
export async function serveBotFramework(
  server: HttpServer,
  to: BotFrameworkToServe,
): Promise<Pick<BotFramework, "stop">> {
  const { assistant, words, parts, config, log } = to;
  const { publicUrl, microsoft } = config;
  const bot = createBotFramework({
    ...(await doorOf(config)),
    assistant,
    words,
    fitting: fitWords(parts.words),
    clock: systemClock,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    onError: (fault) => log.error("bot framework failed", { channel: "bot-framework", fault }),
    ...(microsoft.bot ? { staff: staffOf(to, microsoft.bot) } : {}),
  });
  assistant.deliverThrough(bot.sender);
  bot.mount(server);
  bot.start();
  return bot;
}

function staffOf({ parts, assistant, words }: BotFrameworkToServe, { appId, tenant, cloud }: BotSetting): TeamsStaff {
  const channel = "bot-framework";
  return {
    threads: createStaffThreads(parts, channel),
    rooms: createStaffRooms(parts, channel),
    handoffs: createHandoffs(parts, assistant.settled),
    get agencies() {
      return parts.catalog.agencies.map(({ id, name }) => ({ id, name }));
    },
    words,
    // A bot's name in Teams: 28 is what Microsoft puts before every bot's id.
    usual: { serviceUrl: cloud.teamsUrl, bot: `28:${appId}`, ...(tenant ? { tenant } : {}) },
  };
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
