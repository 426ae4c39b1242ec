import type { AssistantPort } from "../../src/assistant/ports.js";
import {
  createSlackChannel,
  type SlackChannel,
  type SlackChannelOptions,
} from "../../src/channels/slack/create-slack-channel.js";
import type { Words as SlackWords } from "../../src/channels/slack/words.js";
import { createHttpServer } from "../../src/http/create-server.js";
import { fakeTokens } from "./fake-slack-api.js";
import { signingSecret } from "./fake-slack-requests.js";
import { words } from "./world.js";

/** The words that people really read. */
export const slackWords: SlackWords = (key, params) => words.word(params ? { say: key, with: params } : { say: key });

export interface SlackSite {
  readonly url: string;
  readonly channel: SlackChannel;
  /** What went wrong inside. */
  readonly errors: unknown[];
  stop(): Promise<void>;
}

/** Slack's door on a port of its own, in front of any assistant. */
export async function startSlackSite(
  assistant: AssistantPort,
  apiUrl: string,
  more: Partial<SlackChannelOptions> & { readonly socket?: true; readonly cards?: "by hand" } = {},
): Promise<SlackSite> {
  const errors: unknown[] = [];
  const onError = (fault: unknown) => errors.push(fault);
  const { socket, cards, ...options } = more;
  const channel = await createSlackChannel({
    settings: {
      botToken: fakeTokens.bot,
      apiUrl,
      ...(socket ? { appToken: fakeTokens.app } : { signingSecret }),
    },
    assistant,
    words: slackWords,
    clock: { now: () => new Date() },
    onError,
    pace: [],
    // On a busy machine an answer takes its time: how soon it comes is measured in bench/, not here.
    answerWithinMs: 20_000,
    ...options,
  });
  const server = createHttpServer({ onError });
  channel.mount(server);
  const { port } = await server.listen({ port: 0 });
  if (cards === undefined) channel.start();
  return {
    url: `http://127.0.0.1:${port}`,
    channel,
    errors,
    async stop() {
      await channel.stop();
      await server.stop({ withinMs: 500 });
    },
  };
}
