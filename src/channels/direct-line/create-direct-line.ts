import type { AssistantPort, Clock } from "../../assistant/ports.js";
import { createBeginRate } from "../../http/begin-rate.js";
import type { HttpServer } from "../../http/create-server.js";
import { createRateLimit } from "../../http/rate-limit.js";
import { listActivities, postActivity } from "./activities.js";
import { openStream } from "./open-stream.js";
import { createShown } from "./shown.js";
import type { Site } from "./site.js";
import { createStreams } from "./streams.js";
import { generateToken, refreshToken, resumeTalk, startTalk, type Ticket, ticketFor } from "./talks.js";
import { createTokens } from "./tokens.js";
import { trouble, troubleUnread } from "./trouble.js";
import type { Words } from "./words.js";

export interface DirectLineOptions {
  readonly assistant: AssistantPort;
  readonly words: Words;
  readonly clock: Clock;
  /** Unguessable bytes; `randomBytes` of node:crypto. */
  readonly random: (bytes: number) => Uint8Array;
  /** Signs the tokens. The same in every process and after a restart, or talks break off. */
  readonly tokenKey: Uint8Array;
  /** Lets servers of other pages in; without it tokens go to pages of this house, and programs of this machine, alone. */
  readonly secret?: string;
  /** Where people reach this server. */
  readonly publicUrl?: string;
  /** The store was down, or a bug. Holds no words of people. */
  readonly onError: (error: unknown) => void;
  readonly limits?: Partial<DirectLineLimits>;
}

export interface DirectLineLimits {
  readonly messagesPer10s: number;
  readonly newTalksPerMinute: number;
  /** By one address: whether a page asks is a header that any program can send. */
  readonly newTalksFromOne: number;
  readonly streamsPerTalk: number;
  readonly streamsInAll: number;
  readonly typingAfterMs: number;
}

/** Those of the web chat: the same people talk. */
const usualLimits: DirectLineLimits = {
  messagesPer10s: 250,
  newTalksPerMinute: 6_000,
  newTalksFromOne: 120,
  streamsPerTalk: 4,
  streamsInAll: 2_000,
  typingAfterMs: 400,
};

/** For pages of this house that keep a talk for a browser. */
export interface DirectLine {
  /** A token for the talk of whoever has `secret`: the same talk each time, from which the secret cannot be told. */
  ticketFor(secret: string): Ticket;
}

/**
 * Direct Line 3.0 without an account at Azure, for Microsoft's Web Chat and whoever speaks its protocol. A talk is fetched:
 * the number of a message in it is the watermark, so that a client which was away goes on without a gap or a double.
 */
export function mountDirectLine(server: HttpServer, options: DirectLineOptions): DirectLine {
  const limits = { ...usualLimits, ...options.limits };
  const { assistant, words, clock, random, onError, secret, publicUrl } = options;
  const shown = createShown(assistant);
  const site: Site = {
    assistant,
    shown,
    words,
    clock,
    random,
    onError,
    secret,
    publicUrl,
    tokens: createTokens(options.tokenKey),
    streams: createStreams({
      assistant,
      shown,
      words,
      publicUrl,
      onError,
      limits: { perTalk: limits.streamsPerTalk, inAll: limits.streamsInAll },
    }),
    messageRate: createRateLimit({ most: limits.messagesPer10s, withinMs: 10_000, keysAtMost: 10_000 }),
    talkRate: createBeginRate({ fromOne: limits.newTalksFromOne, inAll: limits.newTalksPerMinute }),
    typingAfterMs: limits.typingAfterMs,
  };
  const at = "/v3/directline";
  server.route("POST", `${at}/tokens/generate`, (request) => generateToken(request, site));
  server.route("POST", `${at}/tokens/refresh`, (request) => refreshToken(request, site));
  server.route("POST", `${at}/conversations`, (request) => startTalk(request, site));
  server.route("GET", `${at}/conversations/:conversation`, (request) => resumeTalk(request, site));
  server.route("GET", `${at}/conversations/:conversation/activities`, (request) => listActivities(request, site));
  server.route("POST", `${at}/conversations/:conversation/activities`, (request) => postActivity(request, site));
  server.route("POST", `${at}/conversations/:conversation/upload`, () =>
    troubleUnread("NotSupported", "files are not taken here"),
  );
  server.route("GET", `${at}/session/getsessionid`, () => trouble("NotFound", "there are no sessions here"));
  server.socket(`${at}/conversations/:conversation/stream`, (request) => openStream(request, site));
  return { ticketFor: (secret) => ticketFor(secret, site) };
}
