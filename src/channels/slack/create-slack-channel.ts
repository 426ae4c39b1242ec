import { App, webApi } from "@slack/bolt";
import type { AssistantPort, Clock, Pace, Sender } from "../../assistant/ports.js";
import type { HttpServer } from "../../http/create-server.js";
import type { ApiFor } from "./api-for.js";
import { eventsRoute } from "./receive/events-route.js";
import { createReceiver } from "./receive/receiver.js";
import { openSocket, type SlackSocket } from "./receive/socket.js";
import { createSlackSender } from "./send/sender.js";
import { createTell } from "./send/tell.js";
import { silentLogger } from "./silent-logger.js";
import type { SlackHouse } from "./slack-house.js";
import { createCardPoster } from "./staff/card-poster.js";
import { type CardKeeper, keepCards } from "./staff/keep-cards.js";
import { onCardActions } from "./staff/on-card-action.js";
import { onThreadReply } from "./staff/on-thread-reply.js";
import type { StaffSide } from "./staff/staff-house.js";
import { onCommand } from "./talk/command.js";
import { onDirectMessage } from "./talk/direct-message.js";
import { onHomeOpened } from "./talk/home.js";
import { onMention } from "./talk/mention.js";
import { onPress } from "./talk/press.js";
import { teamThreads } from "./team-threads.js";
import type { Words } from "./words.js";

export interface SlackSettings {
  readonly botToken: string;
  /** What Slack signs its requests with; without it `/slack/events` is not served. */
  readonly signingSecret?: string;
  /** Of Socket Mode; without it no socket is opened. */
  readonly appToken?: string;
  /** Slack's Web API; Slack's own without. */
  readonly apiUrl?: string;
}

export interface SlackChannelOptions {
  readonly settings: SlackSettings;
  readonly assistant: AssistantPort;
  readonly words: Words;
  readonly clock: Clock;
  /** The store was down, Slack failed, or a bug. Holds no words of people. */
  readonly onError: (fault: unknown) => void;
  /** Where people reach our own pages. */
  readonly url?: string;
  /** Staff answer in Slack where it is given. */
  readonly staff?: StaffSide;
  /** What Slack allows one channel; its own word without. */
  readonly pace?: readonly Pace[];
  readonly answerWithinMs?: number;
}

export interface SlackChannel {
  /** Hands what is said to Slack. */
  readonly sender: Sender;
  /** Takes Slack's requests at `/slack/events`, where they are signed. */
  mount(server: HttpServer): void;
  /** Opens the socket, where there is a token for it, and keeps the cards of staff. */
  start(): void;
  stop(): Promise<void>;
}

const slackApi = "https://slack.com/api/";

/** Slack: direct messages are the talk; everything is taken durably before it is acknowledged. */
export async function createSlackChannel(options: SlackChannelOptions): Promise<SlackChannel> {
  const { settings, assistant, words, clock, onError, url, pace } = options;
  const { botToken, signingSecret, appToken, apiUrl = slackApi } = settings;
  const api = slackClient(settings);
  const apiFor: ApiFor = () => Promise.resolve(api);
  const staff = options.staff && {
    ...options.staff,
    threads: teamThreads(options.staff.threads, () => Promise.resolve(true)),
  };
  const { receiver, take } = createReceiver();
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ botToken }),
    deferInitialization: true,
    tokenVerificationEnabled: false,
    ignoreSelf: false,
    convoStore: false,
    logger: silentLogger,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, allowAbsoluteUrls: false },
  });
  // What a listener throws must reach the receiver: it is what keeps the request from being acknowledged.
  app.error((fault) => Promise.reject(fault));
  const house: SlackHouse = {
    assistant,
    words,
    apiFor,
    onError,
    tell: createTell(apiFor, onError),
    ...(staff ? { staff } : {}),
  };
  for (const listen of [onDirectMessage, onMention, onCommand, onPress, onHomeOpened]) listen(app, house);
  if (staff) {
    onCardActions(app, house, staff);
    onThreadReply(app, house, staff);
  }
  await app.init();

  let socket: SlackSocket | undefined;
  let cards: CardKeeper | undefined;
  return {
    sender: createSlackSender({ apiFor, assistant, words, ...(url ? { url } : {}), ...(pace ? { pace } : {}) }),
    mount(server) {
      if (signingSecret === undefined) return;
      const { answerWithinMs } = options;
      const door = { take, signingSecret, clock, onError, ...(answerWithinMs === undefined ? {} : { answerWithinMs }) };
      server.route("POST", "/slack/events", eventsRoute(door));
    },
    start() {
      if (appToken !== undefined) socket = openSocket({ take, appToken, apiUrl, onError });
      if (staff) cards = keepCards(staff.threads, createCardPoster(apiFor, words, staff.agencies), onError);
    },
    async stop() {
      await socket?.stop();
      await cards?.stop();
    },
  };
}

/** A client that tries once and says what happened: trying again is the outbox's. */
export function slackClient({ botToken, apiUrl = slackApi }: SlackSettings): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
    logger: silentLogger,
    allowAbsoluteUrls: false,
  });
}
