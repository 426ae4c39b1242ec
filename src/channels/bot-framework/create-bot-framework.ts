import type { CardPoster } from "../../assistant/desk-ports/threads.js";
import type { AssistantPort, Clock, Sender } from "../../assistant/ports.js";
import { createBeginRate } from "../../http/begin-rate.js";
import type { HttpServer } from "../../http/create-server.js";
import { createRateLimit } from "../../http/rate-limit.js";
import type { FitWords } from "../../words/fit/fit-words.js";
import { type CardKeeper, keepCards } from "../staff-room/keep-cards.js";
import { createAside } from "./aside.js";
import { type Bearer, createConnector } from "./connector.js";
import { postActivity } from "./post-activity.js";
import { renderMessage } from "./render.js";
import { createSender } from "./sender.js";
import type { ServiceHosts } from "./service-hosts.js";
import type { Site } from "./site.js";
import { createCardPoster } from "./staff/card-poster.js";
import { createRoster } from "./staff/roster.js";
import type { TeamsStaff } from "./staff/teams-staff.js";
import type { Verifier } from "./verifier.js";
import type { Words } from "./words.js";

export interface BotFrameworkOptions {
  readonly assistant: AssistantPort;
  readonly words: Words;
  /** What fitting a message adds of its own. */
  readonly fitting: FitWords;
  readonly clock: Clock;
  readonly verify: Verifier;
  /** The token to send with; undefined where none is wanted. */
  readonly bearer: Bearer;
  readonly isAllowed: ServiceHosts;
  /** Where people reach this server: pages of its own are linked to only then. */
  readonly publicUrl?: string;
  /** The store was down, or a bug. Holds no words of people. */
  readonly onError: (error: unknown) => void;
  readonly limits?: Partial<BotFrameworkLimits>;
  readonly answerWithinMs?: number;
  /** Staff answer in Teams where it is given. */
  readonly staff?: TeamsStaff;
}

export interface BotFrameworkLimits {
  readonly messagesPer10s: number;
  readonly newTalksPerMinute: number;
  /** By one address; a platform speaks for many people from few. */
  readonly newTalksFromOne: number;
}

/** The platform waits 15 s. */
const usualAnswerWithinMs = 10_000;

const usualLimits: BotFrameworkLimits = { messagesPer10s: 250, newTalksPerMinute: 3_000, newTalksFromOne: 600 };

export interface BotFramework {
  /** Puts the bot at `/api/messages`. */
  mount(server: HttpServer): void;
  readonly sender: Sender;
  /** How cards are shown in channels of teams; absent where staff do not answer there. */
  readonly cards?: CardPoster;
  /** Keeps the cards of staff up to date from now on. */
  start(): void;
  stop(): Promise<void>;
}

/** Teams, Web Chat and whatever else speaks through Azure Bot Service. */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
  const { assistant, words, clock, verify, bearer, isAllowed, publicUrl, onError, staff } = options;
  const limits = { ...usualLimits, ...options.limits };
  const connector = createConnector({ bearer, isAllowed });
  const now = () => clock.now();
  const look = { surface: "teams", words, fitting: options.fitting, publicUrl, mayBeThere: false } as const;
  const cards =
    staff &&
    createCardPoster({
      connector,
      staff,
      roster: createRoster(connector, staff, now),
      render: (message) => renderMessage(message, look),
    });
  let keeper: CardKeeper | undefined;
  const site: Site = {
    assistant,
    words,
    verify,
    onError,
    now,
    answerWithinMs: options.answerWithinMs ?? usualAnswerWithinMs,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(staff ? { staff } : {}),
    aside: createAside(connector, assistant, now, onError),
    messageRate: createRateLimit({ most: limits.messagesPer10s, withinMs: 10_000, keysAtMost: 10_000 }),
    talkRate: createBeginRate({ fromOne: limits.newTalksFromOne, inAll: limits.newTalksPerMinute }),
  };
  return {
    mount: (server) => server.route("POST", "/api/messages", (request) => postActivity(request, site)),
    sender: createSender(connector, { words, fitting: options.fitting, publicUrl }, staff),
    ...(cards ? { cards } : {}),
    start() {
      if (staff && cards) keeper = keepCards(staff.threads, cards, onError);
    },
    async stop() {
      await keeper?.stop();
    },
  };
}
