import { App, webApi } from "@slack/bolt";
import type { Clock, Pace, Sender } from "../../assistant/ports.js";
import type { HttpServer } from "../../http/create-server.js";
import { type CardKeeper, keepCards } from "../staff-room/keep-cards.js";
import { createFileFetcher } from "./files/file-fetcher.js";
import type { SlackFiles } from "./files/slack-files.js";
import { onFormOpened } from "./forms/open-form.js";
import { onShortcuts } from "./forms/shortcuts.js";
import { onFormSent } from "./forms/submit-form.js";
import { type Apis, apiOfOne, apisOfMany } from "./install/apis.js";
import { mountInstall } from "./install/install-routes.js";
import type { InstallSettings } from "./install/install-settings.js";
import { onEnded } from "./install/on-ended.js";
import { createRenewals, type Renewals } from "./install/renewals.js";
import { admits } from "./receive/admits.js";
import { eventsRoute, usualAnswerWithinMs } from "./receive/events-route.js";
import { createReceiver } from "./receive/receiver.js";
import { openSocket, type SlackSocket } from "./receive/socket.js";
import { createRests } from "./send/rests.js";
import { createSlackSender } from "./send/sender.js";
import { createTell } from "./send/tell.js";
import { silentLogger } from "./silent-logger.js";
import type { SlackAssistant, SlackHouse } from "./slack-house.js";
import { createCardPoster } from "./staff/card-poster.js";
import { onCardActions } from "./staff/on-card-action.js";
import { onPassSent } from "./staff/on-card-modal.js";
import { onThreadReply } from "./staff/on-thread-reply.js";
import type { SlackStaff } from "./staff/slack-staff.js";
import { onCommand } from "./talk/command.js";
import { onDirectChange } from "./talk/direct-change.js";
import { onDirectMessage } from "./talk/direct-message.js";
import { onHomeOpened } from "./talk/home.js";
import { createHomeDrawer, redrawing } from "./talk/home-drawer.js";
import { onMention } from "./talk/mention.js";
import { onPress } from "./talk/press.js";
import { teamThreads } from "./team-threads.js";
import type { Words, WordsIn } from "./words.js";

export interface SlackSettings {
  /** Of the one workspace that is served, or of the home of several; may be missing where `install` is given. */
  readonly botToken?: string;
  /** What Slack signs its requests with; without it `/slack/events` is not served. */
  readonly signingSecret?: string;
  /** Of Socket Mode; without it no socket is opened. */
  readonly appToken?: string;
  /** Slack's Web API; Slack's own without. */
  readonly apiUrl?: string;
}

export interface SlackChannelOptions {
  readonly settings: SlackSettings;
  readonly assistant: SlackAssistant;
  readonly words: Words;
  /** The same for somebody who is talked with in another language; all read the usual one without. */
  readonly wordsIn?: WordsIn;
  readonly clock: Clock;
  /** The store was down, Slack failed, or a bug. Holds no words of people. */
  readonly onError: (fault: unknown) => void;
  /** Where people reach our own pages. */
  readonly url?: string;
  /** Staff answer in Slack where it is given. */
  readonly staff?: SlackStaff;
  /** Files are taken where it is given. */
  readonly files?: SlackFiles;
  /** What Slack allows one channel; its own word without. */
  readonly pace?: readonly Pace[];
  readonly answerWithinMs?: number;
  /** Several workspaces may let us in where it is given. */
  readonly install?: InstallSettings;
}

export interface SlackChannel {
  /** Hands what is said to Slack. */
  readonly sender: Sender;
  /** Takes Slack's requests at `/slack/events`, where they are signed; and leads into other workspaces, where that is set. */
  mount(server: HttpServer): void;
  /** Opens the socket, where there is a token for it, and keeps the cards of staff. */
  start(): void;
  stop(): Promise<void>;
}

const slackApi = "https://slack.com/api/";

/** Slack: direct messages are the talk; everything is taken durably before it is acknowledged. */
export async function createSlackChannel(options: SlackChannelOptions): Promise<SlackChannel> {
  const { settings, assistant, words, clock, onError, url, pace, install } = options;
  const wordsIn = options.wordsIn ?? (() => words);
  const { signingSecret, appToken, apiUrl = slackApi } = settings;
  const { apis, renewals } = workspacesOf(options);
  const { apiFor } = apis;
  const staff = options.staff && { ...options.staff, threads: teamThreads(options.staff.threads, apis.isHome) };
  const { receiver, take } = createReceiver();
  const app = new App({
    receiver,
    // Which workspace it is was looked at before, and listeners ask for its Web API themselves.
    authorize: () => Promise.resolve({}),
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
    wordsIn,
    apiFor,
    onError,
    answerWithinMs: options.answerWithinMs ?? usualAnswerWithinMs,
    tell: createTell(apiFor, onError),
    ...(options.files ? { files: options.files } : {}),
    ...(staff ? { staff } : {}),
  };
  const home = createHomeDrawer(house);
  const fetcher = options.files && createFileFetcher({ ...options.files, apiFor, tell: house.tell, apiUrl, onError });
  for (const listen of [onDirectMessage, onDirectChange, onMention, onCommand, onPress]) listen(app, house);
  for (const listen of [onFormOpened, onFormSent, onShortcuts]) listen(app, house);
  onHomeOpened(app, house, home);
  if (staff) {
    onCardActions(app, house, staff);
    onPassSent(app, house, staff);
    onThreadReply(app, house, staff);
  }
  if (install) onEnded(app, install.workspaces, apis.forget);
  await app.init();
  const door = { take, admits: admits(apis.knows), onError };

  let socket: SlackSocket | undefined;
  let cards: CardKeeper | undefined;
  return {
    sender: redrawing(
      createSlackSender({
        apiFor,
        assistant,
        words,
        wordsIn,
        ...(url ? { url } : {}),
        ...(pace ? { pace } : {}),
        ...(install ? { rests: createRests(clock) } : {}),
      }),
      home,
    ),
    mount(server) {
      if (install) {
        const clientWith = (token: string) => slackClient({ ...settings, botToken: token });
        mountInstall(server, { settings: install, apiUrl, words, clock, clientWith, forget: apis.forget, onError });
      }
      if (signingSecret === undefined) return;
      const { answerWithinMs } = options;
      const within = answerWithinMs === undefined ? {} : { answerWithinMs };
      server.route("POST", "/slack/events", eventsRoute({ ...door, signingSecret, clock, ...within }));
    },
    start() {
      apis.ready().catch(onError);
      if (appToken !== undefined) socket = openSocket({ ...door, appToken, apiUrl });
      renewals?.start();
      fetcher?.start();
      if (staff) cards = keepCards(staff.threads, createCardPoster(apiFor, words, staff.agencies), onError);
    },
    async stop() {
      await socket?.stop();
      await cards?.stop();
      await fetcher?.stop();
      await renewals?.stop();
      await home.stop();
    },
  };
}

/** The workspaces that are served: the one of the settings, or all that have let us in. */
function workspacesOf({ settings, install, clock, onError }: SlackChannelOptions): {
  readonly apis: Apis;
  readonly renewals?: Renewals;
} {
  if (!install) return { apis: apiOfOne(slackClient(settings)) };
  const { workspaces, clientId, clientSecret } = install;
  const { botToken: ownToken, ...unnamed } = settings;
  const renewals = createRenewals({ workspaces, slack: slackClient(unnamed), clientId, clientSecret, clock, onError });
  const clientWith = (botToken: string) => slackClient({ ...settings, botToken });
  const { renew } = renewals;
  const apis = apisOfMany({ workspaces, clientWith, clock, renew, ...(ownToken === undefined ? {} : { ownToken }) });
  return { apis, renewals };
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
