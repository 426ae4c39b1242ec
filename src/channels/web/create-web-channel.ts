import type {
  AssistantPort,
  Clock,
  FilesPort,
  OwnDataPort,
  OwnTakingPort,
  SurveyFormPort,
} from "../../assistant/ports.js";
import { createBeginRate } from "../../http/begin-rate.js";
import type { HttpServer } from "../../http/create-server.js";
import { createRateLimit } from "../../http/rate-limit.js";
import { loadAssets, serveAssets } from "./assets.js";
import { getFile } from "./get-file.js";
import type { WordsIn } from "./in-language.js";
import { mountMyData } from "./my-data.js";
import { openEvents } from "./open-events.js";
import { mountOwnTaking } from "./own-taking.js";
import { errorPage } from "./page.js";
import { postChat } from "./post-chat.js";
import { postFiles } from "./post-files.js";
import { showChat } from "./show-chat.js";
import type { Site } from "./site.js";
import { createStreams } from "./streams.js";
import { mountSurvey } from "./survey/mount-survey.js";
import type { Words } from "./words.js";

export interface WebChannelOptions {
  readonly assistant: AssistantPort;
  /** Serves people's own pages, too, where it is given. */
  readonly ownData?: OwnDataPort;
  /** Serves calendar files and certificates, too, where it is given. */
  readonly ownTaking?: OwnTakingPort;
  /** Serves surveys on pages of their own, too, where it is given. */
  readonly surveyForm?: SurveyFormPort;
  /** Takes and hands out files where it is given. */
  readonly files?: FilesPort;
  readonly words: Words;
  /** The same in the language of a talk; every page is in the usual one without. */
  readonly wordsIn?: WordsIn;
  readonly clock: Clock;
  /** Unguessable bytes; `randomBytes` of node:crypto. */
  readonly random: (bytes: number) => Uint8Array;
  /** The store was down, or a bug. Holds no words of people. */
  readonly onError: (error: unknown) => void;
  /** Where people reach the page; `https:` makes the cookie a `__Host-` one. */
  readonly publicUrl?: string;
  readonly limits?: Partial<WebLimits>;
}

export interface WebLimits {
  readonly messagesPer10s: number;
  readonly newTalksPerMinute: number;
  /** By one address: what somebody has too much of takes nothing from the others. */
  readonly newTalksFromOne: number;
  readonly streamsPerTalk: number;
  readonly streamsInAll: number;
  readonly answerWithinMs: number;
}

const usualLimits: WebLimits = {
  // Well over what anybody types, and over what a page sends at once when it comes back from being offline.
  messagesPer10s: 250,
  newTalksPerMinute: 6_000,
  // Well over what a room full of people behind one address begins.
  newTalksFromOne: 120,
  streamsPerTalk: 4,
  streamsInAll: 2_000,
  answerWithinMs: 3_000,
};

export interface WebChannel {
  /** Puts the chat at `/`. */
  mount(server: HttpServer): void;
  /** For the server's own refusals, when a browser asks. */
  errorPage(status: number): string;
}

/** The chat in a browser: a page that works as plain forms, made live by server-sent events. */
export function createWebChannel(options: WebChannelOptions): WebChannel {
  const limits = { ...usualLimits, ...options.limits };
  const { assistant, words, clock, random, onError } = options;
  const wordsIn = options.wordsIn ?? (() => words);
  const assets = loadAssets();
  const formId = () => Buffer.from(random(16)).toString("base64url");
  const streams = createStreams(
    assistant,
    { words, wordsIn, formId },
    { perTalk: limits.streamsPerTalk, inAll: limits.streamsInAll },
    onError,
    options.files,
  );
  const site: Site = {
    assistant,
    files: options.files,
    words,
    wordsIn,
    clock,
    random,
    onError,
    formId,
    assets,
    streams,
    publicUrl: options.publicUrl,
    secure: options.publicUrl?.startsWith("https:") ?? false,
    answerWithinMs: limits.answerWithinMs,
    messageRate: createRateLimit({ most: limits.messagesPer10s, withinMs: 10_000, keysAtMost: 10_000 }),
    talkRate: createBeginRate({ fromOne: limits.newTalksFromOne, inAll: limits.newTalksPerMinute }),
  };
  return {
    mount(server) {
      serveAssets(server, assets);
      server.route("GET", "/", (request) => showChat(request, site));
      server.route("POST", "/chat", (request) => postChat(request, site));
      // The address of a form that was refused, reloaded.
      server.route("GET", "/chat", () => ({ kind: "redirect", to: "/#latest" }));
      server.route("POST", "/chat/files", (request) => postFiles(request, site));
      server.route("GET", "/chat/files", () => ({ kind: "redirect", to: "/#latest" }));
      server.route("GET", "/files/:key", (request) => getFile(request, site));
      server.route("GET", "/chat/events", (request) => openEvents(request, site));
      if (options.ownData) mountMyData(server, { ownData: options.ownData, words, assets });
      if (options.ownTaking) mountOwnTaking(server, { ownTaking: options.ownTaking, words, assets });
      const { surveyForm, publicUrl } = options;
      if (surveyForm) mountSurvey(server, { surveyForm, clock, publicUrl, wordsIn, look: assets });
    },
    errorPage: (status) => errorPage(status, words, assets),
  };
}
