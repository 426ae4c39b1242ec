import { randomBytes } from "node:crypto";
import type { Assistant } from "../assistant/assistant.js";
import type { Files } from "../assistant/files/create-files.js";
import { createHandoffs } from "../assistant/handoffs/create-handoffs.js";
import type { Parts } from "../assistant/parts.js";
import { createStaffThreads } from "../assistant/threads/create-staff-threads.js";
import { createWorkspaces } from "../assistant/workspaces/create-workspaces.js";
import type { SlackChannel } from "../channels/slack/create-slack-channel.js";
import type { InstallSettings } from "../channels/slack/install/install-settings.js";
import type { Config, SlackInstallSetting } from "../config.js";
import type { HttpServer } from "../http/create-server.js";
import type { Log } from "../log.js";
import type { SentencesIn } from "./load-sentences.js";
import { slackScopes } from "./slack-manifest.js";
import { systemClock } from "./with-parts.js";

export interface SlackToServe {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly files: Files;
  readonly wordsIn: SentencesIn;
  readonly log: Log;
  /** Where people reach this server. */
  readonly url: string;
}

/** Puts Slack on the server, or opens its socket, or both, as the settings say; undefined while it is off. */
export async function serveSlack(
  server: HttpServer,
  { slack }: Pick<Config, "slack">,
  { parts, assistant, files, wordsIn, log, url }: SlackToServe,
): Promise<Pick<SlackChannel, "stop"> | undefined> {
  if (slack === undefined) return undefined;
  // Slack's libraries take half a second to load: only who uses them waits for them.
  const { createSlackChannel } = await import("../channels/slack/create-slack-channel.js");
  const { install, ...settings } = slack;
  const channel = await createSlackChannel({
    settings,
    ...(install ? { install: installSettings(install, parts, url) } : {}),
    assistant,
    words: wordsIn(),
    wordsIn,
    clock: systemClock,
    onError: (fault) => log.error("slack failed", { channel: "slack", fault }),
    url,
    files,
    staff: {
      threads: createStaffThreads(parts, "slack"),
      handoffs: createHandoffs(parts, assistant.settled),
      get agencies() {
        return parts.catalog.agencies.map(({ id, name }) => ({ id, name }));
      },
    },
  });
  assistant.deliverThrough(channel.sender);
  channel.mount(server);
  channel.start();
  return channel;
}

function installSettings(
  { clientId, clientSecret, workspaces: listed }: SlackInstallSetting,
  { store }: Parts,
  url: string,
): InstallSettings {
  const workspaces = createWorkspaces({
    store,
    clock: systemClock,
    random: randomBytes,
    ...(listed ? { listed: new Set(listed) } : {}),
  });
  return { clientId, clientSecret, workspaces, scopes: Object.keys(slackScopes), url };
}
